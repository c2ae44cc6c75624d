import { expect, test } from 'vitest'
import { appendAct } from '#app/audit/append-act.server.ts'
import { checkChains } from '#app/audit/check-chains.server.ts'
import { openCommitting } from '../../support/app.ts'

test('acts of several processes at once make one chain', async () => {
  const { contexts, close } = await openCommitting('ventanilla_audit', 4)
  const acts = contexts.flatMap(({ db }, process) =>
    Array.from({ length: 25 }, (_, number) =>
      db.transaction((tx) => appendAct(tx, { act: 'signIn', byId: null, details: { process, number } })),
    ),
  )
  await Promise.all(acts)
  expect(await checkChains(contexts[0].db)).toMatchObject({ acts: 100, reviews: 0, events: 0, bad: null })
  await close()
})
