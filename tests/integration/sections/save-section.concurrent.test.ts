import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { listSections } from '#db/queries/drafts.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, certifiedBy, completeAnswers, must } from '../../support/builders.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_sections', 3)
})
afterAll(() => opened.close())

test('two people save a section at once: one text is kept, the other comes back with it', async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  const [karla, oscar] = [await anAuthor(builder!), await anAuthor(builder!)]
  const call = await aCall(builder!)
  for (let round = 0; round < 20; round++) {
    const { id } = await aDraft(builder!, karla, call, {})
    const outcomes = await Promise.all([
      saveSection(first!.as(karla), id, 'need', { answers: { problem: 'Karla’s' }, seenRevision: 0 }),
      saveSection(second!.as(oscar), id, 'need', { answers: { problem: 'Óscar’s' }, seenRevision: 0 }),
    ])
    const [kept] = await listSections(builder!.db, id)
    const late = outcomes.map(must).filter((outcome) => 'conflict' in outcome)
    expect(late).toMatchObject([{ conflict: { revision: 1, answers: kept!.answers } }])
  }
})

test('a save beside a submission is either in the frozen text or refused', async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  const author = await anAuthor(builder!)
  const call = await aCall(builder!)
  for (let round = 0; round < 20; round++) {
    const { id } = await aDraft(builder!, author, call, completeAnswers())
    const answers = { ...completeAnswers().need, whyNow: 'At the last moment.' }
    const [saved, sent] = await Promise.all([
      saveSection(first!.as(author), id, 'need', { answers, seenRevision: 1 }),
      submitProposal(second!.as(author), id, { key: crypto.randomUUID(), revision: 0, certified: certifiedBy(author) }),
    ])
    expect(isRefusal(sent)).toBe(false)
    const need = (await listSections(builder!.db, id)).find(({ section }) => section === 'need')
    expect((await findNewestVersion(builder!.db, id, 'es'))?.answers.need).toEqual(need?.answers)
    if (isRefusal(saved)) expect([saved.refusal, need?.revision]).toEqual(['proposal.notADraft', 1])
    else expect(need?.answers).toEqual(answers)
  }
})
