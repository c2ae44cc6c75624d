import { createHmac } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { isPartner } from '#app/people/person.ts'
import type { Database } from '#db/client.server.ts'
import { findCallByNumber } from '#db/queries/calls.ts'
import { findInquiry, insertInquiry } from '#db/queries/inquiries.ts'
import { countTries } from '#db/queries/sign-in-tries.ts'
import { mostAnHour } from './inquiry-limits.ts'
import { takesQuestions } from './question-time.ts'

const HOUR = 3600

/** Asks the office about a call, in the name of the person's first organisation, until its questions are over. */
export function askOffice(
  ctx: PersonContext,
  number: string,
  { key, text }: { key: string; text: string },
): Promise<{ id: string } | Refusal> {
  const { person, language } = ctx
  return ctx.db.transaction(async (tx) => {
    const [membership] = person.memberships
    if (!isPartner(person) || !membership) return refuse('partnersOnly')
    const row = await findCallByNumber(tx, number)
    if (!row) return refuse('call.notFound')
    const known = await findInquiry(tx, key)
    if (known)
      return known.inquiry.askedBy === person.id && known.inquiry.text === text ? { id: key } : refuse('keyReused')
    if (!takesQuestions(row)) return refuse('inquiry.tooLate')
    const seconds = await secondsToWait(tx, ctx)
    if (seconds > 0) return refuse('inquiry.tooMany', { most: mostAnHour, minutes: Math.ceil(seconds / 60), seconds })
    const { organizationId } = membership
    const asked = { id: key, callId: row.call.id, organizationId, askedBy: person.id, language, text }
    if (!(await insertInquiry(tx, asked))) return { id: key }
    await ctx.jobs.enqueue(tx, [officeJob('mailInquiryAsked', { inquiryId: key })])
    return { id: key }
  })
}

/** One counter a person, which every process on the database shares. */
async function secondsToWait(tx: Database, { config, person }: PersonContext): Promise<number> {
  const key = createHmac('sha256', config.secret).update(`inquiry ${person.id}`).digest('hex')
  const count = (await countTries(tx, [{ key, points: 1, seconds: HOUR }])).get(key)
  return count && count.points > mostAnHour ? count.seconds : 0
}
