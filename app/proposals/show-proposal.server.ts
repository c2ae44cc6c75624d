import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { GrantView } from '#app/grants/grant-view.ts'
import { ownGrantOf } from '#app/grants/show-grant.server.ts'
import { mayDo } from '#app/people/policy.ts'
import { asCase, type Case } from '#app/reviews/find-case.server.ts'
import { type TagWeights, weightsIn } from '#app/tags/tag-weights.ts'
import { listSections, type SectionRow } from '#db/queries/drafts.ts'
import type { FoundProposal, ProposalRow } from '#db/queries/proposals.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { listTags } from '#db/queries/tags.ts'
import type { Question, StateName } from '#workflows/review/context.ts'
import type { Prospect } from '#workflows/review/events.ts'
import { eventsIn, obstaclesTo } from '#workflows/review/move.ts'
import { isClarifying } from './answer-by.ts'
import { isAnythingFor } from './anything-for.ts'
import { type AskedQuestion, askedQuestions } from './asked-questions.ts'
import { deadlineFor } from './deadline-for.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { type Awaited, firstAwaited } from './first-awaited.ts'
import { type PartnerAct, partnerActs } from './partner-acts.ts'
import {
  clarificationIn,
  type LoggedEvent,
  type PublicEvent,
  publicEvents,
  requestIn,
  type TextOf,
  type Told,
  toldIn,
} from './public-events.ts'
import { readLog } from './read-log.server.ts'
import { rulesFor, sectionsOf } from './rules-of-call.ts'
import { runningDeadline } from './running-deadline.ts'
import { answersBySection, changedQuestions } from './section-answers.ts'
import { changeTasks, draftTasks, type SectionTask } from './section-tasks.ts'
import type { CallRules } from './sections.ts'
import { amountAsked } from './typed-answers.ts'

export type ShownDecision = {
  outcome: (typeof outcomes)[Told['type']]
  reason: string | null
  amountCents?: number
  startsOn?: string
  endsOn?: string
}

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
  /** What is awaited from the partner first, beside the draft, and by when. */
  awaited: Awaited | null
  /** What finance wants made clear; `question` null where its text has been deleted. */
  clarification: { question: string | null } | null
  saved: { at: string; by: string } | null
  rules: CallRules
  tasks: SectionTask[] | null
  asked: AskedQuestion[]
  /** The office's weights, where it counts the project under its own. */
  counted: TagWeights | null
  decision: ShownDecision | null
  events: PublicEvent[]
  mayHandIn: boolean
  mayWithdraw: boolean
  /** More time can be asked for. */
  mayAskForTime: boolean
  /** What else the person can do now, each on a page of its own. */
  acts: PartnerAct[]
  /** What follows an approval. */
  grant: GrantView | null
}

export async function showProposal(ctx: PersonContext, id: string): Promise<PartnerView | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { proposal, review } = row
  const isWritten = review.state === 'draft' || review.state === 'changesRequested'
  const log = await readLog(ctx, id)
  const notes = log.length > 0 ? await listNotes(ctx.db, id) : []
  const textOf: TextOf = (note) => notes.find(({ id }) => id === note?.id)?.text ?? null
  const found = asCase(row)
  const sections = isWritten ? await listSections(ctx.db, id) : []
  const last = sections.toSorted((one, other) => Number(other.savedAt) - Number(one.savedAt))[0]
  const isSentBack = review.state === 'changesRequested'
  const asked = isSentBack ? askedQuestions(requestIn(log), notes, changedQuestions(sections, rulesFor(row))) : []
  return {
    kind: 'partner',
    id,
    title: proposal.title,
    reference: proposal.reference,
    state: review.state as StateName,
    organization: row.organization,
    requestedCents: amountAsked(proposal.requestedCents),
    officeMail: ctx.config.officeMail,
    call: callOf(row, ctx),
    now: row.now.toISOString(),
    isOpen: row.now < deadlineFor(row),
    awaited: awaitedBesideDraft(row),
    clarification: isClarifying(found.snapshot) ? { question: textOf(clarificationIn(log)) } : null,
    saved: last ? { at: last.savedAt.toISOString(), by: last.savedByName } : null,
    rules: rulesFor(row),
    tasks: isWritten ? tasksOf(row, sections, asked, found.snapshot.context.asked) : null,
    asked,
    counted: proposal.submittedAt ? await findConfirmed(ctx, id) : null,
    decision: decisionIn(log, textOf),
    events: [{ type: 'start', at: proposal.startedAt.toISOString(), by: row.author }, ...publicEvents(log, textOf)],
    ...whatIsPossible(ctx, found),
    mayAskForTime: row.now < (runningDeadline(row) ?? row.now),
    grant: await ownGrantOf(ctx, found),
  }
}

/** A draft says its deadline by itself. */
const awaitedBesideDraft = (row: FoundProposal) =>
  firstAwaited({ ...row, clocks: row.clocks.filter(({ clock }) => clock !== 'draft') })

async function findConfirmed({ db }: PersonContext, id: string): Promise<TagWeights | null> {
  const confirmed = (await listTags(db, id)).filter(({ source }) => source === 'staff')
  return confirmed.length > 0 ? weightsIn(confirmed) : null
}

const callOf = (row: ProposalRow, { language }: PersonContext) => ({
  number: row.call.number,
  title: row.call.title[language],
  closesAt: deadlineFor(row).toISOString(),
  timeZone: row.call.timeZone,
})

function tasksOf(row: ProposalRow, saved: SectionRow[], asked: AskedQuestion[], open: Question[]): SectionTask[] {
  const answers = answersBySection(saved)
  const rules = rulesFor(row)
  if (row.review.state === 'draft') return draftTasks(sectionsOf(row), answers, rules)
  return changeTasks(sectionsOf(row), answers, rules, asked, open)
}

function decisionIn(log: LoggedEvent[], textOf: TextOf): ShownDecision | null {
  const told = toldIn(log)
  if (!told) return null
  const outcome = outcomes[told.type]
  const reason = textOf(told.note)
  if (told.type !== 'approve' && told.type !== 'approveWithConditions') return { outcome, reason }
  const { amountCents, startsOn, endsOn } = told
  return { outcome, reason, amountCents, startsOn, endsOn }
}

const outcomes = {
  approve: 'approved',
  approveWithConditions: 'approved',
  decline: 'declined',
  declineConcept: 'declined',
  upholdDecision: 'upheld',
  declareIneligible: 'ineligible',
  rescind: 'rescinded',
  terminate: 'terminated',
} as const satisfies Record<Told['type'], string>

function whatIsPossible({ person }: PersonContext, { row, visible, snapshot }: Case) {
  const known = eventsIn(snapshot).filter((act) => mayDo(person, visible, act))
  const isNow = (type: PartnerAct) =>
    obstaclesTo(snapshot, { type, by: person.id, at: row.now.toISOString(), facts: {} } as Prospect).length === 0
  return {
    mayHandIn: known.some((act) => act === 'send' || act === 'submit' || act === 'resubmit'),
    mayWithdraw: known.includes('withdraw'),
    acts: partnerActs.filter((act) => known.includes(act) && isAnythingFor(act, snapshot.context) && isNow(act)),
  }
}
