import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { listDraft, listSections } from '#db/queries/drafts.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  anAuthor,
  aSubmission,
  certifiedBy,
  completeAnswers,
  must,
  revisionOf,
  type Submission,
} from '../../support/builders.ts'
import { sentBack } from '../../support/ways.ts'

const asked = [{ question: 'need.whyNow', reason: 'Say what changed.' } as const]

const needOf = (problem: string) => ({ ...completeAnswers().need, problem, whyNow: `${problem} Today.` })

const saveNeed = async (
  app: TestApp,
  { id, author }: Submission,
  answers: Record<string, string | string[]>,
  seen: number,
) => must(await saveSection(app.as(author), id, 'need', { answers, seenRevision: seen }))

const handInAnew = async (app: TestApp, { id, author }: Submission) =>
  submitProposal(app.as(author), id, {
    key: randomUUID(),
    revision: await revisionOf(app, id),
    certified: certifiedBy(author),
  })

/** One that was sent back, and another of the same organisation and call with other answers and a newer version. */
async function twoProposals(app: TestApp) {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const submissionOf = (problem: string) =>
    aSubmission(app, { author, call, answers: { ...completeAnswers(), need: needOf(problem) } })
  const [one, other] = [await submissionOf('The bridge fell.'), await submissionOf('The school burnt.')]
  await sentBack(app, other, [...asked])
  await saveNeed(app, other, { ...needOf('The school burnt.'), whyNow: 'The rains come.' }, 1)
  must(await handInAnew(app, other))
  await sentBack(app, one, [...asked])
  return { one, other }
}

test('what was handed in of a proposal is its own, whatever was handed in of another since', async ({ app }) => {
  const { one, other } = await twoProposals(app)
  const needs = async ({ id }: Submission) => {
    const rows = [...(await listSections(app.db, id)), ...(await listDraft(app.db, id))]
    return rows.filter(({ section }) => section === 'need').map(({ handedIn }) => handedIn)
  }
  const [own, newer] = [needOf('The bridge fell.'), { ...needOf('The school burnt.'), whyNow: 'The rains come.' }]
  expect(await needs(one)).toEqual([own, own])
  expect(await needs(other)).toEqual([newer, newer])
})

test('a proposal sent back is compared with its own version: on its page, as it is saved, and as it is handed in anew', async ({
  app,
}) => {
  const { one } = await twoProposals(app)
  const own = needOf('The bridge fell.')
  const shown = async () => must(await showSection(app.as(one.author), one.id, 'need', { check: false })).asked
  expect(await shown()).toMatchObject([{ question: 'need.whyNow', isChanged: false }])
  expect(await saveNeed(app, one, own, 1)).toMatchObject({ refused: {} })

  await saveNeed(app, one, { ...own, whyNow: 'The new law.' }, 1)
  expect(await shown()).toMatchObject([{ isChanged: true }])
  expect(must(await handInAnew(app, one))).toMatchObject({ version: 2 })
})
