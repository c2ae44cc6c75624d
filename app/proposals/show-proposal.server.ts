import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { mayDo } from '#app/people/policy.ts'
import { type TagWeights, weightsIn } from '#app/tags/tag-weights.ts'
import { listSections, type SectionRow } from '#db/queries/drafts.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { listTags } from '#db/queries/tags.ts'
import type { StateName } from '#workflows/review/context.ts'
import { readEvent } from '#workflows/review/events.ts'
import { eventsIn } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type AnswerBy, answerBy } from './answer-by.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { sectionsOf } from './own-section.server.ts'
import { type LoggedEvent, type PublicEvent, publicEvents, requestIn, verdictIn } from './public-events.ts'
import { rulesOf } from './rules-of-call.ts'
import { answersBySection } from './section-answers.ts'
import { changeTasks, draftTasks, type SectionTask } from './section-tasks.ts'
import type { CallRules, SectionKey } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

export type ShownDecision = { reason: string | null; amountCents?: number; startsOn?: string; endsOn?: string }

/** A proposal as its own organisation sees it: no names of the office, nothing of the tracks. */
export type PartnerView = {
  kind: 'partner'
  id: string
  title: string | null
  reference: string | null
  state: StateName
  organization: string
  requestedCents: number | null
  officeMail?: string
  call: { number: string; title: string; closesAt: string; timeZone: string }
  now: string
  isOpen: boolean
  saved: { at: string; by: string } | null
  rules: CallRules
  tasks: SectionTask[] | null
  asked: { section: SectionKey; reason: string | null }[]
  answerBy: AnswerBy | null
  /** The office's weights, where it counts the project under its own. */
  counted: TagWeights | null
  decision: ShownDecision | null
  events: PublicEvent[]
  mayHandIn: boolean
  mayWithdraw: boolean
}

export async function showProposal(ctx: PersonContext, id: string): Promise<PartnerView | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { proposal, review, call } = row
  const isWritten = review.state === 'draft' || review.state === 'changesRequested'
  const log = await readLog(ctx, id)
  const notes = log.length > 0 ? await listNotes(ctx.db, id) : []
  const textOf = (noteId: string | undefined) => notes.find((note) => note.id === noteId)?.text ?? null
  const sections = isWritten ? await listSections(ctx.db, id) : []
  const last = sections.toSorted((one, other) => Number(other.savedAt) - Number(one.savedAt))[0]
  const asked = review.state === 'changesRequested' ? requestIn(log) : []
  return {
    kind: 'partner',
    id,
    title: proposal.title,
    reference: proposal.reference,
    state: review.state as StateName,
    organization: row.organization,
    requestedCents: proposal.requestedCents,
    officeMail: ctx.config.officeMail,
    call: callOf(row, ctx),
    now: row.now.toISOString(),
    isOpen: row.now < call.closesAt,
    saved: last ? { at: last.savedAt.toISOString(), by: last.savedByName } : null,
    rules: rulesOf(call),
    tasks: isWritten ? await tasksOf(ctx, row, sections) : null,
    asked: sectionsOf(row).flatMap((section) =>
      asked.filter((one) => one.section === section).map(({ note }) => ({ section, reason: textOf(note?.id) })),
    ),
    answerBy: answerBy(row),
    counted: proposal.submittedAt ? await findConfirmed(ctx, id) : null,
    decision: decisionIn(log, textOf),
    events: [{ type: 'start', at: proposal.startedAt.toISOString(), by: row.author }, ...publicEvents(log)],
    ...whatIsPossible(ctx, row),
  }
}

async function findConfirmed({ db }: PersonContext, id: string): Promise<TagWeights | null> {
  const confirmed = (await listTags(db, id)).filter(({ source }) => source === 'staff')
  return confirmed.length > 0 ? weightsIn(confirmed) : null
}

async function readLog({ db }: PersonContext, id: string): Promise<LoggedEvent[]> {
  const stored = await listReviewEvents(db, id)
  return stored.map(({ event, byName }) => ({ event: readEvent(event.event), at: event.at, byName }))
}

const callOf = ({ call }: ProposalRow, { language }: PersonContext) => ({
  number: call.number,
  title: call.title[language],
  closesAt: call.closesAt.toISOString(),
  timeZone: call.timeZone,
})

async function tasksOf({ db }: PersonContext, row: ProposalRow, saved: SectionRow[]): Promise<SectionTask[]> {
  const answers = answersBySection(saved)
  const rules = rulesOf(row.call)
  if (row.review.state === 'draft') return draftTasks(sectionsOf(row), answers, rules)
  const { asked } = restoreReview(row.review).context
  const handedIn = (await findNewestVersion(db, row.proposal.id))?.answers ?? {}
  return changeTasks(sectionsOf(row), answers, rules, { asked, handedIn })
}

function decisionIn(log: LoggedEvent[], textOf: (noteId?: string) => string | null): ShownDecision | null {
  const verdict = verdictIn(log)
  if (!verdict) return null
  const reason = textOf(verdict.note?.id)
  if (verdict.type !== 'approve') return { reason }
  const { amountCents, startsOn, endsOn } = verdict
  return { reason, amountCents, startsOn, endsOn }
}

function whatIsPossible({ person }: PersonContext, row: ProposalRow) {
  const acts = eventsIn(restoreReview(row.review))
  const may = (act: 'submit' | 'resubmit' | 'withdraw') => acts.includes(act) && mayDo(person, asVisible(row), act)
  return { mayHandIn: may('submit') || may('resubmit'), mayWithdraw: may('withdraw') }
}
