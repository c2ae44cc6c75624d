import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn, mayDo, mayRecordNotifications, maySeeMoney, moneyRoles, whatMaySee } from '#app/people/policy.ts'
import { obstaclesOf } from '#app/reviews/acts-for.server.ts'
import { asCase, type Case } from '#app/reviews/find-case.server.ts'
import { findMoment } from '#db/queries/clock.ts'
import { findNotification, listNotifications, type NotificationRow } from '#db/queries/grants.ts'
import { listProposalsNotified } from '#db/queries/proposals.ts'
import { addDays } from '#workflows/review/calendar.ts'
import type { StateName } from '#workflows/review/context.ts'
import { NOTIFICATION_DAYS } from '#workflows/review/guards.ts'
import { type Blocker, stateName } from '#workflows/review/move.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import type { NotificationStanding } from './grant-view.ts'
import type { NotificationAct } from './notification-acts.ts'
import { standingOf } from './show-grant.server.ts'

/** A notification of Congress (22 USC 2394-1): `clearsOn` is the first day on which it may be cleared. */
export type NotificationRecord = {
  id: string
  number: string
  about: string
  sentOn: string
  clearsOn: string
  standing: NotificationStanding
  heldSince: string | null
  /** Why it is or was held. */
  hold: string | null
  clearedAt: string | null
}

/** A proposal whose award points to the notification, and where it stands with it. */
export type NotifiedCase = {
  id: string
  revision: number
  reference: string | null
  title: string | null
  organization: string
  state: StateName
  standing: NotificationStanding
}

/** `acts`: what can be done with it now, and may be by this person. */
export type NotificationPage = { record: NotificationRecord; cases: NotifiedCase[]; acts: NotificationAct[] }

export const refusedToSeeMoney = ({ person }: PersonContext): Refusal<'notAllowed'> | undefined =>
  maySeeMoney(person) ? undefined : refuse('notAllowed', { roles: moneyRoles })

export const refusedToRecord = ({ person }: PersonContext): Refusal<'notAllowed'> | undefined =>
  mayRecordNotifications(person) ? undefined : refuse('notAllowed', { roles: mayMake.sendNotification })

/** Every notification, the last sent first. One statement. */
export async function showNotifications(ctx: PersonContext) {
  const refusal = refusedToSeeMoney(ctx)
  if (refusal) return refusal
  const rows = await listNotifications(ctx.db)
  return { notifications: rows.map(asRecord), mayRecord: mayRecordNotifications(ctx.person) }
}

/** Three statements. */
export async function showNotification(ctx: PersonContext, id: string): Promise<NotificationPage | Refusal> {
  const found = await findPointing(ctx, id)
  if (isRefusal(found)) return found
  const { record, cases } = found
  const today = (await findMoment(ctx.db)).toISOString().slice(0, 10)
  const acts = mayRecordNotifications(ctx.person) ? possibleActs(record, today) : []
  return { record, cases: cases.map(asNotified), acts }
}

/** The page of one act: which awards pass, and which do not and why. Two statements. */
export async function checkNotificationAct(ctx: PersonContext, id: string, act: NotificationAct) {
  const refusal = refusedToRecord(ctx)
  if (refusal) return refusal
  const found = await findPointing(ctx, id)
  if (isRefusal(found)) return found
  const cases = await Promise.all(
    found.cases.map(async (one) => ({ ...asNotified(one), because: await whyNot(ctx, one, act) })),
  )
  return { record: found.record, act, cases }
}

async function findPointing(ctx: PersonContext, id: string) {
  const refusal = refusedToSeeMoney(ctx)
  if (refusal) return refusal
  const row = isUuid(id) ? await findNotification(ctx.db, id) : undefined
  if (!row) return refuse('page.notFound')
  const rows = await listProposalsNotified(ctx.db, whatMaySee(ctx.person), id)
  return { record: asRecord(row), cases: rows.map(asCase).filter(({ visible }) => !isOwn(ctx.person, visible)) }
}

/** Null: an award of a country that is not this person's. */
async function whyNot(ctx: PersonContext, found: Case, act: NotificationAct): Promise<Blocker[] | null> {
  return mayDo(ctx.person, found.visible, act) ? obstaclesOf(ctx, found, act) : null
}

/** A hold may come after the clearing; what was interrupted is done again with the rest. */
function possibleActs({ standing, clearsOn }: NotificationRecord, today: string): NotificationAct[] {
  if (standing === 'held') return ['endHold']
  return today >= clearsOn ? ['clearNotification', 'holdNotification'] : ['holdNotification']
}

export function asRecord(row: NotificationRow): NotificationRecord {
  const { id, number, about, sentOn, heldSince, hold, clearedAt } = row
  return {
    ...{ id, number, about, sentOn, hold },
    clearsOn: addDays(sentOn, NOTIFICATION_DAYS),
    standing: standingOf({ isHeld: heldSince !== null, isCleared: clearedAt !== null }),
    heldSince: heldSince?.toISOString() ?? null,
    clearedAt: clearedAt?.toISOString() ?? null,
  }
}

function asNotified({ row, snapshot }: Case): NotifiedCase {
  const { proposal, review, organization } = row
  return {
    id: proposal.id,
    revision: review.revision,
    reference: proposal.reference,
    title: proposal.title,
    organization,
    state: stateName(snapshot),
    standing: standingOf(snapshot.context.notification!),
  }
}
