import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { PersonContext } from '#app/context.server.ts'
import { showDesk } from '#app/desk/show-desk.server.ts'
import type { Person } from '#app/people/person.ts'
import { showPipeline } from '#app/pipeline/show-pipeline.server.ts'
import { openPostgres } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { startPostgres } from '../support/postgres.ts'
import { makeRunFolder } from '../support/run-folder.ts'

const PROPOSALS = Number(process.argv[2] ?? 20_000)
const ROUNDS = 40

/** `node tests/bench/pipeline.ts [PROPOSALS]`: how long the office's lists take on a real PostgreSQL. Prints; decides nothing. */
async function bench() {
  makeRunFolder()
  const server = await startPostgres()
  const { db, close } = openPostgres(server.url)
  await migrate({ db, kind: 'postgres', url: server.url, close })
  await fill(db)
  const person: Person = {
    ...nobody,
    officeRoles: [
      { role: 'program', countries: null },
      { role: 'intake', countries: null },
    ],
  }
  const limited: Person = { ...nobody, officeRoles: [{ role: 'post', countries: ['BZ'] }] }
  const ctx = (of: Person) => ({ db, person: of, language: 'es' }) as unknown as PersonContext
  const cases: [string, Person, string][] = [
    ['no filter', person, ''],
    ['state', person, 'state=intake'],
    ['country', person, 'country=BZ'],
    ['goal', person, 'goal=G5'],
    ['area', person, 'area=B'],
    ['words, common', person, 'text=seguridad'],
    ['words, none found', person, 'text=zzz seguridad'],
    ['everything at once', person, 'state=tracks&country=HN&goal=G4&area=C&text=seguridad'],
    ['limited to one country', limited, ''],
  ]
  for (const [name, of, query] of cases) await time(name, () => showPipeline(ctx(of), new URLSearchParams(query)))
  const deep = await pageFrom(ctx(person), 100)
  await time('page 100', () => showPipeline(ctx(person), new URLSearchParams({ after: deep })))
  await time('desk', () => showDesk(ctx(person)))
  await close()
  await server.stop()
}

const nobody: Person = { id: 'p', name: 'P', email: 'p@example.org', language: 'es', memberships: [], officeRoles: [] }

async function pageFrom(ctx: PersonContext, pages: number) {
  let after = ''
  for (let page = 0; page < pages; page++) {
    const shown = await showPipeline(ctx, new URLSearchParams(after ? { after } : {}))
    if ('refusal' in shown || !shown.next) break
    after = shown.next
  }
  return after
}

async function time(name: string, work: () => Promise<unknown>) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => `${times[Math.ceil(share * ROUNDS) - 1]!.toFixed(1)} ms`.padStart(9)
  console.log(`${name.padEnd(28)} median ${at(0.5)}   p95 ${at(0.95)}`)
}

/** Proposals as an archive has them: most decided, one to three goals each, one to three countries. */
async function fill(db: ReturnType<typeof openPostgres>['db']) {
  const call = randomUUID()
  await db.execute(sql`insert into people (id, name, email) values ('p', 'P', 'p@example.org')`)
  await db.execute(
    sql`insert into organizations (id, name, slug) select 'o' || n, 'Organización ' || n, 'o' || n from generate_series(1, 900) n`,
  )
  await db.execute(sql`insert into calls (id, number, listing_number, status, taxonomy_version, title, summary, texts, criteria, edition, floor_cents, ceiling_cents, max_months, countries, languages, sections, opens_at, closes_at, time_zone)
    values (${call}, 'VEN-1', '19.703', 'published', '2012', '{"en":"C","es":"C"}', '{"en":"","es":""}', '{}', '[]', '{}', 0, 1, 1, '{}', '{}', '{}', now(), now() + interval '1 day', 'UTC')`)
  await db.execute(sql`insert into proposals (id, call_id, organization_id, author_id, language, taxonomy_version, title, reference, countries, requested_cents, approved_cents, main_goal, search_text, started_at, submitted_at)
    select gen_random_uuid(), ${call}::uuid, 'o' || (1 + n % 900), 'p', 'es', '2012', 'Proyecto ' || n, 'CA-' || n,
      (array['HN','SV','GT','BZ','CR','NI','PA'])[1 + n % 7 : 1 + n % 7 + (n % 3)], (n * 7919) % 60000000,
      case when n % 3 = 0 then (n * 7919) % 50000000 end, 'G' || (1 + n % 5),
      'proyecto ' || n || ' de seguridad ciudadana en el barrio organizacion ' || (n % 900) || ' ca-' || n,
      now() - n * interval '1 hour', now() - n * interval '1 hour' from generate_series(1, ${PROPOSALS}::int) n`)
  await db.execute(sql`insert into reviews (proposal_id, state, tracks, state_since, machine_version, input, snapshot, head_hash)
    select id, case when approved_cents is not null then 'approved' when n % 20 = 1 then 'intake' when n % 20 = 2 then 'tracks' when n % 20 = 3 then 'decision' else 'declined' end,
      case when n % 20 = 2 then '{"technical":"assigning","financial":"checking","vetting":"listed"}'::jsonb end,
      submitted_at, 1, '{}', jsonb_build_object('context', jsonb_build_object('writers', '[]'::jsonb, 'assessments', '[]'::jsonb, 'padding', repeat('x', 1500))), ''
    from (select *, row_number() over () as n from proposals) numbered`)
  await db.execute(sql`insert into proposal_tags (proposal_id, source, kind, code, weight, cents)
    select id, 'partner', 'goal', 'G' || (1 + (n + g) % 5), 33, coalesce(approved_cents, requested_cents) / 3
    from (select *, row_number() over () as n from proposals) numbered, generate_series(0, 2) g where g <= n % 3`)
  await db.execute(sql`insert into proposal_tags (proposal_id, source, kind, code, weight)
    select id, 'partner', 'area', (array['A','B','C'])[1 + n % 3], 100 from (select *, row_number() over () as n from proposals) numbered`)
  await db.execute(sql`insert into proposal_tags (proposal_id, source, kind, code, weight, cents)
    select id, 'staff', 'goal', 'G' || (1 + n % 5), 100, coalesce(approved_cents, requested_cents) from (select *, row_number() over () as n from proposals) numbered where n % 10 = 0`)
  await db.execute(sql`analyze`)
}

await bench()
