import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { contentFile, receiptFile } from '#app/proposals/receipt-files.server.ts'
import { listKeys } from '#app/receipts/list-keys.server.ts'
import { keepReceiptKey, publicKeyOf } from '#app/receipts/receipt-keys.server.ts'
import { verifyReceipt } from '#app/receipts/verify-receipt.server.ts'
import { loader as keysRoute } from '#app/routes/[.]well-known.ventanilla-keys[.]json.ts'
import { loader as receiptRoute } from '#app/routes/proposals.$id.receipt[.]json.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anAuthor, aPerson, aSubmission, must } from '../../support/builders.ts'

const inFolder = (files: Record<string, unknown>) => {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-receipt-'))
  return Object.entries(files).map(([name, value]) => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(value))
    return path
  })
}

const keep = (app: TestApp) => keepReceiptKey(app.db, app.config.secret)

test('what is downloaded is proven without the counter, answers and all', async ({ app }) => {
  await keep(app)
  const { id, author } = await aSubmission(app)
  const [receipt, answers] = inFolder({
    'receipt.json': must(await receiptFile(app.as(author), id, 1)).file,
    'answers.json': must(await contentFile(app.as(author), id, 1)).file,
    'ventanilla-keys.json': await listKeys(app),
  })
  const said: string[] = []
  expect(
    verifyReceipt([receipt!, '--answers', answers!], (line) => said.push(line)),
    said.join('\n'),
  ).toBe(0)
  expect(said.join('\n')).toContain('to the letter')
})

test('the hash is of the certification too', async ({ app }) => {
  await keep(app)
  const { id, author } = await aSubmission(app)
  const { file } = must(await contentFile(app.as(author), id, 1))
  const content = file.content as { certification: { name: string; statements: unknown[] } }
  expect(content.certification.name).toBe(author.name)
  content.certification.name = 'Somebody else'
  const [receipt, answers] = inFolder({
    'receipt.json': must(await receiptFile(app.as(author), id, 1)).file,
    'answers.json': file,
    'ventanilla-keys.json': await listKeys(app),
  })
  expect(verifyReceipt([receipt!, '--answers', answers!], () => {})).toBe(1)
})

test('a key is listed once however often the counter starts, and stays listed after another one', async ({ app }) => {
  for (const secret of [app.config.secret, app.config.secret, 'another secret of the counter, long enough'])
    await keepReceiptKey(app.db, secret)
  const { keys } = await listKeys(app)
  expect(keys.map(({ kid }) => kid)).toContain(publicKeyOf(app.config.secret).kid)
  expect(keys).toHaveLength(2)
  expect(JSON.stringify(keys)).not.toContain('"d"')
})

test('a receipt and its answers are their organisation’s alone', async ({ app }) => {
  await keep(app)
  const { id, author } = await aSubmission(app)
  const strangers = [
    await anAuthor(app, 'Blue Morpho Youth Trust'),
    await aPerson(app, { roles: ['intake', 'auditor'] }),
  ]
  for (const stranger of strangers)
    for (const file of [receiptFile, contentFile]) {
      const hidden = await file(app.as(stranger), id, 1)
      expect(hidden).toMatchObject({ refusal: 'proposal.notFound', status: 404 })
      expect(hidden).toEqual(await file(app.as(stranger), randomUUID(), 1))
    }
  expect(await receiptFile(app.as(author), id, 2)).toMatchObject({ refusal: 'receipt.notFound' })
})

test('files come as attachments, keys for anybody', async ({ app }) => {
  await keep(app)
  const { id, author } = await aSubmission(app)
  const sent = (path: string) => ({ request: new Request(`http://localhost${path}`), params: { id } })
  type Args = Parameters<typeof receiptRoute>[0]
  const kept = await receiptRoute({
    ...sent(`/proposals/${id}/receipt.json`),
    context: app.as(author),
  } as unknown as Args)
  expect(kept.headers.get('content-disposition')).toMatch(/^attachment; filename="CA-[\w-]+-1\.receipt\.json"$/)
  expect((await kept.text()).length).toBeLessThan(2000)
  const keys = await keysRoute({ ...sent('/'), context: { ...app, person: null } } as unknown as Args)
  expect(await keys.json()).toMatchObject({ keys: [{ kty: 'OKP', crv: 'Ed25519' }] })
})
