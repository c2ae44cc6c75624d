import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { calls, extensionRequests, inquiries, organizations, proposals, reviewClocks } from '../schema/index.ts'

/** What partners ask the office and nobody has answered. `until`: the new deadline that is asked for. */
export type MessageRow = {
  kind: 'extension' | 'inquiry'
  id: string
  organization: string
  call: { number: string; title: { en: string; es: string }; timeZone: string }
  askedAt: Date
  until: Date | null
}

export type MessageScope = {
  /** Of the calls that the person keeps. */
  inquiries: boolean
  /** On what was handed in for these countries; null for all, undefined for none. */
  countries: string[] | null | undefined
  /** On drafts that were never handed in. */
  drafts: boolean
  /** Not of these. */
  organizationIds: string[]
}

const call = sql`jsonb_build_object('number', ${calls.number}, 'title', ${calls.title}, 'timeZone', ${calls.timeZone})`

/** Oldest first. A request for time waits as long as its deadline runs. */
export async function listMessages(tx: Database, scope: MessageScope, limit: number): Promise<MessageRow[]> {
  const { countries, drafts, organizationIds } = scope
  if (!scope.inquiries && countries === undefined && !drafts) return []
  const own = sql.param(organizationIds, proposals.countries)
  const handedIn =
    countries === undefined
      ? sql`false`
      : countries === null
        ? sql`true`
        : sql`${proposals.countries} && ${sql.param(countries, proposals.countries)}`
  const found = await tx.execute(sql`
    select * from (
      select 'inquiry' as kind, ${inquiries.id} as id, ${organizations.name} as organization, ${call} as call,
        ${inquiries.askedAt} as "askedAt", null::timestamptz as until
      from ${inquiries}
      join ${calls} on ${calls.id} = ${inquiries.callId}
      join ${organizations} on ${organizations.id} = ${inquiries.organizationId}
      where ${scope.inquiries} and ${inquiries.outcome} is null and ${inquiries.organizationId} <> all(${own})
        and ${calls.status} in ('published', 'closed')
      union all
      select 'extension', ${proposals.id}, ${organizations.name}, ${call},
        ${extensionRequests.askedAt}, ${extensionRequests.until}
      from ${extensionRequests}
      join ${proposals} on ${proposals.id} = ${extensionRequests.proposalId}
      join ${organizations} on ${organizations.id} = ${proposals.organizationId}
      join ${calls} on ${calls.id} = ${proposals.callId}
      where ${extensionRequests.outcome} is null and ${proposals.organizationId} <> all(${own})
        and case when ${proposals.submittedAt} is null then ${drafts} else ${handedIn} end
        and exists (select from ${reviewClocks} where ${reviewClocks.proposalId} = ${proposals.id}
          and ${reviewClocks.clock} in ('draft', 'certifying', 'changesRequested')
          and ${reviewClocks.dueAt} = ${extensionRequests.deadline} and ${reviewClocks.stoppedAt} is null)
    ) as message order by "askedAt", id limit ${limit}`)
  return rowsOf<MessageRow>(found).map((row) => ({
    ...row,
    askedAt: new Date(row.askedAt),
    until: row.until && new Date(row.until),
  }))
}
