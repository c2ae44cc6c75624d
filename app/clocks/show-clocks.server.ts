import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isInstant, readPageKey, writePageKey } from '#app/page-key.ts'
import { clockRoles, maySeeClocks, maySeeHolidays, whatMaySee } from '#app/people/policy.ts'
import { pressing } from '#app/reviews/pressing.ts'
import { type CountryCode, isCountryCode } from '#app/tags/places.ts'
import { type ListedClock, listClocksUntil } from '#db/queries/clocks.ts'
import { whoActsOn } from '#workflows/review/clocks.ts'
import type { Move } from '#workflows/review/events.ts'
import type { Role } from '#workflows/review/permissions.ts'

const PAGE = 50
const DAYS = 30

export type ClockLine = Omit<ListedClock, 'event' | 'countries' | 'amberAt' | 'now'> & {
  isAmber: boolean
  isOverdue: boolean
  countries: CountryCode[]
  whoActs: readonly Role[]
  /** What the clock itself does when it has run out. */
  event: Move['type'] | null
}

export type Clocks = {
  country: CountryCode | ''
  lines: ClockLine[]
  isFirst: boolean
  next: string | null
  maySeeHolidays: boolean
}

/** What runs out in the next thirty days on what this person may see. One statement. */
export async function showClocks({ db, person }: PersonContext, params: URLSearchParams): Promise<Clocks | Refusal> {
  if (!maySeeClocks(person)) return refuse('notAllowed', { roles: clockRoles })
  const asked = params.get('country') ?? ''
  const country = isCountryCode(asked) ? asked : ''
  const after = placeOf(params.get('after'))
  const found = await listClocksUntil(db, whatMaySee(person), {
    country: country || undefined,
    days: DAYS,
    after,
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return {
    country,
    lines: page.map(asLine),
    isFirst: !after,
    next: found.length > PAGE ? keyOf(page[page.length - 1]) : null,
    maySeeHolidays: maySeeHolidays(person),
  }
}

const asLine = ({ amberAt, now, ...row }: ListedClock): ClockLine => ({
  ...row,
  ...pressing({ ...row, amberAt }, now),
  countries: row.countries as CountryCode[],
  whoActs: whoActsOn(row.clock),
  event: (row.event as Move | null)?.type ?? null,
})

const keyOf = ({ dueAt, id, clock }: ListedClock) => writePageKey([dueAt, id, clock])

const isClock = (text: string) => /^[\w.:-]{1,100}$/.test(text)

function placeOf(key: string | null) {
  const [dueAt, id, clock] = readPageKey(key ?? '', [isInstant, isUuid, isClock]) ?? []
  return dueAt && id && clock ? { dueAt, id, clock } : undefined
}
