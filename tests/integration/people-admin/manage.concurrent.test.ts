import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openAccount } from '#app/people/open-account.server.ts'
import type { Person } from '#app/people/person.ts'
import { reactivatePerson } from '#app/people/reactivate-person.server.ts'
import { suspendPerson } from '#app/people/suspend-person.server.ts'
import { lockAdministrators } from '#db/queries/accounts.ts'
import { openCommitting, type TestApp } from '../../support/app.ts'
import { aPerson } from '../../support/builders.ts'

test('two administrators who suspend each other: one stays, every time', async () => {
  const { contexts, close } = await openCommitting('ventanilla_admins', 2)
  const as = (index: number, person: Person): PersonContext => ({ ...contexts[index]!, person, language: 'en' })
  const ana = await aPerson(contexts[0] as TestApp, { roles: ['administrator'] })
  const luis = await aPerson(contexts[0] as TestApp, { roles: ['administrator'] })
  for (let round = 0; round < 20; round++) {
    const outcomes = await Promise.all([suspendPerson(as(0, ana), luis.id), suspendPerson(as(1, luis), ana.id)])
    expect(outcomes.filter(isRefusal)).toHaveLength(1)
    const left = await contexts[0]!.db.transaction((tx) => lockAdministrators(tx))
    expect(left).toHaveLength(1)
    const [stays, gone] = left[0] === ana.id ? [ana, luis] : [luis, ana]
    await reactivatePerson(as(0, stays), gone.id)
  }
  await close()
})

test('two invitations to the same mail at once make one account', async () => {
  const { contexts, close } = await openCommitting('ventanilla_invitations', 2)
  const ana = await aPerson(contexts[0] as TestApp, { roles: ['administrator'] })
  const form = () => ({
    key: randomUUID(),
    email: 'both@office.example',
    name: 'Both',
    language: 'en' as const,
    kind: 'office' as const,
    roles: ['intake' as const],
    countries: [],
  })
  const outcomes = await Promise.all(
    contexts.map((context) => openAccount({ ...context, person: ana, language: 'en' }, form())),
  )
  expect(outcomes.filter(isRefusal).map(({ refusal }) => refusal)).toEqual(['person.exists'])
  await close()
})
