import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { handlers } from '#app/jobs/handlers.server.ts'
import { mailClock } from '#app/jobs/mail-clock.server.ts'
import { rowsOf } from '#db/client.server.ts'
import type { EventType } from '#workflows/review/events.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson } from '../../support/builders.ts'
import { anOffice, attempt, intoDecision, intoTracks, type Office, type Step, vetted, walk } from '../reviews/office.ts'
import { positions } from '../reviews/positions.ts'

const DAY = 86_400_000

type Told = keyof Office & ('program' | 'finance' | 'vetting' | 'grants' | 'approver' | 'approver2')

/** Who is told of each act, wherever it is done. */
const told: Partial<Record<EventType, Told[]>> = {
  handOver: ['program'],
  clarify: ['finance'],
  offerEvidence: ['program'],
  contestCondition: ['program', 'approver', 'approver2'],
  fileReport: ['program'],
  /** The other one gave the verdict. */
  reconsider: ['approver2'],
  expireVetting: ['vetting'],
  expireRegistration: ['grants'],
  refuseAward: ['program', 'grants'],
  recuse: ['program'],
}
const types = Object.keys(told) as EventType[]

/** Where a clearance expires though nobody works on the case. */
const expired = async (app: TestApp, ...last: Step[]) => {
  const office = await anOffice(app)
  await walk(office, ...last)
  await app.setMoment(new Date(Date.now() + 400 * DAY))
  return office
}
const besides: [string, EventType[], (app: TestApp) => Promise<Office>][] = [
  ['changesRequested', ['expireVetting'], (app) => expired(app, ...intoTracks, ...vetted, 'requestChanges')],
  [
    'decided',
    ['expireVetting'],
    async (app) => {
      const office = await anOffice(app)
      await walk(office, ...intoDecision(office), 'approve')
      await app.setMoment(new Date(Date.now() + 400 * DAY))
      return office
    },
  ],
  ['suspended', ['expireVetting'], (app) => expired(app, ...intoTracks, ...vetted, 'suspend')],
]

const cases = [
  ...Object.entries(positions).map(([name, { accepts, reach }]): (typeof besides)[number] => [
    name,
    accepts.filter((one) => types.includes(one)),
    reach,
  ]),
  ...besides,
].flatMap(([name, accepts, reach]) => accepts.map((type) => ({ name, type, reach })))

/** The people of the office who got the letters that wait in the queue. */
async function lettersOf(app: TestApp, office: Office) {
  const found = await app.db.execute(sql`
    select id, data -> 'params' as params from pgboss.job
    where data ->> 'type' = 'mailOffice' and data -> 'params' ->> 'proposalId' = ${office.id}`)
  const [job] = rowsOf<{ id: string; params: Parameters<(typeof handlers)['mailOffice']>[1]['params'] }>(found).slice(
    -1,
  )
  await handlers.mailOffice(app, job!)
  return mailsOf(app, job!.id)
}

const mailsOf = (app: TestApp, job: string) =>
  readdirSync(join(app.config.dataDir, 'mail'))
    .filter((file) => file.startsWith(`${job}.`))
    .map((file) => file.slice(job.length + 1, -4))
    .sort()

const idsOf = (office: Office, names: Told[]) => names.map((name) => office[name].id).sort()

test.for(cases)('$name, $type: who of the office is told', async ({ type, reach }, { app }) => {
  await app.db.execute(sql`update people set status = 'suspended'`)
  const office = await reach(app)
  await app.db.execute(sql`delete from pgboss.job`)
  expect(isRefusal(await attempt(office, type))).toBe(false)
  expect(await lettersOf(app, office)).toEqual(idsOf(office, told[type]!))
})

test('of the program officers the owner alone is told; of those limited to countries whose countries these are; of members of the organisation nobody', async ({
  app,
}) => {
  await app.db.execute(sql`update people set status = 'suspended'`)
  const office = await positions['tracks, assessments awaited']!.reach(app)
  const organization = office.author.memberships[0]!.organization
  const own = await aPerson(app, { roles: ['program', 'intake'], organization })
  const elsewhere = await aPerson(app, { roles: ['program'], countries: ['PA'] })
  const here = await aPerson(app, { roles: ['program'], countries: ['HN'] })
  const tell = async () => {
    const job = { id: randomUUID(), params: { proposalId: office.id, news: 'recused' as const, people: [] } }
    await handlers.mailOffice(app, job)
    const clock = { proposalId: office.id, clock: 'tracks', kind: 'due' as const, dueAt: new Date().toISOString() }
    const reminder = { id: randomUUID(), params: clock }
    await mailClock(app, reminder)
    return [mailsOf(app, job.id), mailsOf(app, reminder.id)]
  }
  const owns = (id: string) => app.db.execute(sql`update reviews set owner_id = ${id} where proposal_id = ${office.id}`)
  const everybody = [office.program.id, here.id].sort()
  expect(await tell()).toEqual([everybody, everybody])
  await owns(here.id)
  expect(await tell()).toEqual([[here.id], [here.id]])
  for (const gone of [elsewhere, own]) {
    await owns(gone.id)
    expect(await tell()).toEqual([everybody, everybody])
  }
})
