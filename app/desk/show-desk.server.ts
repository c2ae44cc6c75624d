import type { PersonContext } from '#app/context.server.ts'
import { isOffice, isPartner } from '#app/people/person.ts'
import { mayRelease, maySeePipeline, whatMaySee } from '#app/people/policy.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { listOwnWork, listWaiting, type WaitingAct, type WaitingRow } from '#db/queries/desk.ts'
import { waitingActs } from './act-events.ts'
import { actsHeld } from './acts-held.ts'
import { type Waiting, waitingFor } from './clocks.ts'

/** Listed at most, of each act. */
const MOST = 25
/** Looked through for what is overdue, of each act. */
const COUNTED = 500

export type WaitingCase = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  countries: CountryCode[]
  isMine: boolean
  isBegun: boolean
  waiting: Waiting
}

/** Cases that wait for one act; `total` counts also those that are not listed. */
export type DeskGroup = { act: WaitingAct; total: number; overdue: number; cases: WaitingCase[] }

export type OwnWork = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  call: { number: string; title: string; closesAt: string; timeZone: string }
  asks: 'draft' | 'changes'
  waiting: Waiting
  now: string
}

export type Desk = {
  isPartner: boolean
  isOffice: boolean
  seesPipeline: boolean
  mayRelease: boolean
  own: OwnWork[]
  groups: DeskGroup[]
}

/** What waits for this person, in every role they have: two statements. */
export async function showDesk(ctx: PersonContext): Promise<Desk> {
  const { person } = ctx
  const organizationIds = [...new Set(person.memberships.map(({ organizationId }) => organizationId))]
  const [own, waiting] = await Promise.all([
    listOwnWork(ctx.db, organizationIds, 2 * MOST),
    listWaiting(ctx.db, whatMaySee(person), actsHeld(person), COUNTED),
  ])
  const groups = waitingActs.map((act) =>
    groupOf(
      act,
      waiting.filter((row) => row.act === act),
    ),
  )
  return {
    isPartner: isPartner(person),
    isOffice: isOffice(person),
    seesPipeline: maySeePipeline(person),
    mayRelease: mayRelease(person),
    own: own.map((row) => asOwn(row, ctx)),
    groups: groups.filter(({ total }) => total > 0),
  }
}

function groupOf(act: WaitingAct, rows: WaitingRow[]): DeskGroup {
  const cases = rows.map(
    ({ id, reference, title, organization, countries, isMine, isBegun, since, now, timeZone }) => ({
      ...{ id, reference, title, organization, isMine, isBegun },
      countries: countries as CountryCode[],
      waiting: waitingFor(act, since, now, timeZone),
    }),
  )
  const overdue = cases.filter(({ waiting }) => waiting.standing === 'overdue').length
  return { act, total: rows[0]?.total ?? 0, overdue, cases: cases.slice(0, MOST) }
}

function asOwn(row: Awaited<ReturnType<typeof listOwnWork>>[number], { language }: PersonContext): OwnWork {
  const { id, reference, title, organization, call, state, since, now } = row
  return {
    ...{ id, reference, title, organization },
    call: { ...call, title: call.title[language], closesAt: call.closesAt.toISOString() },
    asks: state === 'draft' ? 'draft' : 'changes',
    waiting: waitingFor('changes', since, now, call.timeZone),
    now: now.toISOString(),
  }
}
