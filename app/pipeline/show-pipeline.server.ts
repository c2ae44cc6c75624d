import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isInstant, readPageKey, writePageKey } from '#app/page-key.ts'
import { mayKnowDrafts, maySeePipeline, maySeeSuspensions, type Scope, whatMaySee } from '#app/people/policy.ts'
import type { FilterName, PipelineOrderName } from '#app/pipeline-address.ts'
import { searchWords } from '#app/search-words.ts'
import type { GoalCode } from '#app/tags/codes.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { listCallNames } from '#db/queries/calls.ts'
import {
  countDrafts,
  listPipeline,
  listPipelineTotals,
  type PipelineOrder,
  type PipelineRow,
} from '#db/queries/pipeline.ts'
import type { StateName } from '#workflows/review/context.ts'
import { type FilterValues, readFilters } from './pipeline-filters.ts'
import { type PipelineTotals, pipelineTotals } from './pipeline-totals.ts'

const PAGE = 50
/** Counts beyond this are shown as "1,000+". */
export const MOST = 1000

export type ListedCase = Omit<PipelineRow, 'organizationId' | 'key' | 'state' | 'mainGoal' | 'countries'> & {
  state: StateName
  mainGoal: GoalCode | null
  countries: CountryCode[]
}

export type Pipeline = {
  values: FilterValues
  order: PipelineOrderName
  ignored: FilterName[]
  calls: { number: string; title: string }[]
  cases: ListedCase[]
  totals: PipelineTotals
  /** Capped at `most` + 1; null for those who do not see every country. */
  drafts: number | null
  most: number
  seesSuspensions: boolean
  /** Whether the reader may open the list of drafts. */
  knowsDrafts: boolean
  /** The key of the page before; null on the first page. */
  after: string | null
  /** The key of a further page was not one of ours. */
  lostItsPlace: boolean
  next: string | null
}

/** What was handed in and this person may see, filtered, with its totals: at most four statements. */
export async function showPipeline(ctx: PersonContext, params: URLSearchParams): Promise<Pipeline | Refusal> {
  if (!maySeePipeline(ctx.person)) return refuse('officeOnly')
  const calls = await listCallNames(ctx.db)
  const { values, order, ignored } = readFilters(
    params,
    calls.map(({ number }) => number),
  )
  const callId = calls.find(({ number }) => number === values.call)?.id
  const { state, country, goal, area, owner, text } = values
  const ownerId = owner === 'mine' ? ctx.person.id : owner === 'nobody' ? null : undefined
  const filter = { state, country, goal, area, callId, ownerId, words: searchWords(text) }
  const scope = whatMaySee(ctx.person)
  const place = placeOf(params.get('after'), order)
  const [rows, found, drafts] = await Promise.all([
    listPipeline(ctx.db, scope, filter, { order: orders[order], after: place, limit: PAGE + 1 }),
    listPipelineTotals(ctx.db, scope, filter),
    seesAll(scope) ? countDrafts(ctx.db, callId, MOST + 1) : null,
  ])
  const page = rows.slice(0, PAGE)
  return {
    ...{ values, order, ignored },
    calls: calls.map(({ number, title }) => ({ number, title: title[ctx.language] })),
    cases: page.map((row) => asListed(row, scope)),
    totals: pipelineTotals(found),
    drafts,
    most: MOST,
    seesSuspensions: maySeeSuspensions(ctx.person),
    knowsDrafts: mayKnowDrafts(ctx.person),
    after: place ? params.get('after') : null,
    lostItsPlace: params.has('after') && !place,
    next: rows.length > PAGE ? keyOf(page.at(-1)!, order) : null,
  }
}

const seesAll = ({ office }: Scope) => office !== null && office.countries === null

const orders: Record<PipelineOrderName, PipelineOrder> = {
  newest: { by: 'submitted', descending: true },
  oldest: { by: 'submitted', descending: false },
  longest: { by: 'since', descending: false },
  shortest: { by: 'since', descending: true },
  largest: { by: 'amount', descending: true },
  smallest: { by: 'amount', descending: false },
}

const isCents = (text: string) => /^\d{1,15}$/.test(text)

const keyOf = ({ key, id }: PipelineRow, order: PipelineOrderName) => writePageKey([order, key, id])

/** A key belongs to the order that it was written in. */
function placeOf(written: string | null, order: PipelineOrderName) {
  const isKey = orders[order].by === 'amount' ? isCents : isInstant
  const [, key, id] = readPageKey(written ?? '', [(named) => named === order, isKey, isUuid]) ?? []
  return key && id ? { key, id } : undefined
}

/** How the review of one's own organisation's proposal goes is not shown, whatever office one holds. */
function asListed({ organizationId, key: _key, ...row }: PipelineRow, scope: Scope): ListedCase {
  return {
    ...row,
    state: row.state as StateName,
    mainGoal: row.mainGoal as GoalCode | null,
    countries: row.countries as CountryCode[],
    ...(scope.organizationIds.includes(organizationId) ? { tracks: null, owner: null } : {}),
  }
}
