import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { saveAssessmentDraft } from '#app/reviews/save-assessment-draft.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { anOffice, attempt, intoTracks, walk } from './office.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_assessment_drafts', 3)
})
afterAll(() => opened.close())

test('a reviewer who saves while they are removed is told so or has saved before, 30 times: no draft is left', {
  timeout: 120_000,
}, async () => {
  const [first, second, third] = opened.contexts
  const office = await anOffice(asTestApp(third!))
  const { id, reviewer2 } = office
  await walk(office, ...intoTracks)
  for (let round = 0; round < 30; round++) {
    await walk(office, 'assignReviewers')
    const asks = [
      () => saveAssessmentDraft({ ...office.app.as(reviewer2), db: first!.db }, id, { opinion: `${round}` }),
      () => attempt(office, 'unassignReviewer', { db: second!.db }),
    ]
    const ordered = round % 2 === 0 ? asks : asks.toReversed()
    const outcomes = await Promise.all(ordered.map((ask) => ask()))
    const [saved, removed] = round % 2 === 0 ? outcomes : outcomes.toReversed()
    expect(isRefusal(removed), JSON.stringify(removed)).toBe(false)
    if (isRefusal(saved)) expect(saved).toMatchObject({ refusal: 'review.notFound', status: 404 })
    const left = await third!.db.execute(sql`select count(*)::int as count from assessment_drafts`)
    expect(rowsOf<{ count: number }>(left)[0]!.count).toBe(0)
  }
})
