import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { Language } from '#app/people/person.ts'
import { historyReaders, isOwn, mayDo, maySeeHistory, maySeePipeline } from '#app/people/policy.ts'
import { isAnythingFor } from '#app/proposals/anything-for.ts'
import { type CaseHead, officeHead } from '#app/reviews/case-head.server.ts'
import { type ConditionRequest, requestsIn } from '#app/reviews/condition-requests.ts'
import { type Case, findCase } from '#app/reviews/find-case.server.ts'
import { readSaid, reportTexts } from '#app/reviews/said.server.ts'
import { type ConditionRow, findAward, findNotification, listConditions } from '#db/queries/grants.ts'
import { addDays } from '#workflows/review/calendar.ts'
import type { Context } from '#workflows/review/context.ts'
import { eventsIn, stateName } from '#workflows/review/move.ts'
import { isPartnerAct } from '#workflows/review/permissions.ts'
import { NOTIFICATION_DAYS } from '#workflows/review/rules.ts'
import {
  type AwardView,
  type ConditionView,
  type GrantAct,
  type GrantView,
  grantActs,
  type NotificationStanding,
  type NotificationView,
  type ReportView,
} from './grant-view.ts'

export type GrantPage = { head: CaseHead; grant: GrantView | null; seesPipeline: boolean }

/** The conditions and the award of a case as the office follows them. Six statements at most. */
export async function showGrant(ctx: PersonContext, proposalId: string): Promise<GrantPage | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (isOwn(ctx.person, found.visible)) return refuse('officeOnly')
  if (!maySeeHistory(ctx.person, found.visible)) return refuse('notAllowed', { roles: historyReaders })
  const grant = await grantOf(ctx, found)
  return {
    head: officeHead(found),
    grant: grant && (await withTexts(ctx, grant, found.row.call.timeZone)),
    seesPipeline: maySeePipeline(ctx.person),
  }
}

async function withTexts({ db }: PersonContext, grant: GrantView, timeZone: string): Promise<GrantView> {
  if (grant.reports.length === 0 && grant.conditions.length === 0) return grant
  const said = await readSaid(db, grant.id)
  const texts = reportTexts(said)
  return {
    ...grant,
    conditions: withRequests(grant.conditions, requestsIn(said, timeZone)),
    reports: grant.reports.map((one) => ({ ...one, text: texts.get(one.report) ?? null })),
  }
}

/** Each condition with what the partner said against it. */
export const withRequests = (conditions: readonly ConditionView[], requests: Map<string, ConditionRequest>) =>
  conditions.map((condition): ConditionView => {
    const request = requests.get(condition.id)
    return { ...condition, request: condition.request && request ? { ...condition.request, ...request } : null }
  })

/** The same for the partner: nothing before the verdict is announced, nobody of the office. Two statements at most. */
export async function ownGrantOf(ctx: PersonContext, found: Case): Promise<GrantView | null> {
  const grant = isReleased(found) ? await grantOf(ctx, found) : null
  return grant && { ...grant, conditions: grant.conditions.map(withoutOffice) }
}

const isReleased = ({ snapshot: { context } }: Case) =>
  context.verdict?.outcome === 'approved' && context.verdict.releasedAt !== null

const withoutOffice = ({ lifted, ...condition }: ConditionView): ConditionView => ({
  ...condition,
  lifted: lifted && { ...lifted, by: null },
})

async function grantOf(ctx: PersonContext, found: Case): Promise<GrantView | null> {
  const { context } = found.snapshot
  const { grant, award } = context
  if (!grant) return null
  const { id, language } = found.row.proposal
  const { timeZone } = found.row.call
  const today = found.row.now.toISOString().slice(0, 10)
  const now = eventsIn(found.snapshot)
  const isOwed = { condition: now.includes('offerEvidence'), report: now.includes('fileReport') }
  const rows = context.conditions.length > 0 ? await listConditions(ctx.db, id) : []
  /** Those of a verdict that was taken back stay on record. */
  const standing = rows.filter((row) => context.conditions.some(({ condition }) => condition === row.id))
  return {
    id,
    language: language as Language,
    state: stateName(found.snapshot),
    ...grant,
    parts: officeHead(found).parts,
    conditions: standing.map((row) => ({
      ...asCondition(row, isOwed.condition ? today : null, timeZone),
      request: requestOf(context, row.id),
    })),
    notification: isOwn(ctx.person, found.visible) ? null : await notificationOf(ctx, context),
    award: award && (await awardOf(ctx, found, context)),
    reports: context.reports.map((report) => asReport(report, isOwed.report ? today : null)),
    acts: actsOf(ctx, found),
  }
}

function actsOf({ person }: PersonContext, { snapshot, visible }: Case): GrantAct[] {
  const now = eventsIn(snapshot)
  const isTheirs = (act: GrantAct) => isPartnerAct(act) === isOwn(person, visible) && mayDo(person, visible, act)
  return grantActs.filter((act) => isAnythingFor(act, snapshot.context) && now.includes(act) && isTheirs(act))
}

/** `today` null: nothing is owed any more, so that nothing is late. */
function asCondition(row: ConditionRow, today: string | null, timeZone: string): Omit<ConditionView, 'request'> {
  const { id, precedent, what, formerWhat, why, removedBy, reconsideration, dueOn, formerDueOn, evidence } = row
  const { owner, status } = row
  return {
    ...{ id, precedent, what, formerWhat, why, removedBy, reconsideration, dueOn, formerDueOn, evidence },
    owner: owner as ConditionView['owner'],
    status: status as ConditionView['status'],
    isLate: today !== null && status !== 'lifted' && dueOn !== null && dueOn < today,
    offeredOn: row.offeredAt && calendarDay(row.offeredAt, timeZone),
    lifted: row.liftedAt && { by: row.liftedByName, on: calendarDay(row.liftedAt, timeZone), why: row.lifting },
  }
}

/** That there is a request is the review's to know; what it says is in the log. */
function requestOf({ conditions }: Context, id: string): ConditionView['request'] {
  const contest = conditions.find(({ condition }) => condition === id)?.contest
  return contest ? { answerBy: contest.answerBy, grounds: null, askedOn: '', answer: null } : null
}

const asReport = ({ report, kind, dueOn, status }: Context['reports'][number], today: string | null): ReportView => ({
  ...{ report, kind, dueOn },
  number: report.split('-')[1] ?? '',
  status: status === 'due' && today === null ? 'notOwed' : status,
  isLate: today !== null && status === 'due' && dueOn < today,
  text: null,
  filedOn: null,
  returned: null,
})

/** Where the record and the award disagree, as after an act that was interrupted, the award's own standing is told. */
async function notificationOf({ db }: PersonContext, { notification }: Context): Promise<NotificationView | null> {
  const record = notification && (await findNotification(db, notification.notification))
  if (!record) return null
  const { id, number, about, sentOn, now } = record
  return { id, number, about, sentOn, ...standingOf(notification, now) }
}

type Notified = { sentOn: string; isHeld: boolean; isCleared: boolean }

/** Where a notification stands at the moment, and the first day on which it may be cleared. */
export function standingOf({ sentOn, isHeld, isCleared }: Notified, now: Date) {
  const clearsOn = addDays(sentOn, NOTIFICATION_DAYS)
  const isRunning = now.toISOString().slice(0, 10) < clearsOn
  const standing: NotificationStanding = isHeld ? 'held' : isCleared ? 'cleared' : isRunning ? 'running' : 'waiting'
  return { clearsOn, standing }
}

async function awardOf({ db }: PersonContext, { row, snapshot }: Case, context: Context): Promise<AwardView | null> {
  const award = await findAward(db, row.proposal.id)
  if (!award || !context.grant) return null
  const { number, signedOn, obligatedCents, deobligatedCents, startsOn, endsOn } = award
  const hasEnded = ['closed', 'terminated'].includes(stateName(snapshot))
  return {
    ...{ number, signedOn, obligatedCents, deobligatedCents, startsOn, endsOn },
    spentCents: hasEnded ? obligatedCents - deobligatedCents : null,
  }
}
