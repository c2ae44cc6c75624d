import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { sha256 } from '#app/hash.ts'
import type { Language } from '#app/people/person.ts'
import { historyReaders, maySeeHistory, maySeePipeline } from '#app/people/policy.ts'
import type { FromTo } from '#app/proposals/public-events.ts'
import type { Correction } from '#db/queries/corrections.ts'
import { listConditions } from '#db/queries/grants.ts'
import { listNames } from '#db/queries/people.ts'
import { listNotes, listReviewEvents } from '#db/queries/reviews.ts'
import type { Question } from '#workflows/review/context.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import type { EventOf, EventType, NoteRef, ReviewEvent } from '#workflows/review/events.ts'
import type { TakenBack } from '#workflows/review/facts.ts'
import { type CaseHead, officeHead } from './case-head.server.ts'
import { type ChainChecked, checkChain } from './check-chain.ts'
import { conditionThen } from './condition-requests.ts'
import { refTo } from './correct-text.server.ts'
import { findCase } from './find-case.server.ts'
import { languageOf } from './language-of.ts'
import { pseudonym } from './pseudonym.ts'
import { isReviewersAct, maySeeReviewers } from './who-sees-assessments.ts'

/** `text` null where it has been deleted; `isIntact` false where it is not what the log vouches for; `lang` where known. */
export type NoteView = { question: Question | null; text: string | null; isIntact: boolean; lang: Language | null }

/** A person of the log: `name` null where only a pseudonym is shown, or where nobody acted but the clock. */
export type Actor = { name: string | null; pseudonym: string | null }

export type HistoryEntry = {
  revision: number
  type: EventType
  at: string
  who: Actor
  /** The event's own figures, as the sentence needs them. */
  details: Partial<Details>
  reviewers: Actor[]
  /** Who owns the case from then on; null where nobody does. */
  to: string | null
  /** Whoever acted took the case themselves. */
  isTaken: boolean
  /** Whose work returned to the queue by itself, and why. */
  takenBack: (Pick<TakenBack, 'why' | 'until'> & { name: string | null }) | null
  notes: NoteView[]
  /** What the condition that it is about said then. */
  condition: string | null
  /** What a text said and says since, and what it answers; null where nothing was corrected, or where it has been deleted. */
  corrected: (FromTo & { question: Question; isIntact: boolean }) | null
  /** The assessment that another took the place of. */
  replaced: string | null
}

type Details = Pick<EventOf<'submit'>, 'version'> &
  Pick<EventOf<'rateFinances'>, 'risk'> &
  Pick<EventOf<'recordVetting'>, 'caseReference' | 'outcome'> &
  Pick<EventOf<'approve'>, 'amountCents' | 'startsOn' | 'endsOn'> &
  Pick<EventOf<'concur'>, 'country'> & {
    questions: Question[]
    changed: Question[]
    /** The day where the call is. */
    until: string
  }

export type HistoryPage = { head: CaseHead; entries: HistoryEntry[]; chain: ChainChecked; seesPipeline: boolean }

/** What happened, act by act, for those of the office who may read its names and reasons. Five statements at most. */
export async function showHistory(ctx: PersonContext, proposalId: string): Promise<HistoryPage | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (!maySeeHistory(ctx.person, found.visible)) return refuse('notAllowed', { roles: historyReaders })
  const log = await listReviewEvents(ctx.db, proposalId)
  const acts = actsIn(log.map(({ event }) => event.event))
  const notes = await listNotes(ctx.db, proposalId)
  const names = await listNames(ctx.db, [...new Set(acts.flatMap((act) => peopleIn(act)))])
  const conditions = acts.some((act) => 'condition' in act) ? await listConditions(ctx.db, proposalId) : []
  const seesReviewers = maySeeReviewers(ctx.person, found.visible)
  const show = showActor(ctx, found.row.proposal.id, seesReviewers)
  return {
    head: officeHead(found),
    entries: log.map(({ event: row, byName }, index) => {
      const event = acts[index]!
      return {
        revision: row.revision,
        type: event.type,
        at: row.at.toISOString(),
        who: isReviewersAct(event.type) ? show(event.by, byName) : { name: byName, pseudonym: null },
        details: detailsOf(event, found.row.call.timeZone),
        reviewers: reviewersIn(event).map((id) => show(id, names.get(id) ?? null)),
        to: ownerIn(event).map((id) => names.get(id) ?? null)[0] ?? null,
        isTaken: event.type === 'handOver' && event.to === event.by,
        takenBack: showTakenBack(event, seesReviewers, names),
        notes: notesIn(event).map((asked) => ({
          ...readNote(asked, notes),
          lang: languageOf(event, found.row.proposal),
        })),
        condition: conditionThen(acts, index, conditions),
        corrected: correctedBy(event, found.row.corrections),
        replaced: replacedBy(event, acts.slice(0, index), notes),
      }
    }),
    chain: checkChain(
      log.map(({ event }) => event),
      found.row.review,
    ),
    seesPipeline: maySeePipeline(ctx.person),
  }
}

function showActor({ person }: PersonContext, proposalId: string, seesReviewers: boolean) {
  return (id: string, name: string | null): Actor =>
    seesReviewers || id === person.id ? { name, pseudonym: null } : { name: null, pseudonym: pseudonym(proposalId, id) }
}

/** What was done, in today's words; what an old act has come to include besides is not told twice. */
const actsIn = (log: readonly unknown[]): ReviewEvent[] => log.map((_, index) => readRow(log, index)[0]!)

function reviewersIn(event: ReviewEvent): string[] {
  if (event.type === 'assignReviewers') return event.reviewers
  return event.type === 'unassignReviewer' ? [event.reviewer] : []
}

/** To whom a case was handed over. */
const ownerIn = (event: ReviewEvent): string[] => (event.type === 'handOver' && event.to ? [event.to] : [])

const takenBackIn = (event: ReviewEvent): TakenBack | null =>
  'takenBack' in event.facts ? event.facts.takenBack : null

/** Who is named besides whoever acted. */
const peopleIn = (event: ReviewEvent): string[] => {
  const takenBack = takenBackIn(event)
  return [...reviewersIn(event), ...ownerIn(event), ...(takenBack ? [takenBack.who] : [])]
}

/** Why a reviewer can assess no longer could say who hides behind a pseudonym. */
function showTakenBack(event: ReviewEvent, seesReviewers: boolean, names: ReadonlyMap<string, string>) {
  const takenBack = takenBackIn(event)
  if (!takenBack || (event.type === 'unassignReviewer' && !seesReviewers)) return null
  const { who, why, until } = takenBack
  return { name: names.get(who) ?? null, why, until }
}

export function detailsOf(event: ReviewEvent, timeZone: string): Partial<Details> {
  switch (event.type) {
    case 'correctText':
      return { questions: [event.question] }
    case 'requestChanges':
      return { questions: event.questions.map(({ question }) => question) }
    case 'resubmit':
      return { version: event.version, changed: event.facts.changed }
    case 'revive':
    case 'extendDeadline':
    case 'invite':
      return { until: calendarDay(new Date(event.until), timeZone) }
    default: {
      const { version, risk, caseReference, outcome, amountCents, startsOn, endsOn, country } =
        event as Partial<Details>
      return { version, risk, caseReference, outcome, amountCents, startsOn, endsOn, country }
    }
  }
}

type AskedNote = { question: Question | null; note: NoteRef }

function notesIn(event: ReviewEvent): AskedNote[] {
  if (event.type === 'requestChanges')
    return event.questions.flatMap(({ question, note }) => (note ? [{ question, note }] : []))
  return 'note' in event && event.note ? [{ question: null, note: event.note }] : []
}

/** The assessment of the same version that its reviewer had sent before, kept as a note under its id. */
function replacedBy(event: ReviewEvent, acts: ReviewEvent[], kept: { id: string; text: string }[]) {
  if (event.type !== 'assess' && event.type !== 'reviseAssessment') return null
  const before = acts.findLast(({ type, by }) => by === event.by && (type === 'assess' || type === 'reviseAssessment'))
  return kept.find(({ id }) => before && 'assessment' in before && id === before.assessment)?.text ?? null
}

/** What a text said and says since, where it was not deleted. */
function correctedBy(event: ReviewEvent, kept: readonly Correction[]): HistoryEntry['corrected'] {
  const found = event.type === 'correctText' ? kept.find(({ id }) => id === event.correction.id) : undefined
  if (event.type !== 'correctText' || !found) return null
  return {
    question: event.question,
    was: found.was,
    text: found.text,
    isIntact: refTo(found).hash === event.correction.hash,
  }
}

function readNote({ question, note }: AskedNote, kept: { id: string; text: string }[]) {
  const text = kept.find(({ id }) => id === note.id)?.text ?? null
  return { question, text, isIntact: text === null || sha256(text) === note.hash }
}
