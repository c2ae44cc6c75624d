import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isInstant, readPageKey, writePageKey } from '#app/page-key.ts'
import { maySeePipeline, maySeeSuspensions, type Scope, whatMaySee } from '#app/people/policy.ts'
import { searchWords } from '#app/search-words.ts'
import type { GoalCode } from '#app/tags/codes.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { listCallNames } from '#db/queries/calls.ts'
import { countDrafts, listPipeline, listPipelineTotals, type PipelineRow } from '#db/queries/pipeline.ts'
import type { StateName } from '#workflows/review/context.ts'
import { type FilterName, type FilterValues, readFilters } from './pipeline-filters.ts'
import { type PipelineTotals, pipelineTotals } from './pipeline-totals.ts'

const PAGE = 50
/** Counts beyond this are shown as "1,000+". */
export const MOST = 1000

export type ListedCase = Omit<PipelineRow, 'organizationId' | 'submittedAt' | 'state' | 'mainGoal' | 'countries'> & {
  state: StateName
  mainGoal: GoalCode | null
  countries: CountryCode[]
}

export type Pipeline = {
  values: FilterValues
  ignored: FilterName[]
  calls: { number: string; title: string }[]
  cases: ListedCase[]
  totals: PipelineTotals
  /** Capped at `most` + 1; null for those who do not see every country. */
  drafts: number | null
  most: number
  seesSuspensions: boolean
  isFirst: boolean
  /** The key of a further page was not one of ours. */
  lostItsPlace: boolean
  next: string | null
}

/** What was handed in and this person may see, filtered, with its totals: at most four statements. */
export async function showPipeline(ctx: PersonContext, params: URLSearchParams): Promise<Pipeline | Refusal> {
  if (!maySeePipeline(ctx.person)) return refuse('officeOnly')
  const calls = await listCallNames(ctx.db)
  const { values, ignored } = readFilters(
    params,
    calls.map(({ number }) => number),
  )
  const callId = calls.find(({ number }) => number === values.call)?.id
  const { state, country, goal, area, owner, text } = values
  const ownerId = owner === 'mine' ? ctx.person.id : owner === 'nobody' ? null : undefined
  const filter = { state, country, goal, area, callId, ownerId, words: searchWords(text) }
  const scope = whatMaySee(ctx.person)
  const after = placeOf(params.get('after'))
  const [rows, found, drafts] = await Promise.all([
    listPipeline(ctx.db, scope, filter, { after, limit: PAGE + 1 }),
    listPipelineTotals(ctx.db, scope, filter),
    seesAll(scope) ? countDrafts(ctx.db, callId, MOST + 1) : null,
  ])
  const page = rows.slice(0, PAGE)
  return {
    values,
    ignored,
    calls: calls.map(({ number, title }) => ({ number, title: title[ctx.language] })),
    cases: page.map((row) => asListed(row, scope)),
    totals: pipelineTotals(found),
    drafts,
    most: MOST,
    seesSuspensions: maySeeSuspensions(ctx.person),
    isFirst: !after,
    lostItsPlace: params.has('after') && !after,
    next: rows.length > PAGE ? keyOf(page.at(-1)!) : null,
  }
}

const seesAll = ({ office }: Scope) => office !== null && office.countries === null

const keyOf = ({ submittedAt, id }: PipelineRow) => writePageKey([submittedAt, id])

function placeOf(key: string | null) {
  const [submittedAt, id] = readPageKey(key ?? '', [isInstant, isUuid]) ?? []
  return submittedAt && id ? { submittedAt, id } : undefined
}

/** How the review of one's own organisation's proposal goes is not shown, whatever office one holds. */
function asListed({ organizationId, submittedAt: _key, ...row }: PipelineRow, scope: Scope): ListedCase {
  return {
    ...row,
    state: row.state as StateName,
    mainGoal: row.mainGoal as GoalCode | null,
    countries: row.countries as CountryCode[],
    ...(scope.organizationIds.includes(organizationId) ? { tracks: null, owner: null } : {}),
  }
}
