import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { AppContext } from '#app/context.server.ts'
import { findSentMail, insertSentMail } from '#db/queries/mail.ts'

/** In milliseconds. A mail server that does not answer must not keep the jobs behind it waiting. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

export type Mail = { to: string; subject: string; text: string }

/**
 * Sends a mail once for each key, however often its job runs: the Message-ID is made from the key, and a mail whose
 * sending was recorded is not sent again. Goes to SMTP_URL, or into the folder `mail` of the data folder.
 */
export async function sendMail(ctx: AppContext, key: string, mail: Mail) {
  const host = ctx.config.publicUrl?.hostname ?? 'ventanilla.localhost'
  const messageId = `<${key}@${host}>`
  if (await findSentMail(ctx.db, messageId)) return
  const { mailFrom: from, officeMail: replyTo } = ctx.config
  const message = { ...mail, from, replyTo, messageId, headers: { 'auto-submitted': 'auto-generated' } }
  if (ctx.config.smtpUrl) await createTransport({ url: ctx.config.smtpUrl, ...PATIENCE }).sendMail(message)
  else await writeMail(join(ctx.config.dataDir, 'mail'), key, message)
  await insertSentMail(ctx.db, messageId)
}

async function writeMail(folder: string, key: string, message: Mail & { from: string; messageId: string }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  const file = join(folder, `${key}.eml`)
  writeFileSync(`${file}.part`, bytes as Buffer, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
