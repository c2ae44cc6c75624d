import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { AppContext } from '#app/context.server.ts'
import type { Config, S3 } from '#app/env.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'

const opened = new WeakMap<Config, Promise<Disk>>()

/** Where files are kept for good: the folder `files` of the data folder, or a bucket. */
export function openDisk(config: Config): Promise<Disk> {
  const known = opened.get(config)
  if (known) return known
  const disk = config.s3
    ? openBucket(config.s3)
    : Promise.resolve(new Disk(new FSDriver({ location: join(config.dataDir, 'files'), visibility: 'private' })))
  opened.set(config, disk)
  return disk
}

/** Its library is large: it is read where a bucket is configured and nowhere else. */
async function openBucket({ bucket, region, endpoint, keys }: S3): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const driver = new S3Driver({
    bucket,
    region,
    endpoint,
    credentials: keys,
    forcePathStyle: endpoint !== undefined,
    visibility: 'private',
    supportsACL: false,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, socketTimeout: 30_000 },
  })
  return new Disk(driver)
}

/** The bucket does not answer, or does not let us in: the log says why, the person that it is not for good. */
export function outOfReach({ log }: Pick<AppContext, 'log'>, error: unknown): Refusal {
  log.error({ where: 'files', code: reasonOf(error) }, 'files are out of reach')
  return refuse('file.outOfReach')
}

function reasonOf(error: unknown): string {
  const { name, code = name, cause } = error as Error & { code?: string }
  return cause ? reasonOf(cause) : code
}

/** Where bytes wait while they arrive and until it is known that they are kept; always on this machine. */
export async function incomingFolder({ dataDir }: Config): Promise<string> {
  const folder = join(dataDir, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
