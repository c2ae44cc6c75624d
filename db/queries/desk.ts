import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'

import { type Database, rowsOf } from '../client.server.ts'
import {
  assessmentDrafts,
  assignments,
  calls,
  organizations,
  proposals,
  reviewClocks,
  reviews,
} from '../schema/index.ts'
import { type VisibleScope, visibleTo } from './visible-proposals.ts'
import { isInvited, type Wait, type WaitingAct, waitFor } from './waits.ts'

/** An act of the person's, in the countries or organisations that it is limited to; null means all of them. */
export type ActHeld = { act: WaitingAct; countries: string[] | null }
export type OwnActHeld = { act: WaitingAct; organizationIds: string[] }

export type WaitingRow = {
  act: WaitingAct
  id: string
  reference: string | null
  title: string | null
  organization: string
  countries: string[]
  state: string
  /** Whether the person owns the case. */
  isMine: boolean
  /** Whether the person has put the act aside, begun. */
  isBegun: boolean
  /** A full proposal that the office asked for after its concept. */
  isInvited: boolean
  /** How many things of the case wait, where they are counted. */
  many: number | null
  since: Date
  /** When its clock runs out; null where none runs. */
  dueAt: Date | null
  amberAt: Date | null
  now: Date
  call: { number: string; title: { en: string; es: string }; timeZone: string }
  /** How many wait for this act in all, of which the first are listed, and how many of them are overdue. */
  total: number
  overdue: number
}

const regionOf: Record<string, 'tracks' | 'parts'> = {
  ...{ technical: 'tracks', financial: 'tracks', vetting: 'tracks', concurrence: 'tracks', translation: 'tracks' },
  ...{ conditions: 'parts', notification: 'parts', vettedUnits: 'parts', registration: 'parts' },
}
const stateOf = { tracks: 'tracks', parts: 'approved' }

const stateAt = (place: string) => {
  const region = regionOf[place.split('.')[0] ?? '']
  return region ? stateOf[region] : place
}

function isAt(place: string): SQL {
  const [name = '', leaf] = place.split('.')
  const region = regionOf[name]
  if (!region) return eq(reviews.state, place)
  return sql`(${eq(reviews.state, stateOf[region])} and ${reviews[region]} ->> ${sql.raw(`'${name}'`)} = ${leaf})`
}

/** One line for each act that a case waits for. `within`: what the act is limited to. */
function waitingLines(
  tx: Database,
  scope: VisibleScope,
  held: { act: WaitingAct; countries: string[] | null; within: SQL | undefined }[],
): SQL {
  const acts = held.map(({ act, countries, within }) => {
    const { places, when, clocks } = waitFor(act)
    const waits = and(or(...places.map(isAt)), within, when?.(scope.personId, countries))
    const names = (clocks ?? places).map((clock) => sql`${clock}::text`)
    return sql`(${act}::text, ${waits}, array[${sql.join(names, sql`, `)}]::text[])`
  })
  const states = [...new Set(held.flatMap(({ act }) => waitFor(act).places.map(stateAt)))]
  const byAct = (of: (wait: Wait) => SQL | undefined, otherwise: SQL) => {
    const own = held.flatMap(({ act }) => {
      const found = of(waitFor(act))
      return found ? [sql`when ${act}::text then ${found}`] : []
    })
    return own.length === 0 ? otherwise : sql`case held.act ${sql.join(own, sql` `)} else ${otherwise} end`
  }
  return sql`
    select held.act, ${proposals.id} as id, ${proposals.reference} as reference, ${proposals.title} as title,
      ${organizations.name} as organization, ${proposals.countries} as countries, ${reviews.state} as state, moment() as now,
      coalesce(${reviews.ownerId} = ${scope.personId}, false) as "isMine",
      held.act = 'assess' and ${assessmentDrafts.savedAt} is not null as "isBegun", ${isInvited} as "isInvited",
      jsonb_build_object('number', ${calls.number}, 'title', ${calls.title}, 'timeZone', ${calls.timeZone}) as call,
      ${byAct(({ many }) => many, sql`null::int`)} as many,
      coalesce(${byAct(({ since }) => since, sql`clock.since`)}, ${reviews.stateSince}) as since,
      ${byAct((wait) => wait.due, sql`clock.due_at`)} as "dueAt",
      clock.amber_at as "amberAt"
    from ${reviews}
    join ${proposals} on ${proposals.id} = ${reviews.proposalId}
    join ${organizations} on ${organizations.id} = ${proposals.organizationId}
    join ${calls} on ${calls.id} = ${proposals.callId}
    left join ${assignments} on ${assignments.proposalId} = ${proposals.id} and ${assignments.reviewerId} = ${scope.personId}
    left join ${assessmentDrafts} on ${assessmentDrafts.proposalId} = ${assignments.proposalId} and ${assessmentDrafts.reviewerId} = ${scope.personId}
    cross join lateral (values ${sql.join(acts, sql`, `)}) as held(act, waits, clocks)
    left join lateral (
      select min(since) as since, min(due_at) as due_at, min(amber_at) as amber_at from ${reviewClocks}
      where ${reviewClocks.proposalId} = ${proposals.id} and ${reviewClocks.stoppedAt} is null
        and split_part(${reviewClocks.clock}, ':', 1) = any(held.clocks)
    ) as clock on true
    where ${inArray(reviews.state, states)} and held.waits and ${visibleTo(tx, scope)}`
}

const rows = (found: Awaited<ReturnType<Database['execute']>>) =>
  rowsOf<WaitingRow>(found).map((row) => ({
    ...row,
    since: new Date(row.since),
    dueAt: row.dueAt && new Date(row.dueAt),
    amberAt: row.amberAt && new Date(row.amberAt),
    now: new Date(row.now),
  }))

const counted = sql`count(*) over (partition by act)::int as total,
  count(*) filter (where "dueAt" <= now) over (partition by act)::int as overdue`

/**
 * What waits for a person of the office, by act, the oldest first and at most `limit` of each; nothing of their own
 * organisations, and no decision on what they wrote or assessed.
 */
export async function listWaiting(
  tx: Database,
  scope: VisibleScope,
  held: readonly ActHeld[],
  limit: number,
): Promise<WaitingRow[]> {
  if (held.length === 0) return []
  const others = scope.organizationIds.map((id) => sql`${proposals.organizationId} <> ${id}`)
  const limited = held.map(({ act, countries }) => ({ act, countries, within: and(touches(countries), ...others) }))
  const found = await tx.execute(sql`
    select * from (
      select *, ${counted}, row_number() over (partition by act order by since, id) as place
      from (${waitingLines(tx, scope, limited)}) as waiting
    ) as placed where place <= ${limit} order by act, place`)
  return rows(found)
}

const touches = (countries: string[] | null) =>
  countries === null ? undefined : sql`${proposals.countries} && ${sql.param(countries, proposals.countries)}`

/** What waits for a person in their organisations, what is due first in front. */
export async function listOwnWork(
  tx: Database,
  scope: VisibleScope,
  held: readonly OwnActHeld[],
  limit: number,
): Promise<WaitingRow[]> {
  if (held.length === 0) return []
  const limited = held.map(({ act, organizationIds }) => ({
    ...{ act, countries: null },
    within: inArray(proposals.organizationId, organizationIds),
  }))
  const found = await tx.execute(sql`
    select *, ${counted} from (${waitingLines(tx, scope, limited)}) as waiting
    order by act = 'write', "dueAt", since, id limit ${limit}`)
  return rows(found)
}
