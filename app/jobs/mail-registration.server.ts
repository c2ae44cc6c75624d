import type { AppContext } from '#app/context.server.ts'
import { date } from '#app/i18n/format.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { findOrganizationName } from '#db/queries/profiles.ts'
import { listMembers } from '#db/queries/recipients.ts'

type RegistrationJob = { id: string; params: { organizationId: string; until: string } }

/** Tells an organisation's people that its registration ends, where to renew it, and where to write the new day. */
export async function mailRegistrationEnds(ctx: AppContext, { id, params }: RegistrationJob) {
  const { organizationId, until } = params
  const organization = await findOrganizationName(ctx.db, organizationId)
  if (!organization) return
  const origin = ctx.config.publicUrl?.origin ?? `http://localhost:${ctx.config.port}`
  for (const person of await listMembers(ctx.db, organizationId)) {
    const language = (person.language ?? 'es') as Language
    const words = {
      organization,
      until: date(until, language),
      link: `${origin}/organizations/${organizationId}/profile`,
      office: ctx.config.officeMail,
    }
    const letter = writeLetter('registrationEnds', language, person.name, words)
    await sendMail(ctx, `${id}.${person.id}`, { to: person.email, ...letter })
  }
}
