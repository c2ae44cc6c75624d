import { admitProposal } from '#app/reviews/admit-proposal.server.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { standardChecklist } from '#workflows/review/edition.ts'
import type { TestApp } from './app.ts'
import { aPerson, must, revisionOf, type Submission } from './builders.ts'

/** Sends these questions back, as the intake officer does. */
export async function sentBack(
  app: TestApp,
  { id }: Submission,
  questions: Parameters<typeof requestChanges>[2]['questions'],
) {
  const officer = await aPerson(app, { name: 'Gabriela Araya', roles: ['intake'] })
  must(await requestChanges(app.as(officer), id, { revision: await revisionOf(app, id), questions }))
  return officer
}

export async function admitted(app: TestApp, { id }: Submission) {
  const officer = await aPerson(app, { name: 'Gabriela Araya', roles: ['intake'] })
  const checklist = Object.fromEntries(standardChecklist.map((item) => [item, true]))
  must(await admitProposal(app.as(officer), id, { revision: await revisionOf(app, id), checklist }))
  return officer
}

/** Assesses and rates a proposal that helps no security forces: it waits for its decision. */
export async function reviewed(app: TestApp, submission: Submission) {
  const { id, call } = submission
  await admitted(app, submission)
  const program = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const reviewers = [
    await aPerson(app, { name: 'Tomás Barahona', roles: ['reviewer'] }),
    await aPerson(app, { name: 'Denise Castillo', roles: ['reviewer'] }),
  ]
  const seen = async () => ({ revision: await revisionOf(app, id) })
  must(await assignReviewers(app.as(program), id, { ...(await seen()), reviewers: reviewers.map((one) => one.id) }))
  const scores = call.criteria.map(({ key }) => ({ criterion: key, score: 4, why: 'Clear.' }))
  for (const reviewer of reviewers) {
    must(await assessProposal(app.as(reviewer), id, { ...(await seen()), scores, opinion: 'A secret opinion.' }))
  }
  const finance = await aPerson(app, { name: 'Rosalinda Ortega', roles: ['finance'] })
  must(
    await rateFinances(app.as(finance), id, {
      ...(await seen()),
      risk: 'medium',
      exclusions: 'clear',
      reason: 'A secret finding.',
    }),
  )
  return { program, reviewers, finance }
}

const grant = { amountCents: 14_000_000, startsOn: '2031-01-01', endsOn: '2031-12-31', declaresNoConflict: true }

/** Approves, and tells it: until then nobody but the office knows. */
export async function approved(app: TestApp, submission: Submission) {
  const { program } = await reviewed(app, submission)
  const approver = await aPerson(app, { name: 'Ricardo Alvarado', roles: ['approver'] })
  const seen = async () => ({ revision: await revisionOf(app, submission.id) })
  const reason = 'A good plan.'
  must(await approveProposal(app.as(approver), submission.id, { ...(await seen()), ...grant, reason }))
  must(await carryOut(app.as(program), submission.id, 'release', await seen()))
  return approver
}
