import { calendarDays } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isOffice, isPartner } from '#app/people/person.ts'
import { mayRelease, maySeePipeline, messagesFor, whatMaySee } from '#app/people/policy.ts'
import { type AnswerBy, dueIn } from '#app/proposals/answer-by.ts'
import type { MarkedClock } from '#app/reviews/clock-mark.tsx'
import { zoneOf } from '#app/reviews/clock-name.ts'
import { pressing } from '#app/reviews/pressing.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { listOwnWork, listWaiting, type WaitingRow } from '#db/queries/desk.ts'
import { listMessages, type MessageRow } from '#db/queries/messages.ts'
import { type DeskAct, deskActs, type OwnAct } from './act-events.ts'
import { actsHeld, ownActsHeld } from './acts-held.ts'

/** Listed at most, of each act; fewer where many acts share the page. */
const MOST = 25
const MOST_IN_ALL = 60
const FEWEST = 3

export type WaitingCase = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  countries: CountryCode[]
  isMine: boolean
  /** Whether they have begun the act and put it aside. */
  isBegun: boolean
  many: number | null
  /** Days waited, of the calendar where the call is. */
  waited: number
  clock: MarkedClock | null
}

/** Cases that wait for one act; `total` counts also those that are not listed. `state`: empty where they are in several. */
export type DeskGroup = { act: DeskAct; state: string; total: number; overdue: number; cases: WaitingCase[] }

export type OwnWork = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  call: { number: string; title: string }
  asks: OwnAct
  isInvited: boolean
  due: AnswerBy | null
  now: string
}

export type Desk = {
  isPartner: boolean
  isOffice: boolean
  seesPipeline: boolean
  mayRelease: boolean
  /** Whether anything of the office could ever wait for them. */
  hasActs: boolean
  own: OwnWork[]
  groups: DeskGroup[]
  messages: DeskMessage[]
}

/** What a partner asks the office: more time on a proposal (`id`), or something about a call. */
export type DeskMessage = {
  kind: MessageRow['kind']
  id: string
  organization: string
  call: { number: string; title: string; timeZone: string }
  askedAt: string
  until: string | null
}

/** What waits for this person, in every role they have: two statements, and one for who answers partners. */
export async function showDesk(ctx: PersonContext): Promise<Desk> {
  const { person } = ctx
  const scope = whatMaySee(person)
  const held = actsHeld(person)
  const [own, waiting, messages] = await Promise.all([
    listOwnWork(ctx.db, scope, ownActsHeld(person), 2 * MOST),
    listWaiting(ctx.db, scope, held, MOST),
    listMessages(ctx.db, messagesFor(person), MOST),
  ])
  const acts = (Object.keys(deskActs) as DeskAct[]).filter((act) => waiting.some((row) => row.act === act))
  const listed = Math.min(MOST, Math.max(FEWEST, Math.floor(MOST_IN_ALL / acts.length)))
  return {
    isPartner: isPartner(person),
    isOffice: isOffice(person),
    seesPipeline: maySeePipeline(person),
    mayRelease: mayRelease(person),
    hasActs: held.length > 0,
    own: own.map((row) => asOwn(row, ctx)),
    groups: acts.map((act) => groupOf(act, waiting, listed)),
    messages: messages.map((row) => asMessage(row, ctx)),
  }
}

const asMessage = (row: MessageRow, { language }: PersonContext): DeskMessage => ({
  ...row,
  call: { ...row.call, title: row.call.title[language] },
  askedAt: row.askedAt.toISOString(),
  until: row.until?.toISOString() ?? null,
})

function groupOf(act: DeskAct, waiting: WaitingRow[], listed: number): DeskGroup {
  const rows = waiting.filter((row) => row.act === act)
  const { total = 0, overdue = 0 } = rows[0] ?? {}
  const states = new Set(rows.map(({ state }) => state))
  const [state = ''] = states.size === 1 ? states : []
  return { act, state, total, overdue, cases: rows.slice(0, listed).map(asCase) }
}

function asCase({
  id,
  reference,
  title,
  organization,
  countries,
  isMine,
  isBegun,
  many,
  ...row
}: WaitingRow): WaitingCase {
  const { timeZone } = row.call
  return {
    ...{ id, reference, title, organization, isMine, isBegun, many },
    countries: countries as CountryCode[],
    waited: calendarDays(row.since, row.now, timeZone),
    clock: row.dueAt && {
      ...{ dueAt: row.dueAt.toISOString(), timeZone: zoneOf(row.act, timeZone) },
      ...pressing({ dueAt: row.dueAt, amberAt: row.amberAt }, row.now),
    },
  }
}

function asOwn(row: WaitingRow, { language }: PersonContext): OwnWork {
  const { id, reference, title, organization, call, isInvited, dueAt, now } = row
  return {
    ...{ id, reference, title, organization, isInvited },
    call: { number: call.number, title: call.title[language] },
    asks: row.act as OwnAct,
    due: dueAt && dueIn(dueAt, now, call.timeZone),
    now: now.toISOString(),
  }
}
