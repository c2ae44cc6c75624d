import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { listProposalsOf } from '#db/queries/proposals.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { aCall, anAuthor, must } from '../../support/builders.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_starts', 3)
})
afterAll(() => opened.close())

test('a form that is sent twice at the same instant starts one draft, and both answers lead to it', async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  const author = await anAuthor(builder!)
  const call = await aCall(builder!)
  for (let round = 1; round <= 20; round++) {
    const form = { key: randomUUID() }
    const [one, other] = await Promise.all([
      startProposal(first!.as(author), call.number, form),
      startProposal(second!.as(author), call.number, form),
    ])
    expect(must(one)).toEqual(must(other))
    expect(await listProposalsOf(builder!.db, [author.memberships[0]!.organizationId])).toHaveLength(round)
  }
})

test('of two people with the same form at the same instant one starts a draft and the other is refused', async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  const [karla, oscar] = [await anAuthor(builder!), await anAuthor(builder!)]
  const call = await aCall(builder!)
  for (let round = 0; round < 20; round++) {
    const form = { key: randomUUID() }
    const outcomes = await Promise.all([
      startProposal(first!.as(karla), call.number, form),
      startProposal(second!.as(oscar), call.number, form),
    ])
    expect(outcomes.filter(isRefusal)).toMatchObject([{ refusal: 'keyReused' }])
  }
})
