import { randomUUID } from 'node:crypto'
import type { AppContext, PersonContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { statements } from '#app/proposals/certification.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { admitProposal } from '#app/reviews/admit-proposal.server.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { approveWithConditions } from '#app/reviews/approve-with-conditions.server.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { correctText } from '#app/reviews/correct-text.server.ts'
import { declareIneligible } from '#app/reviews/declare-ineligible.server.ts'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import { lapseProposal } from '#app/reviews/lapse-proposal.server.ts'
import type { PlainAct } from '#app/reviews/plain-acts.ts'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { recordVetting } from '#app/reviews/record-vetting.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { sendToVetting } from '#app/reviews/send-to-vetting.server.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { answersAsTyped, datesOf } from '#db/demonstration/answers-as-typed.ts'
import { rowsOf } from '#db/demonstration/rows.ts'
import type { PlainStep, Step, Story } from '#db/demonstration/story.ts'
import type { Written } from '#db/demonstration/written.ts'
import type { borrowClock } from '#db/queries/clock.ts'
import { listSections } from '#db/queries/drafts.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { standardChecklist } from '#workflows/review/edition.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import type { Call } from './seed-calls.server.ts'
import type { Notifications } from './seed-money.server.ts'
import type { People } from './seed-people.server.ts'
import { storyInstant } from './story-instant.ts'

type Walk = {
  story: Story
  today: Date
  people: People
  call: Call
  notifications: Notifications
  clock: Awaited<ReturnType<typeof borrowClock>>
}

/** Lets a proposal live its story through the use cases. Throws where one refuses: the story is then wrong. */
export async function walkStory(ctx: AppContext, walk: Walk) {
  const { story, today, people, call, clock } = walk
  const author = as(ctx, people[story.author])
  const at = (daysAgo: number, hour: string) => clock.set(storyInstant(today, -daysAgo, hour, call.timeZone))

  await at(story.startedDaysAgo, '10:20')
  const { id } = granted(story, 'start', await startProposal(author, call.number, { key: randomUUID() }))
  await write(author, walk, id, story.written)
  for (const step of story.steps) {
    await at(step.daysAgo, step.hour)
    granted(story, step.act, await take(ctx, walk, id, step))
  }
  const reached = (await findProposal(ctx.db, id))!.review.state
  if (reached !== story.ends) throw new Error(`the story ${story.key} ends in ${reached}, not in ${story.ends}`)
}

const as = (ctx: AppContext, person: Person): PersonContext => ({ ...ctx, person, language: person.language ?? 'es' })

function granted<Answer>(story: Story, what: string, answer: Answer) {
  if (isRefusal(answer) || (typeof answer === 'object' && answer !== null && 'conflict' in answer)) {
    throw new Error(`the story ${story.key} cannot ${what}: ${JSON.stringify(answer)}`)
  }
  return answer as Exclude<Answer, { refusal: string }>
}

async function take(app: AppContext, walk: Walk, id: string, step: Step) {
  if (step.by === 'clock') return lapseProposal(app, id)
  const row = (await findProposal(app.db, id))!
  return act(as(app, walk.people[step.by]), walk, row, step)
}

function act(ctx: PersonContext, walk: Walk, row: ProposalRow, step: Step) {
  const id = row.proposal.id
  const { revision } = row.review
  switch (step.act) {
    case 'submit':
      return submitProposal(ctx, id, { key: randomUUID(), revision, certified: certifiedBy(ctx) })
    case 'admit':
      return admitProposal(ctx, id, {
        revision,
        checklist: Object.fromEntries(standardChecklist.map((item) => [item, true])),
      })
    case 'declareIneligible':
      return declareIneligible(ctx, id, { revision, reason: step.note })
    case 'correctText':
      return correctText(ctx, id, { revision, field: step.field, text: step.text, reason: step.note })
    case 'requestChanges':
      return requestChanges(ctx, id, {
        revision,
        questions: step.sections.map(({ section, note }) => ({ question: section, reason: note })),
      })
    case 'resubmit':
      return sendAgain(ctx, walk, row, step)
    case 'assignReviewers':
      return assignReviewers(ctx, id, { revision, reviewers: step.reviewers.map((key) => walk.people[key].id) })
    case 'assess':
      return assessProposal(ctx, id, { revision, scores: scoresOf(step.scores), opinion: step.opinion })
    case 'rateFinances':
      return rateFinances(ctx, id, { revision, risk: step.risk, exclusions: 'clear', reason: step.note })
    case 'sendToVetting':
      return sendToVetting(ctx, id, { revision, caseReference: step.caseReference })
    case 'recordVetting':
      return recordUnits(ctx, row, step)
    case 'approve':
      return approveProposal(ctx, id, {
        revision,
        amountCents: step.amountCents,
        ...datesOf(walk.story.period!, isoDate(walk.today)),
        declaresNoConflict: true,
        reason: step.note,
      })
    case 'approveWithConditions':
      return approveWithConditions(ctx, id, {
        revision,
        amountCents: step.amountCents,
        ...datesOf(walk.story.period!, isoDate(walk.today)),
        declaresNoConflict: true,
        reason: step.note,
        conditions: step.conditions.map(({ dueInDays, ...condition }) => ({
          ...condition,
          dueOn: isoDate(daysAfter(walk.today, dueInDays)),
        })),
      })
    case 'decline':
      return declineProposal(ctx, id, { revision, declaresNoConflict: true, reason: step.note })
    case 'plain':
      return carryOut(ctx, id, step.type as PlainAct, { revision, reason: step.note, ...answersOf(walk, row, step) })
    case 'write':
      return write(ctx, walk, id, step.written)
    case 'withdraw':
      return withdrawProposal(ctx, id, { revision })
    case 'lapse':
      throw new Error('only the clock lets a draft lapse')
  }
}

/** The same outcome for every unit, an act each. */
async function recordUnits(ctx: PersonContext, row: ProposalRow, step: Step & { act: 'recordVetting' }) {
  const { units } = restoreReview(row.review).context
  const { outcome, caseReference, validForDays } = step
  const vetting = { outcome, caseReference, validUntil: validUntil(row, validForDays) }
  for (const [index, { unit }] of units.entries()) {
    const recorded = await recordVetting(ctx, row.proposal.id, {
      revision: row.review.revision + index,
      unit,
      ...vetting,
    })
    if (isRefusal(recorded)) return recorded
  }
}

/** What the act is answered with: whom and what it names, and its dates as they are on the day of seeding. */
function answersOf({ today, call, people, notifications }: Walk, row: ProposalRow, step: PlainStep) {
  const { answers, inDays = {}, condition, notification, to } = step
  const { until, ...days } = inDays
  return {
    ...answers,
    ...(until !== undefined && { until: storyInstant(today, until, '23:59', call.timeZone).toISOString() }),
    ...Object.fromEntries(Object.entries(days).map(([name, count]) => [name, isoDate(daysAfter(today, count))])),
    ...(condition !== undefined && { condition: restoreReview(row.review).context.conditions[condition]!.condition }),
    ...(notification && { notification: notifications[notification] }),
    ...(to && { to: people[to].id }),
  }
}

async function write(ctx: PersonContext, { story, today }: Walk, id: string, written: Written) {
  const saved = await listSections(ctx.db, id)
  for (const [section, answers] of Object.entries(answersAsTyped(written, story.period, isoDate(today)))) {
    const seenRevision = saved.find((one) => one.section === section)?.revision ?? 0
    granted(story, section, await saveSection(ctx, id, section, { answers, seenRevision }))
  }
}

async function sendAgain(ctx: PersonContext, walk: Walk, row: ProposalRow, step: Step & { act: 'resubmit' }) {
  await write(ctx, walk, row.proposal.id, step.changed)
  const { revision } = row.review
  return submitProposal(ctx, row.proposal.id, { key: randomUUID(), revision, certified: certifiedBy(ctx) })
}

const certifiedBy = ({ person }: PersonContext) => ({ ticked: statements, name: person.name })

const scoresOf = (table: string) =>
  rowsOf(table).map(([criterion, score, why]) => ({ criterion: criterion!, score: Number(score), why: why! }))

const isoDate = (instant: Date) => instant.toISOString().slice(0, 10)

const daysAfter = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000)

const validUntil = ({ now }: ProposalRow, days: number | null) => (days === null ? null : isoDate(daysAfter(now, days)))
