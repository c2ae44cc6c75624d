import type { PersonContext } from '#app/context.server.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { apportionTags } from '#app/proposals/apportion-tags.server.ts'
import { presentDeadline } from '#app/proposals/running-deadline.ts'
import type { Database } from '#db/client.server.ts'
import { grantExtensionRequest } from '#db/queries/extensions.ts'
import { changeAward, changeCondition, insertAward, moveDueDays, rewordCondition } from '#db/queries/grants.ts'
import { saveProposal } from '#db/queries/proposals.ts'
import { deleteAssignment } from '#db/queries/reviewers.ts'
import type { Move } from '#workflows/review/events.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import type { Accepted } from './advance-review.server.ts'
import { daysStood } from './days-stood.ts'
import type { PlainAnswers } from './plain-act-form.server.ts'
import type { PlainAct } from './plain-acts.ts'

type Done = {
  tx: Database
  ctx: PersonContext
  proposalId: string
  accepted: Accepted<Move>
  answers: PlainAnswers
}

/** Undoes the act: only what it was to write beside showed that an answer is wrong. */
export class WrongAnswers extends Error {
  readonly errors: FormErrors
  constructor(errors: FormErrors) {
    super('wrong answers')
    this.errors = errors
  }
}
/** More time answers whoever asked for it. */
const grantRequest = ({ tx, ctx, proposalId, accepted: { row }, answers }: Done) =>
  grantExtensionRequest(tx, {
    proposalId,
    deadline: presentDeadline(row),
    answer: answers.reason ?? '',
    answeredBy: ctx.person.id,
  })

/** What an act writes beside the review and its log. */
export const consequences: Partial<Record<PlainAct, (done: Done) => Promise<unknown>>> = {
  recuse: ({ tx, ctx, proposalId }) => deleteAssignment(tx, proposalId, ctx.person.id),
  /** From now on the money by goal is the approved one. */
  async release({ tx, proposalId, accepted: { row } }) {
    const { grant, verdict } = restoreReview(row.review).context
    if (!grant || verdict?.outcome !== 'approved') return
    await saveProposal(tx, proposalId, { approvedCents: grant.amountCents })
    await apportionTags(tx, proposalId, grant.amountCents)
  },
  resume: ({ tx, proposalId, accepted: { row } }) => moveDueDays(tx, proposalId, daysStood(row)),
  offerEvidence: ({ tx, accepted: { at }, answers }) =>
    changeCondition(tx, String(answers.condition), {
      status: 'offered',
      evidence: answers.reason,
      offeredAt: at,
    }),
  liftCondition: lift,
  waiveCondition: lift,
  reviseCondition: ({ tx, answers: { condition, what, dueOn } }) =>
    rewordCondition(tx, String(condition), {
      what: String(what),
      dueOn: dueOn ? String(dueOn) : null,
    }),
  async sign({ tx, ctx, proposalId, accepted: { row, at }, answers }) {
    const { grant, notification } = restoreReview(row.review).context
    if (!grant) throw new Error('an award without a grant')
    const isNew = await insertAward(tx, {
      proposalId,
      number: String(answers.number),
      fundId: row.call.fundId,
      notificationId: notification?.notification ?? null,
      obligatedCents: Number(answers.obligatedCents),
      startsOn: grant.startsOn,
      endsOn: grant.endsOn,
      signedBy: ctx.person.id,
      signedOn: at.toISOString().slice(0, 10),
    })
    if (!isNew) throw new WrongAnswers({ number: ['acts:sign.numberTaken'] })
  },
  extendDeadline: grantRequest,
  revive: grantRequest,
  close: giveBack,
  terminate: giveBack,
}

function lift({ tx, ctx, accepted: { at }, answers }: Done) {
  return changeCondition(tx, String(answers.condition), {
    status: 'lifted',
    lifting: answers.reason,
    liftedBy: ctx.person.id,
    liftedAt: at,
  })
}

/** What is not spent of an award is its fund's again. */
function giveBack({ tx, proposalId, answers }: Done) {
  return changeAward(tx, proposalId, { deobligatedCents: Number(answers.deobligatedCents) })
}
