import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { contentHash } from '#app/proposals/content-hash.ts'
import { contentKind, type ReceiptFile, receiptKind } from '#app/receipts/receipt.ts'
import { fingerprintOf, publicKeyOf, signReceipt } from '#app/receipts/receipt-keys.server.ts'
import { verifyReceipt } from '#app/receipts/verify-receipt.server.ts'

const [old, present] = ['a secret of last year, long enough', 'the secret of this year, long enough']
const content = { call: 'VEN-27-01', answers: { need: { problem: 'Ñandú' } } }
const told = {
  reference: 'CA-2027-AB2C-3DEF',
  version: 1,
  contentHash: contentHash(content),
  submittedAt: '2027-03-05T18:30:00.000Z',
  organization: 'Mancomunidad Valle de la Guara',
  signer: 'Karla Mejía',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-receipt-'))
  keep('ventanilla-keys.json', { keys: [publicKeyOf(present), publicKeyOf(old)] })
})

function keep(name: string, value: unknown) {
  const path = join(folder, name)
  writeFileSync(path, typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value))
  return path
}

const signedWith = (secret: string): ReceiptFile => ({
  kind: receiptKind,
  ...signReceipt(secret, told),
  publicKey: publicKeyOf(secret),
})

function verify(...args: string[]) {
  const lines: string[] = []
  const exit = verifyReceipt(args, (line) => lines.push(line))
  return { exit, said: lines.join('\n') }
}

test('a receipt is checked against the keys beside it, and says what was proven and what was not', () => {
  const file = signedWith(present)
  const { exit, said } = verify(keep('receipt.json', file))
  expect(exit).toBe(0)
  expect(said).toContain('Proven: the counter')
  expect(said).toContain('CA-2027-AB2C-3DEF, version 1, received 2027-03-05T18:30:00.000Z')
  expect(said).toContain('handed in by Karla Mejía for Mancomunidad Valle de la Guara')
  expect(said).toContain(fingerprintOf(file.signature))
  expect(said).toContain('Not checked: the answers')
})

test('after the key was changed an old receipt is good by the old key, and not without it', () => {
  const path = keep('receipt.json', signedWith(old))
  expect(verify(path).exit).toBe(0)
  const keys = keep('new-keys.json', { keys: [publicKeyOf(present)] })
  const { exit, said } = verify(path, '--key', keys)
  expect(exit).toBe(1)
  expect(said).toContain('is not among the counter')
})

test('the order of members and the spaces of a file do not matter', () => {
  const { receipt, ...rest } = signedWith(present)
  const turned = { ...rest, receipt: Object.fromEntries(Object.entries(receipt).reverse()) }
  expect(verify(keep('receipt.json', JSON.stringify(turned, null, 7))).exit).toBe(0)
})

test.each(['reference', 'version', 'contentHash', 'submittedAt', 'organization', 'signer'] as const)(
  'with another %s the signature does not fit',
  (member) => {
    const file = signedWith(present)
    const other = {
      reference: 'CA-2027-AB2C-3DEG',
      version: 2,
      contentHash: createHash('sha256').digest('hex'),
      submittedAt: '2027-03-05T18:30:00.001Z',
      organization: 'Mancomunidad Valle de la Guará',
      signer: 'Karla Mejia',
    }[member]
    const { exit, said } = verify(keep('receipt.json', { ...file, receipt: { ...file.receipt, [member]: other } }))
    expect(exit).toBe(1)
    expect(said).toContain('the signature does not fit')
    expect(said).not.toMatch(/^Proven/m)
  },
)

test('with another character in any place it is not taken for the receipt', () => {
  const text = JSON.stringify(signedWith(present))
  for (let at = 0; at < text.length; at += 3) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    const { exit, said } = verify(keep('changed.json', changed))
    expect(exit, `character ${at} of ${changed}`).not.toBe(0)
    expect(said).not.toMatch(/^Proven/m)
  }
})

test('a key of somebody else in the file proves nothing', () => {
  const forged = signedWith('a secret of somebody else altogether')
  expect(verify(keep('receipt.json', forged))).toMatchObject({ exit: 1 })
  const named = { ...forged, receipt: { ...forged.receipt, keyId: publicKeyOf(present).kid } }
  expect(verify(keep('named.json', named)).said).toContain('is not the counter')
  expect(verify(keep('both.json', { ...named, publicKey: publicKeyOf(present) })).said).toContain('does not fit')
})

test('a list of keys that gives a key the name of another is not believed', () => {
  const forged = signedWith('a secret of somebody else altogether')
  const renamed = { ...forged.publicKey, kid: publicKeyOf(present).kid }
  const receipt = { ...forged.receipt, keyId: renamed.kid }
  const keys = keep('keys.json', { keys: [renamed] })
  expect(verify(keep('receipt.json', { ...forged, receipt, publicKey: renamed }), '--key', keys).exit).toBe(1)
})

test('with the answers it is said whether they are those handed in, to the letter', () => {
  const path = keep('receipt.json', signedWith(present))
  const same = verify(path, '--answers', keep('same.json', { kind: contentKind, content }))
  expect(same.exit).toBe(0)
  expect(same.said).toContain('to the letter')
  const other = { ...content, answers: { need: { problem: 'Nandú' } } }
  const changed = verify(path, '--answers', keep('other.json', { kind: contentKind, content: other }))
  expect(changed.exit).toBe(1)
  expect(changed.said).toContain('do not give the content hash')
})

test('without keys nothing is proven, and it is said where they are', () => {
  const path = keep('receipt.json', signedWith(present))
  const { exit, said } = verify(path, '--key', join(folder, 'none.json'))
  expect(exit).toBe(2)
  expect(said).toContain('/.well-known/ventanilla-keys.json')
})

const whole = () => JSON.stringify(signedWith(present))

type Unreadable = [what: string, made: () => string | Buffer, sentence: string]

test.each<Unreadable>([
  ['cut off', () => whole().slice(0, -20), 'is not JSON, or was cut off'],
  ['empty', () => '', 'is not JSON, or was cut off'],
  ['text', () => 'CA-2027-AB2C-3DEF', 'is not JSON, or was cut off'],
  ['bytes', () => Buffer.from([0xff, 0x00, 0xfe]), 'is not JSON, or was cut off'],
  ['another JSON', () => '{"keys":[]}', 'is JSON, but not a receipt'],
  ['null', () => 'null', 'is JSON, but not a receipt'],
  ['nested a thousand times', () => '['.repeat(1000) + ']'.repeat(1000), 'is JSON, but not a receipt'],
  ['of 50 MB', () => Buffer.alloc(50 * 1024 * 1024, 'a'), 'is too large to be a receipt'],
])('a file that is %s is told of in a sentence', (_, made, sentence) => {
  const { exit, said } = verify(keep('receipt.json', made()))
  expect(exit).toBe(2)
  expect(said).toContain(sentence)
  expect(said.split('\n')).toHaveLength(1)
})

test('what is not there, is a folder, or is asked wrongly', () => {
  expect(verify(join(folder, 'none.json'))).toMatchObject({
    exit: 2,
    said: expect.stringContaining('There is no file'),
  })
  expect(verify(folder).exit).toBe(2)
  const path = keep('receipt.json', signedWith(present))
  for (const args of [[], [path, path], [path, '--keys', path], ['--key']]) {
    expect(verify(...args)).toMatchObject({ exit: 2, said: expect.stringContaining('npm run receipt:verify') })
  }
})
