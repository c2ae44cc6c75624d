import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { canonicalJson, sha256 } from '#app/hash.ts'
import { contentKind, keysPath, receiptKind } from './receipt.ts'
import { fingerprintOf, isSignedBy, withId } from './receipt-keys.server.ts'

const KiB = 1024
/** In bytes: a receipt is about one KiB, an answers file a few hundred. */
const largest = { receipt: 64 * KiB, keys: 256 * KiB, answers: 16 * KiB * KiB }

const text = z.string().min(1).max(1000)
const Key = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.base64url().length(43), kid: text })
const File = z.strictObject({
  kind: z.literal(receiptKind),
  receipt: z.strictObject({
    reference: text,
    version: z.int().positive(),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    submittedAt: z.iso.datetime(),
    organization: text,
    signer: text,
    keyId: text,
  }),
  signature: z.base64url().length(86),
  publicKey: Key,
})
const Keys = z.object({ keys: z.array(Key.extend({ since: text.optional() })).min(1) })
const Content = z.object({ kind: z.literal(contentKind), content: z.record(z.string(), z.json()) })

type Print = (line: string) => void
/** Why nothing could be proven, or what was proven wrong. */
class Unproven extends Error {
  readonly exit: 1 | 2
  constructor(exit: 1 | 2, sentence: string) {
    super(sentence)
    this.exit = exit
  }
}

const usage = `npm run receipt:verify -- RECEIPT [--key KEYS] [--answers ANSWERS]
KEYS is ${keysPath} of the counter, as saved by you; without it, ventanilla-keys.json beside the receipt.`

/**
 * The command `receipt:verify`, without network or database: 0 when everything that was given fits, 1 when something does
 * not, 2 when a file cannot be read or nothing was given to check with.
 */
export function verifyReceipt(args: string[], print: Print): number {
  try {
    const { receiptPath, keysPath, answersPath } = readArguments(args)
    const file = readFile(receiptPath, largest.receipt, File, 'a receipt of this counter')
    verifySignature(file, keysPath, print)
    if (answersPath) verifyAnswers(file, answersPath, print)
    else print('Not checked: the answers. Give them with --answers to see whether they are those handed in.')
    return 0
  } catch (error) {
    if (!(error instanceof Unproven)) throw error
    print(error.message)
    return error.exit
  }
}

function readArguments(args: string[]) {
  const options = { key: { type: 'string' }, answers: { type: 'string' } } as const
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }), usage)
  const [receiptPath, ...others] = positionals
  if (!receiptPath || others.length > 0) throw new Unproven(2, usage)
  return {
    receiptPath,
    keysPath: values.key ?? join(dirname(receiptPath), basename(keysPath)),
    answersPath: values.answers,
  }
}

function parsed<Value>(read: () => Value, sentence: string): Value {
  try {
    return read()
  } catch {
    throw new Unproven(2, sentence)
  }
}

/** What a file says; never more of it is read than such a file can hold. */
function readFile<Schema extends z.ZodType>(
  path: string,
  most: number,
  schema: Schema,
  what: string,
): z.output<Schema> {
  if (!existsSync(path)) throw new Unproven(2, `There is no file ${path}.`)
  const bytes = parsed(() => readUpTo(path, most + 1), `${path} cannot be read.`)
  if (bytes.length > most) throw new Unproven(2, `${path} is too large to be ${what}.`)
  const value = parsed(() => JSON.parse(bytes.toString('utf8')) as unknown, `${path} is not JSON, or was cut off.`)
  const read = schema.safeParse(value)
  if (!read.success) throw new Unproven(2, `${path} is JSON, but not ${what}.`)
  return read.data
}

function readUpTo(path: string, most: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(Math.min(most, fstatSync(file).size))
    return buffer.subarray(0, readSync(file, buffer))
  } finally {
    closeSync(file)
  }
}

function verifySignature(file: z.output<typeof File>, path: string, print: Print) {
  if (!existsSync(path)) {
    throw new Unproven(
      2,
      `Nothing was proven: there is no key to check with. Save ${keysPath} of the counter as ${path}.`,
    )
  }
  const { keys } = readFile(path, largest.keys, Keys, 'a list of public keys')
  const { receipt, signature } = file
  const known = keys.map(({ x }) => withId(x)).find(({ kid }) => kid === receipt.keyId)
  if (!known) {
    throw new Unproven(
      1,
      `NOT PROVEN: the receipt names key ${receipt.keyId}, which is not among the counter's keys in ${path}.`,
    )
  }
  if (file.publicKey.x !== known.x || file.publicKey.kid !== known.kid) {
    throw new Unproven(1, `NOT PROVEN: the key in the receipt is not the counter's key ${known.kid} in ${path}.`)
  }
  if (!isSignedBy(file, known)) {
    throw new Unproven(1, 'NOT PROVEN: the signature does not fit. The receipt was changed, or another key signed it.')
  }
  print(`Proven: the counter's key ${known.kid} signed this receipt, and nothing in it was changed.`)
  print(`  ${receipt.reference}, version ${receipt.version}, received ${receipt.submittedAt}`)
  print(`  handed in by ${receipt.signer} for ${receipt.organization}`)
  print(`  content hash ${receipt.contentHash}`)
  print(`  fingerprint of the signature ${fingerprintOf(signature)}`)
}

function verifyAnswers({ receipt }: z.output<typeof File>, path: string, print: Print) {
  const { content } = readFile(path, largest.answers, Content, 'the answers of a proposal')
  if (sha256(canonicalJson(content)) !== receipt.contentHash) {
    throw new Unproven(1, `NOT PROVEN: the answers in ${path} do not give the content hash of the receipt.`)
  }
  print(`Proven: the answers in ${path} are, to the letter, those that were handed in.`)
}
