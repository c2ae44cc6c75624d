import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import type { AppContext, PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isPartner, type Language, type Person } from '#app/people/person.ts'
import { mayManageCalls } from '#app/people/policy.ts'
import type { Database } from '#db/client.server.ts'
import { type CallRow, findCallByNumber } from '#db/queries/calls.ts'
import { findInquiry, type InquiryRow, listInquiries, listPublishedInquiries } from '#db/queries/inquiries.ts'
import { questionsUntil, takesQuestions } from './question-time.ts'

export type PublishedInquiry = { id: string; question: string; answer: string; at: string }
export type OwnInquiry = {
  id: string
  text: string
  askedAt: string
  status: 'waiting' | 'published' | 'setAside'
  reason: string | null
}
export type WaitingInquiry = { id: string; text: string; askedAt: string }

export type InquiriesPage = {
  call: { number: string; title: string; timeZone: string }
  until: string
  now: string
  /** What the reader can do: ask, sign in first, or nothing. */
  way: 'ask' | 'signIn' | 'over' | 'notPartner'
  published: PublishedInquiry[]
  own: OwnInquiry[]
  /** To who keeps calls. */
  waiting: WaitingInquiry[] | null
}

type Reader = AppContext & { person: Person | null; language: Language }

/** Everything that was asked about a call, as far as the reader may know it. Two statements. */
export async function showInquiries(
  { db, person, language }: Reader,
  number: string,
): Promise<InquiriesPage | Refusal> {
  const row = await findCallByNumber(db, number)
  if (!row) return refuse('call.notFound')
  const organizationIds = person?.memberships.map(({ organizationId }) => organizationId) ?? []
  const keeps = person !== null && mayManageCalls(person)
  const rows = await listInquiries(db, row.call.id, { organizationIds, waiting: keeps })
  const own = rows.filter(({ organizationId }) => organizationIds.includes(organizationId))
  return {
    call: { number: row.call.number, title: row.call.title[language], timeZone: row.call.timeZone },
    until: questionsUntil(row.call).toISOString(),
    now: row.now.toISOString(),
    way: wayToAsk(person, row),
    published: rows.flatMap((one) => asPublished(one, language)),
    own: own.map(({ id, text, askedAt, outcome, reason }) => ({
      ...{ id, text, askedAt: askedAt.toISOString(), reason },
      status: outcome ?? 'waiting',
    })),
    waiting: keeps ? rows.filter((one) => isWaiting(one, organizationIds)).map(asWaiting) : null,
  }
}

const isWaiting = ({ outcome, organizationId }: InquiryRow, own: string[]) =>
  outcome === null && !own.includes(organizationId)

const asWaiting = ({ id, text, askedAt }: InquiryRow): WaitingInquiry => ({ id, text, askedAt: askedAt.toISOString() })

function asPublished(
  { id, outcome, question, answer, answeredAt }: InquiryRow,
  language: Language,
): PublishedInquiry[] {
  if (outcome !== 'published' || !question || !answer || !answeredAt) return []
  return [{ id, question: question[language], answer: answer[language], at: answeredAt.toISOString() }]
}

function wayToAsk(person: Person | null, row: CallRow): InquiriesPage['way'] {
  if (!takesQuestions(row)) return 'over'
  if (!person) return 'signIn'
  return isPartner(person) ? 'ask' : 'notPartner'
}

const FIRST = 5

export type CallInquiries = { published: PublishedInquiry[]; hasMore: boolean }

/** The newest that stand on a call's own page. One statement. */
export async function inquiriesOf(
  { db, language }: { db: Database; language: Language },
  callId: string,
): Promise<CallInquiries> {
  const rows = await listPublishedInquiries(db, callId, FIRST + 1)
  return { published: rows.slice(0, FIRST).flatMap((row) => asPublished(row, language)), hasMore: rows.length > FIRST }
}

export type AnswerPage = {
  call: { number: string; title: string; timeZone: string }
  id: string
  text: string
  language: Language
  askedBy: string
  askedAt: string
  status: 'waiting' | 'published' | 'setAside'
  question: { en: string; es: string }
  answer: { en: string; es: string } | null
  /** When it was last answered. */
  seen: string
}

/** One question, to who may answer it. One statement. */
export async function showInquiry(ctx: PersonContext, number: string, id: string): Promise<AnswerPage | Refusal> {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  const found = isUuid(id) ? await findInquiry(ctx.db, id) : undefined
  if (found?.call.number !== number) return refuse('inquiry.notFound')
  const { inquiry, call, askedByName } = found
  const { text, language, outcome, question, answer, askedAt, answeredAt } = inquiry
  return {
    call: { number, title: call.title[ctx.language], timeZone: call.timeZone },
    ...{ id, text, language, answer, askedBy: askedByName, askedAt: askedAt.toISOString() },
    status: outcome ?? 'waiting',
    question: question ?? { en: '', es: '', [language]: text },
    seen: answeredAt?.toISOString() ?? '',
  }
}
