import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sweepClocks } from '#app/clocks/sweep-clocks.server.ts'
import type { AppContext } from '#app/context.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { openCommitting, type TestApp } from '../../support/app.ts'
import { aCall, aDraft, anAuthor } from '../../support/builders.ts'
import { eventsIn, stateIn } from './clock-case.ts'

const asTestApp = (ctx: AppContext) =>
  ({ ...ctx, as: (person, language = 'en') => ({ ...ctx, person, language }) }) as TestApp

const count = async ({ db }: AppContext, type: string) => {
  const found = await db.execute(sql`select count(*)::int as count from pgboss.job where data->>'type' = ${type}`)
  return rowsOf<{ count: number }>(found)[0].count
}

test('in several processes at once each clock does once what it has to', async () => {
  const { contexts, close } = await openCommitting('ventanilla_clocks', 6)
  const app = asTestApp(contexts[0])
  const author = await anAuthor(app)
  const call = await aCall(app)
  const ids: string[] = []
  for (let draft = 0; draft < 12; draft += 1) ids.push((await aDraft(app, author, call, {})).id)
  const everybodySweeps = () => Promise.all(contexts.map((ctx) => sweepClocks(ctx)))

  await app.db.execute(sql`update review_clocks set next_at = now(), due_at = now() + interval '1 day'`)
  await app.db.execute(sql`update calls set closes_at = now() + interval '1 day' where id = ${call.id}`)
  await app.db.execute(sql`update review_clocks set due_at = calls.closes_at from calls where calls.id = ${call.id}`)
  await everybodySweeps()
  expect(await count(app, 'mailClock')).toBe(ids.length)

  await app.db.execute(sql`update calls set closes_at = now() - interval '1 second' where id = ${call.id}`)
  await app.db.execute(sql`update review_clocks set due_at = calls.closes_at, next_at = now()
    from calls where calls.id = ${call.id}`)
  await everybodySweeps()
  await everybodySweeps()
  for (const id of ids) expect([await stateIn(app, id), await eventsIn(app, id)]).toEqual(['lapsed', ['lapse']])
  expect(await count(app, 'mailLapsed')).toBe(ids.length)
  await close()
})
