import type { AppContext } from '#app/context.server.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { linkDays, welcomeLink } from '#app/people/welcome-link.server.ts'
import { findLink } from '#db/queries/accounts.ts'
import { listNames } from '#db/queries/people.ts'
import { findOrganizationName } from '#db/queries/profiles.ts'
import { listPeople } from '#db/queries/recipients.ts'

type ColleagueJob = {
  id: string
  params: { personId: string; organizationId: string; byId: string; linkId?: string }
}

/** Tells somebody who made them a colleague; a link that was used, replaced or has ended is not sent. */
export async function mailColleague(ctx: AppContext, { id, params }: ColleagueJob) {
  const { personId, organizationId, byId, linkId } = params
  const link = linkId ? await findLink(ctx.db, linkId, { days: linkDays, freshMinutes: 0 }) : undefined
  const [person] = await listPeople(ctx.db, [personId])
  if (!person || (linkId && link?.personId !== personId)) return
  const origin = ctx.config.publicUrl?.origin ?? `http://localhost:${ctx.config.port}`
  const mail = writeLetter(
    linkId ? 'colleagueInvited' : 'colleagueAdded',
    (person.language ?? 'en') as Language,
    person.name,
    {
      link: linkId ? welcomeLink(ctx.config, linkId) : `${origin}/proposals`,
      who: (await listNames(ctx.db, [byId])).get(byId),
      organization: await findOrganizationName(ctx.db, organizationId),
      office: ctx.config.officeMail,
    },
  )
  await sendMail(ctx, `${id}.${person.id}`, { to: person.email, ...mail })
}
