import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openCommitting } from '../../support/app.ts'
import { eventually } from '../../support/processes.ts'

test('one job that fails holds up no other, is tried again, and none of the others runs twice', async () => {
  const { contexts, close } = await openCommitting('ventanilla_queue', 1)
  const { db, jobs } = contexts[0]!
  const run: string[] = []
  await jobs.enqueue(
    db,
    ['first', 'poison', 'third'].map((type) => ({ type, params: {} })),
  )
  await jobs.work(async ({ type }) => {
    run.push(type)
    if (type === 'poison') throw Object.assign(new Error('karla@example.org is not known'), { code: 'EENVELOPE' })
  })
  const states = async () =>
    (await db.execute(sql`
      select data->>'type' as type, state::text, retry_limit > 20 as patient, output::text
      from pgboss.job order by data->>'type'`)) as unknown as { type: string; state: string; output: string }[]
  const settled = await eventually(states, (rows) =>
    rows.every(({ state }) => state !== 'created' && state !== 'active'),
  )
  expect(settled.map(({ type, state }) => [type, state])).toEqual([
    ['first', 'completed'],
    ['poison', 'retry'],
    ['third', 'completed'],
  ])
  expect(run.toSorted()).toEqual(['first', 'poison', 'third'])
  expect(settled[1]).toMatchObject({ patient: true, output: expect.stringContaining('EENVELOPE') })
  expect(JSON.stringify(settled)).not.toContain('karla')
  await close()
})

test('of two workers one takes a job, never both', async () => {
  const { contexts, close } = await openCommitting('ventanilla_queue', 1)
  const { db, jobs } = contexts[0]!
  const taken: string[] = []
  const take = async ({ id }: { id: string }) => void taken.push(id)
  await jobs.work(take)
  await jobs.work(take)
  await jobs.enqueue(
    db,
    Array.from({ length: 60 }, () => ({ type: 'any', params: {} })),
  )
  await eventually(
    () => taken.length,
    (count) => count >= 60,
  )
  expect(new Set(taken).size).toBe(60)
  expect(taken).toHaveLength(60)
  await close()
})
