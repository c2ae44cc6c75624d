import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }

export class BadConfiguration extends Error {}

const SHORTEST_SECRET = 32

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DEMO: z.enum(['0', '1']).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET: z.string().min(SHORTEST_SECRET, `needs at least ${SHORTEST_SECRET} characters`).optional(),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  S3_BUCKET: z.string().min(3).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  OFFICE_MAIL: z.email().optional(),
  MAIL_FROM: z.string().default('Ventanilla <ventanilla@localhost>'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
})

/** A bucket; without keys, those that the machine itself has. */
export type S3 = {
  bucket: string
  region: string
  endpoint?: string
  keys?: { accessKeyId: string; secretAccessKey: string }
}

export type Config = {
  mode: 'demonstration' | 'service'
  databaseUrl?: string
  dataDir: string
  port: number
  host: string
  /** Where people reach this server; without it, the request's own Host. */
  publicUrl?: URL
  secret: string
  /** Where the secret is kept that was made here; none where SECRET was given. */
  secretFile?: string
  secureCookies: boolean
  smtpUrl?: string
  mailFrom: string
  /** The virus scanner, as tcp://host:port; without one nothing is scanned. */
  clamdUrl?: URL
  /** Where files are kept; without it in the data folder. */
  s3?: S3
  /** Where partners' questions go: shown on pages, and the Reply-To of mail. */
  officeMail?: string
  trustedProxies: number
  logLevel: string
  development: boolean
  version: string
}

/** Reads the environment once. Throws `BadConfiguration` with a sentence for each thing that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    throw new BadConfiguration(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const env = parsed.data
  const mode = env.DATABASE_URL && env.DEMO !== '1' ? 'service' : 'demonstration'
  if (mode === 'service') requireForService(env)
  const dataDir = resolve(env.DATA_DIR)
  const secretFile = env.SECRET ? undefined : join(dataDir, 'secret')
  return {
    mode,
    databaseUrl: env.DATABASE_URL,
    dataDir,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL) : undefined,
    secret: env.SECRET ?? demonstrationSecret(dataDir, secretFile!),
    secretFile,
    secureCookies: env.PUBLIC_URL?.startsWith('https:') ?? false,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    clamdUrl: env.CLAMD_URL ? new URL(env.CLAMD_URL) : undefined,
    s3: bucketOf(env),
    officeMail: env.OFFICE_MAIL ?? (mode === 'demonstration' ? 'oficina@demo.example' : undefined),
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    development: env.NODE_ENV === 'development',
    version: pkg.version,
  }
}

function bucketOf(env: z.output<typeof Environment>): S3 | undefined {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = env
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!bucket) return undefined
  if (Boolean(accessKeyId) !== Boolean(secretAccessKey))
    throw new BadConfiguration('Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together, or neither.')
  return {
    bucket,
    region,
    endpoint,
    keys: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  }
}

function requireForService(env: z.output<typeof Environment>) {
  const missing = [
    ...(env.PUBLIC_URL ? [] : ['PUBLIC_URL (where people reach it, such as https://ventanilla.example.org)']),
    ...(env.SECRET ? [] : ['SECRET (32 random characters or more, such as `openssl rand -hex 32` prints)']),
  ]
  if (missing.length > 0)
    throw new BadConfiguration(`With DATABASE_URL this runs as a service. Set ${missing.join(' and ')}.`)
}

/** Made at the first start and kept in the folder, readable by its owner alone. */
function demonstrationSecret(dataDir: string, file: string) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    if (existsSync(file) && readFileSync(file, 'utf8').length < SHORTEST_SECRET) rmSync(file)
    if (!existsSync(file)) makeSecret(file)
    chmodSync(file, 0o600)
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new BadConfiguration(`DATA_DIR (${dataDir}) cannot be used: ${(error as Error).message}`)
  }
}

/** Whole at once: of processes that start together the first one's is everybody's. */
function makeSecret(file: string) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
