import { callFieldLabel } from '#app/calls/call-field-label.ts'
import type { AppContext } from '#app/context.server.ts'
import { dateTimeWithZone, list } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/index.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { findCall, listCallActs } from '#db/queries/call-acts.ts'
import { listDraftWriters } from '#db/queries/recipients.ts'

type CallJob = { id: string; params: { callId: string; act?: number; changed?: string[] } }

/** Tells every member of an organisation with a draft for the call what changed, each in their language. */
export async function mailCall(
  ctx: AppContext,
  { id, params }: CallJob,
  letter: 'callExtended' | 'callAmended' | 'callCancelled',
) {
  const call = await findCall(ctx.db, params.callId)
  if (!call) return
  const acts = await listCallActs(ctx.db, params.callId)
  const closesAt = acts.find(({ number }) => number === params.act)?.closesAt ?? call.closesAt
  const origin = ctx.config.publicUrl?.origin ?? `http://localhost:${ctx.config.port}`
  for (const person of await listDraftWriters(ctx.db, params.callId)) {
    const language = (person.language ?? 'es') as Language
    const words = {
      call: call.title[language],
      closes: dateTimeWithZone(closesAt, call.timeZone, language),
      changed: list(
        (params.changed ?? []).map((name) => callFieldLabel(translator(language), name)),
        language,
      ),
      link: `${origin}/calls/${call.number}`,
      office: ctx.config.officeMail,
    }
    await sendMail(ctx, `${id}.${person.id}`, {
      to: person.email,
      ...writeLetter(letter, language, person.name, words),
    })
  }
}
