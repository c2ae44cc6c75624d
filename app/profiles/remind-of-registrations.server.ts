import type { AppContext, PersonContext } from '#app/context.server.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { listRegistrationsEnding, markRegistrationsReminded } from '#db/queries/profiles.ts'
import { type RegistrationState, registrationState } from './registration.ts'

/** Has the organisations written to whose registration ends within sixty days, once for each end. */
export function remindOfRegistrations(ctx: AppContext): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    const ending = await markRegistrationsReminded(tx)
    const jobs = ending.map(({ organizationId, until }) =>
      officeJob('mailRegistrationEnds', { organizationId, until: until! }),
    )
    await ctx.jobs.enqueue(tx, jobs)
  })
}

export type EndingRegistration = RegistrationState & { organizationId: string; organization: string }

/** The registrations of the person's organisations that have ended or end soon. One statement. */
export async function showRegistrations({ db, person }: PersonContext): Promise<EndingRegistration[]> {
  const ids = [...new Set(person.memberships.map(({ organizationId }) => organizationId))]
  const rows = await listRegistrationsEnding(db, ids)
  return rows.map(({ until, now, ...of }) => ({ ...of, ...registrationState(until, now) }))
}
