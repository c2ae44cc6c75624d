import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { aDraft, aPerson, completeAnswers } from '../../support/builders.ts'
import { anOffice, intoTracks, walk } from './office.ts'

const ROUNDS = 200

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_decisions', 3)
})
afterAll(() => opened.close())

test('two people decide at once, 200 times: one wins, the other is told who and what', {
  timeout: 180_000,
}, async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  const office = await anOffice(builder!, { answers: completeAnswers() })
  const approver2 = await aPerson(builder!, { name: 'Marta Solano', roles: ['approver'] })
  const wins = { approved: 0, declined: 0 }
  const reason = 'Se explica en una frase.'

  for (let round = 0; round < ROUNDS; round++) {
    const one = round === 0 ? office : { ...office, id: await anotherDraft(office) }
    await walk(one, ...intoTracks, 'assignReviewers', 'assess', ['assess', office.reviewer2], 'rateFinances')
    const { revision } = (await findProposal(builder!.db, one.id))!.review
    const approve = () =>
      approveProposal(first!.as(office.approver), one.id, {
        revision,
        amountCents: 10_000_000,
        startsOn: '2031-01-01',
        endsOn: '2031-12-31',
        reason,
      })
    const decline = () => declineProposal(second!.as(approver2), one.id, { revision, reason })
    const outcomes = await Promise.all(round % 2 ? [approve(), decline()] : [decline(), approve()])

    const [won, lost] = [outcomes.filter((one) => !isRefusal(one)), outcomes.filter(isRefusal)]
    expect([won.length, lost.length]).toEqual([1, 1])
    const state = (won[0] as { state: 'approved' | 'declined' }).state
    wins[state]++
    expect(lost[0] as Refusal).toMatchObject({
      refusal: 'review.changedMeanwhile',
      params:
        state === 'approved'
          ? { changedBy: 'Ricardo Alvarado', act: 'approve', state }
          : { changedBy: 'Marta Solano', act: 'decline', state },
    })
    const log = await listReviewEvents(builder!.db, one.id)
    expect(log.length).toBe(revision + 1)
    expect((await findProposal(builder!.db, one.id))!.review).toMatchObject({ state, revision: revision + 1 })
  }

  const lines: string[] = []
  expect(await replayReviews(builder!, [], (line) => lines.push(line))).toBe(0)
  expect(lines).toEqual([`${ROUNDS} reviews, ${ROUNDS} equal`])
  expect(await verifyAudit(builder!, [], () => {})).toBe(0)
  expect(wins.approved + wins.declined).toBe(ROUNDS)
})

async function anotherDraft({ app, author, call }: Awaited<ReturnType<typeof anOffice>>) {
  return (await aDraft(app, author, call, completeAnswers())).id
}
