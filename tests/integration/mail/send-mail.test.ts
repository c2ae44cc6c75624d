import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { type Letter, writeLetter } from '#app/mail/write-letter.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aMailServer, type MailServer } from '../../support/mail-server.ts'

const mail = { to: 'karla@example.org', subject: 'Recibido: VEN-1 · ñandú', text: 'Hola\n' }

let server: MailServer

beforeEach(async () => {
  server = await aMailServer()
})
afterEach(() => server.close())

const through = (app: TestApp) => ({ ...app, config: { ...app.config, smtpUrl: server.url } })

test('a mail is written into the folder once, readable by its owner alone', async ({ app }) => {
  await sendMail(app, 'job-1.person-1', mail)
  await sendMail(app, 'job-1.person-1', { ...mail, text: 'again' })
  const folder = join(app.config.dataDir, 'mail')
  expect(readdirSync(folder)).toEqual(['job-1.person-1.eml'])
  const file = join(folder, 'job-1.person-1.eml')
  expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600])
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('Message-ID: <job-1.person-1@ventanilla.localhost>')
  expect(written).toMatch(/^Auto-Submitted: auto-generated\r$/im)
  expect(written).toMatch(/^To: karla@example\.org\r$/m)
})

test('a mail server gets it once; after a failure it is tried again with the same Message-ID', async ({ app }) => {
  const ctx = through(app)
  server.refuse(/karla/, '451 later')
  await expect(sendMail(ctx, 'job-2.person-1', mail)).rejects.toThrow('451')
  expect(server.received).toEqual([])
  server.refuseNothing()
  await sendMail(ctx, 'job-2.person-1', mail)
  await sendMail(ctx, 'job-2.person-1', mail)
  expect(server.received.map(({ to }) => to)).toEqual(['karla@example.org'])
  expect(server.received[0]!.text).toContain('Message-ID: <job-2.person-1@ventanilla.localhost>')
})

test('where it is not known whether the mail was taken, the second one can be told by its Message-ID', async ({
  app,
}) => {
  const ctx = through(app)
  server.hangUpAfterText(true)
  await expect(sendMail(ctx, 'job-3.person-1', mail)).rejects.toThrow()
  server.hangUpAfterText(false)
  await sendMail(ctx, 'job-3.person-1', mail)
  const ids = server.received.map(({ text }) => /^Message-ID: (.*)$/m.exec(text)![1])
  expect(ids).toEqual([ids[0], ids[0]])
})

const hostile = 'Título\r\nBcc: victim@evil.example\r\n\r\n<b>Visit</b> https://evil.example/now or www.evil.example'

test.each<Letter>([
  'receipt',
  'lapsed.draft',
  'lapsed.answers',
  'lapsed.cancelled',
  'withdrawn',
  'ineligible',
  'changesRequested',
  'assigned',
  'budgetChanged',
  'approved',
  'declined',
])('what a person typed adds no header, line or link to the mail %s', async (letter) => {
  const link = 'https://ventanilla.example.org/proposals/1'
  const words = { title: hostile, reference: hostile, hash: 'h', at: 'now', version: '1', link }
  for (const language of ['en', 'es'] as const) {
    const { subject, text } = writeLetter(letter, language, hostile, words)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/^Bcc:/m)
    expect(text.match(/https?:\/\/\S+|www\.\S+/g)).toEqual([link])
  }
})

test('nor does a name or a subject in the headers as they are sent', async ({ app }) => {
  const { subject, text } = writeLetter('receipt', 'es', hostile, { title: hostile, reference: hostile, link: 'l' })
  await sendMail(through(app), 'job-4.person-1', { to: mail.to, subject: `${subject}\r\nX-Evil: 1`, text })
  const [head] = server.received[0]!.text.split('\n\n')
  expect(head).not.toMatch(/^(Bcc|X-Evil):/im)
  expect(server.received.map(({ to }) => to)).toEqual([mail.to])
})
