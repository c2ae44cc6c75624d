import { randomUUID } from 'node:crypto'
import type { AppContext, PersonContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { admitProposal } from '#app/reviews/admit-proposal.server.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { declareIneligible } from '#app/reviews/declare-ineligible.server.ts'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import { lapseProposal } from '#app/reviews/lapse-proposal.server.ts'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { recordVetting } from '#app/reviews/record-vetting.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { sendToVetting } from '#app/reviews/send-to-vetting.server.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { answersAsTyped, datesOf } from '#db/demonstration/answers-as-typed.ts'
import { rowsOf } from '#db/demonstration/rows.ts'
import type { Step, Story } from '#db/demonstration/story.ts'
import type { borrowClock } from '#db/queries/clock.ts'
import { listSections } from '#db/queries/drafts.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { standardChecklist } from '#workflows/review/context.ts'
import type { Call } from './seed-calls.server.ts'
import type { People } from './seed-people.server.ts'
import { storyInstant } from './story-instant.ts'

type Walk = { story: Story; today: Date; people: People; call: Call; clock: Awaited<ReturnType<typeof borrowClock>> }

/** Lets a proposal live its story through the use cases. Throws where one refuses: the story is then wrong. */
export async function walkStory(ctx: AppContext, walk: Walk) {
  const { story, today, people, call, clock } = walk
  const author = as(ctx, people[story.author])
  const at = (daysAgo: number, hour: string) => clock.set(storyInstant(today, -daysAgo, hour, call.timeZone))

  await at(story.startedDaysAgo, '10:20')
  const { id } = granted(story, 'start', await startProposal(author, call.number, { key: randomUUID() }))
  for (const [section, answers] of Object.entries(answersAsTyped(story.written, story.period, isoDate(today)))) {
    granted(story, section, await saveSection(author, id, section, { answers, seenRevision: 0 }))
  }
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
      return submitProposal(ctx, id, { key: randomUUID(), revision })
    case 'admit':
      return admitProposal(ctx, id, {
        revision,
        checklist: Object.fromEntries(standardChecklist.map((item) => [item, true])),
      })
    case 'declareIneligible':
      return declareIneligible(ctx, id, { revision, reason: step.note })
    case 'requestChanges':
      return requestChanges(ctx, id, {
        revision,
        sections: step.sections.map(({ section, note }) => ({ section, reason: note })),
      })
    case 'resubmit':
      return sendAgain(ctx, walk, row, step)
    case 'assignReviewers':
      return assignReviewers(ctx, id, { revision, reviewers: step.reviewers.map((key) => walk.people[key].id) })
    case 'assess':
      return assessProposal(ctx, id, { revision, scores: scoresOf(step.scores), opinion: step.opinion })
    case 'rateFinances':
      return rateFinances(ctx, id, { revision, risk: step.risk, reason: step.note })
    case 'sendToVetting':
      return sendToVetting(ctx, id, { revision, caseReference: step.caseReference })
    case 'recordVetting':
      return recordVetting(ctx, id, {
        revision,
        outcome: step.outcome,
        caseReference: step.caseReference,
        validUntil: validUntil(row, step.validForDays),
      })
    case 'approve':
      return approveProposal(ctx, id, {
        revision,
        amountCents: step.amountCents,
        ...datesOf(walk.story.period!, isoDate(walk.today)),
        reason: step.note,
      })
    case 'decline':
      return declineProposal(ctx, id, { revision, reason: step.note })
    case 'withdraw':
      return withdrawProposal(ctx, id, { revision })
    case 'lapse':
      throw new Error('only the clock lets a draft lapse')
  }
}

async function sendAgain(
  ctx: PersonContext,
  { story, today }: Walk,
  row: ProposalRow,
  step: Step & { act: 'resubmit' },
) {
  const saved = await listSections(ctx.db, row.proposal.id)
  for (const [section, answers] of Object.entries(answersAsTyped(step.changed, story.period, isoDate(today)))) {
    const seenRevision = saved.find((one) => one.section === section)?.revision ?? 0
    granted(story, section, await saveSection(ctx, row.proposal.id, section, { answers, seenRevision }))
  }
  return submitProposal(ctx, row.proposal.id, { key: randomUUID(), revision: row.review.revision })
}

const scoresOf = (table: string) =>
  rowsOf(table).map(([criterion, score, why]) => ({ criterion: criterion!, score: Number(score), why: why! }))

const isoDate = (instant: Date) => instant.toISOString().slice(0, 10)

function validUntil({ now }: ProposalRow, days: number | null) {
  return days === null ? null : isoDate(new Date(now.getTime() + days * 86_400_000))
}
