import type { PersonContext } from '#app/context.server.ts'
import type { Language } from '#app/people/person.ts'
import { mayDo } from '#app/people/policy.ts'
import { type TagWeights, weightsIn } from '#app/tags/tag-weights.ts'
import { listSections, type SectionRow } from '#db/queries/drafts.ts'
import { type InfectedFile, listInfected } from '#db/queries/files.ts'
import type { FoundProposal, ProposalRow } from '#db/queries/proposals.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { listTags } from '#db/queries/tags.ts'
import type { Question, StateName } from '#workflows/review/context.ts'
import { eventsIn, type ReviewSnapshot } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { isClarifying, lastToReconsider } from './answer-by.ts'
import { isAnythingFor } from './anything-for.ts'
import { type AskedQuestion, askedQuestions } from './asked-questions.ts'
import { deadlineFor } from './deadline-for.ts'
import { type Awaited, firstAwaited } from './first-awaited.ts'
import { type PartnerAct, partnerActs } from './partner-acts.ts'
import { isPossibleNow } from './possible-now.ts'
import {
  type Clarification,
  clarificationIn,
  type LoggedEvent,
  type PublicEvent,
  publicEvents,
  publicState,
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
import type { CallRules, SectionKey } from './sections.ts'
import { amountAsked } from './typed-answers.ts'
import { asVisible } from './visible-proposal.ts'

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
  /** In which it is written. */
  language: Language
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
  clarification: Clarification | null
  saved: { at: string; by: string } | null
  rules: CallRules
  tasks: SectionTask[] | null
  /** Who is in charge of a section. */
  writers: Partial<Record<SectionKey, { name: string; isMe: boolean }>>
  asked: AskedQuestion[]
  /** Files in which a virus was found, until there is a verdict. */
  infected: InfectedFile[]
  /** The office's weights, where it counts the project under its own. */
  counted: TagWeights | null
  /** Until when reconsideration can be asked for, where it still can. */
  reconsiderBy: string | null
  decision: ShownDecision | null
  events: PublicEvent[]
  mayHandIn: boolean
  maySign: boolean
  /** Why it came back unsigned, as long as nothing else has happened. */
  returned: string | null
  mayWithdraw: boolean
  /** More time can be asked for. */
  mayAskForTime: boolean
  /** What else the person can do now, each on a page of its own. */
  acts: PartnerAct[]
}

export async function showProposal(ctx: PersonContext, row: FoundProposal): Promise<PartnerView> {
  const { proposal, review } = row
  const { id } = proposal
  const isWritten = review.state === 'draft' || review.state === 'changesRequested'
  const log = await readLog(ctx, id)
  const notes = log.length > 0 ? await listNotes(ctx.db, id) : []
  const textOf: TextOf = (note) => notes.find(({ id }) => id === note?.id)?.text ?? null
  const snapshot = restoreReview(review)
  const sections = isWritten ? await listSections(ctx.db, id) : []
  const last = sections.toSorted((one, other) => Number(other.savedAt) - Number(one.savedAt))[0]
  const isSentBack = review.state === 'changesRequested'
  const asked = isSentBack ? askedQuestions(requestIn(log), notes, changedQuestions(sections, rulesFor(row))) : []
  return {
    kind: 'partner',
    id,
    title: proposal.title,
    language: proposal.language as Language,
    reference: proposal.reference,
    state: publicState(review),
    organization: row.organization,
    requestedCents: amountAsked(proposal.requestedCents),
    officeMail: ctx.config.officeMail,
    call: callOf(row, ctx),
    now: row.now.toISOString(),
    isOpen: row.now < deadlineFor(row),
    awaited: awaitedBesideDraft(row),
    clarification: isClarifying(snapshot) ? clarificationIn(log, textOf, row.call.timeZone) : null,
    returned: returnedIn(log, textOf),
    saved: last ? { at: last.savedAt.toISOString(), by: last.savedByName } : null,
    rules: rulesFor(row),
    tasks: isWritten ? tasksOf(row, sections, asked, snapshot.context.asked) : null,
    asked,
    writers: writersIn(row, ctx.person.id),
    infected: await infectedIn(ctx, row, snapshot),
    counted: proposal.submittedAt ? await findConfirmed(ctx, id) : null,
    decision: decisionIn(log, textOf),
    events: [
      { type: 'start', at: proposal.startedAt.toISOString(), by: row.author },
      ...publicEvents(log, textOf, row.corrections),
    ],
    ...whatIsPossible(ctx, row, snapshot),
    mayAskForTime: row.now < (runningDeadline(row) ?? row.now),
  }
}

const writersIn = ({ writers }: FoundProposal, personId: string): PartnerView['writers'] =>
  Object.fromEntries(
    Object.entries(writers).map(([section, { id, name }]) => [section, { name, isMe: id === personId }]),
  )

/** A draft says its deadline by itself. */
const awaitedBesideDraft = (row: FoundProposal) =>
  firstAwaited({ ...row, clocks: row.clocks.filter(({ clock }) => clock !== 'draft' && clock !== 'certifying') })

async function findConfirmed({ db }: PersonContext, id: string): Promise<TagWeights | null> {
  const confirmed = (await listTags(db, id)).filter(({ source }) => source === 'staff')
  return confirmed.length > 0 ? weightsIn(confirmed) : null
}

const infectedIn = async ({ db }: PersonContext, row: FoundProposal, { context }: ReviewSnapshot) =>
  sectionsOf(row).includes('attachments') && !context.verdict ? listInfected(db, row.proposal.id) : []

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

function returnedIn(log: LoggedEvent[], textOf: TextOf): string | null {
  const last = log.at(-1)?.event
  return last?.type === 'returnToAuthor' ? textOf(last.note) : null
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

function whatIsPossible({ person }: PersonContext, row: FoundProposal, snapshot: ReviewSnapshot) {
  const visible = asVisible(row)
  const known = eventsIn(snapshot).filter((act) => mayDo(person, visible, act))
  const isNow = (type: PartnerAct) => isPossibleNow(person, row, snapshot, type)
  const acts = partnerActs.filter((act) => known.includes(act) && isAnythingFor(act, snapshot.context) && isNow(act))
  return {
    mayHandIn: known.some((act) => act === 'send' || act === 'submit' || act === 'resubmit'),
    maySign: known.includes('returnToAuthor'),
    mayWithdraw: known.includes('withdraw'),
    acts,
    reconsiderBy: acts.includes('reconsider') ? lastToReconsider(snapshot.context) : null,
  }
}
