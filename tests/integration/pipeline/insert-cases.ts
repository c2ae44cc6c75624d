import { randomUUID } from 'node:crypto'
import { apportion } from '#app/tags/apportion.ts'
import { proposals, proposalTags, reviews } from '#db/schema/index.ts'
import type { StateName } from '#workflows/review/context.ts'
import type { TestApp } from '../../support/app.ts'
import { aCall, anOrganization, aPerson } from '../../support/builders.ts'

export type Weights = Record<string, number>

/** A proposal as the tables have it, whatever way led there. */
export type CaseWish = {
  id?: string
  state?: StateName
  tracks?: Record<string, string> | null
  since?: Date
  submittedAt?: Date | null
  countries?: string[]
  organizationId?: string
  callId?: string
  title?: string
  searchText?: string
  helpsSecurityForces?: boolean
  requestedCents?: number
  approvedCents?: number | null
  goals?: { partner?: Weights; staff?: Weights }
  areas?: { partner?: Weights; staff?: Weights }
  /** What the guards read. */
  context?: Record<string, unknown>
}

export type Ground = { callId: string; organizationId: string; authorId: string }

export async function ground(app: TestApp, organization?: string): Promise<Ground> {
  const [call, organizationId] = [await aCall(app), await anOrganization(app, organization)]
  const author = await aPerson(app, { name: 'Karla Mejía' })
  return { callId: call.id, organizationId, authorId: author.id }
}

let number = 0

const rowsOf = ({ callId, organizationId, authorId }: Ground, wish: CaseWish) => {
  const id = wish.id ?? randomUUID()
  const { state = 'intake', submittedAt = new Date('2027-01-10T15:00:00Z'), requestedCents = 100_000 } = wish
  const title = wish.title ?? `Proposal ${id.slice(0, 8)}`
  const proposal = {
    id,
    callId: wish.callId ?? callId,
    organizationId: wish.organizationId ?? organizationId,
    authorId,
    language: 'es',
    taxonomyVersion: '2012',
    title,
    reference: `CA-2027-${++number}-${id.slice(0, 4)}`,
    countries: wish.countries ?? ['HN'],
    scope: 'bilateral',
    requestedCents,
    approvedCents: wish.approvedCents ?? null,
    mainGoal: Object.keys(wish.goals?.partner ?? {})[0] ?? null,
    helpsSecurityForces: wish.helpsSecurityForces ?? false,
    searchText: wish.searchText ?? title.toLowerCase(),
    startedAt: new Date('2027-01-01T15:00:00Z'),
    submittedAt,
  }
  const review = {
    proposalId: id,
    state,
    tracks: wish.tracks ?? null,
    stateSince: wish.since ?? submittedAt ?? new Date('2027-01-10T15:00:00Z'),
    machineVersion: 1,
    input: {},
    snapshot: { context: { writers: [], assessments: [], ...wish.context } },
    headHash: '',
  }
  return { proposal, review, tags: tagsOf(id, wish, wish.approvedCents ?? requestedCents) }
}

function tagsOf(proposalId: string, wish: CaseWish, cents: number) {
  return (['partner', 'staff'] as const).flatMap((source) => {
    const goals = Object.entries(wish.goals?.[source] ?? {}).sort()
    const shares =
      goals.length > 0
        ? apportion(
            cents,
            goals.map(([, weight]) => weight),
          )
        : []
    return [
      ...goals.map(([code, weight], index) => ({
        proposalId,
        source,
        kind: 'goal',
        code,
        weight,
        cents: shares[index],
      })),
      ...Object.entries(wish.areas?.[source] ?? {}).map(([code, weight]) => ({
        proposalId,
        source,
        kind: 'area',
        code,
        weight,
      })),
    ]
  })
}

/** Straight into the tables, a few hundred at a time; answers their ids. */
export async function insertCases(app: Pick<TestApp, 'db'>, base: Ground, wishes: CaseWish[]): Promise<string[]> {
  const rows = wishes.map((wish) => rowsOf(base, wish))
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500)
    await app.db.insert(proposals).values(some.map(({ proposal }) => proposal))
    await app.db.insert(reviews).values(some.map(({ review }) => review))
    const tags = some.flatMap((row) => row.tags)
    if (tags.length > 0) await app.db.insert(proposalTags).values(tags)
  }
  return rows.map(({ proposal }) => proposal.id)
}
