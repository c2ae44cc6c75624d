import { carryOut } from '#app/reviews/carry-out.server.ts'
import type { TestApp } from './app.ts'
import { aPerson, must, revisionOf } from './builders.ts'

/** Gives more time, to the end of a day in UTC, as a program officer does. */
export async function extendDeadline(app: TestApp, id: string, day: string, reason = 'A storm cut the roads.') {
  const officer = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const until = `${day}T23:59:00.000Z`
  must(await carryOut(app.as(officer), id, 'extendDeadline', { revision: await revisionOf(app, id), until, reason }))
  return officer
}
