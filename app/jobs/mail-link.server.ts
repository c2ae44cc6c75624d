import type { AppContext } from '#app/context.server.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { linkDays, welcomeLink } from '#app/people/welcome-link.server.ts'
import { findLink } from '#db/queries/accounts.ts'
import { listPeople } from '#db/queries/recipients.ts'

type LinkJob = { id: string; params: { personId: string; linkId: string } }

/** Brings somebody their link to set a password; a link that was used, replaced or has ended is not sent. */
export async function mailLink(ctx: AppContext, { id, params }: LinkJob, letter: 'invitation' | 'newLink') {
  const link = await findLink(ctx.db, params.linkId, { days: linkDays, freshMinutes: 0 })
  const [person] = await listPeople(ctx.db, [params.personId])
  if (link?.personId !== params.personId || !person) return
  const words = { link: welcomeLink(ctx.config, params.linkId), office: ctx.config.officeMail }
  const mail = writeLetter(letter, (person.language ?? 'en') as Language, person.name, words)
  await sendMail(ctx, `${id}.${person.id}`, { to: person.email, ...mail })
}
