import { defaultMessage } from '#app/forms/default-message.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { textOf } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { isRead, type Reading } from '#app/forms/reading.ts'
import { timeZones } from '#app/i18n/format.ts'
import { answersTree, fieldName } from '#app/proposals/sections/answers.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { readWeight } from '#app/proposals/sections/reading.ts'
import { countCriteria, criterionName, type TypedCall } from './call-draft.ts'
import { CompleteCall } from './call-form.server.ts'
import { localInstant } from './local-instant.ts'

export type ReadCall = Omit<CompleteCall, 'opens' | 'closes' | 'questionsUntil'> & {
  opensAt: Date
  closesAt: Date
  /** Null where questions are taken as long as the call is open. */
  questionsUntil: Date | null
}

/**
 * A call must be open for thirty days at least, or the reason why not be on record: 4 FAM 621.2, which recommends
 * sixty.
 */
export const fewestDaysOpen = 30

/** The call as it would be published at `now`, or what stands in the way, by field. An opening that has passed is `now`. */
export function readCallDraft(typed: TypedCall, now: Date): { call: ReadCall } | { problems: FormErrors } {
  const parsed = CompleteCall.safeParse(answersTree(typed), { error: defaultMessage })
  const problems = togetherProblems(typed, now)
  for (const { path, message: text } of parsed.error?.issues ?? []) {
    const name = fieldName(path)
    problems[name] = [...new Set([...(problems[name] ?? []), text])]
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { problems }
  const { opens, closes, questionsUntil, ...call } = parsed.data
  const opensAt = localInstant(opens.date, opens.hour, call.timeZone)
  return {
    call: {
      ...call,
      opensAt: opensAt < now ? now : opensAt,
      closesAt: localInstant(closes.date, closes.hour, call.timeZone),
      questionsUntil: questionsUntil ? localInstant(questionsUntil, LAST_MINUTE, call.timeZone) : null,
    },
  }
}

/** A day for questions is meant to its end. */
const LAST_MINUTE = '23:59'

const dayMs = 86_400_000

export const daysOpen = ({ opensAt, closesAt }: Pick<ReadCall, 'opensAt' | 'closesAt'>) =>
  Math.floor((closesAt.getTime() - opensAt.getTime()) / dayMs)

const readValue = <T>(reading: Reading<T>) => (isRead(reading) ? reading.value : undefined)

/** What can be said of several answers before each of them is right. */
function togetherProblems(typed: TypedCall, now: Date): FormErrors {
  const problems: FormErrors = {}
  const floor = readValue(readMoney(textOf(typed, 'floor')))
  const ceiling = readValue(readMoney(textOf(typed, 'ceiling')))
  if (floor !== undefined && ceiling !== undefined && floor > ceiling) problems.ceiling = [message('ceilingBelowFloor')]

  const weights = [...Array(countCriteria(typed)).keys()].map((row) =>
    readValue(readWeight(textOf(typed, criterionName(row, 'weight')))),
  )
  const total = weights.reduce((sum: number, weight) => sum + (weight ?? 0), 0)
  if (weights.length > 0 && total !== 100) problems.criteria = [message('totals100', { total })]

  const [opensAt, closesAt] = [instantIn(typed, 'opens'), instantIn(typed, 'closes')]
  if (closesAt && closesAt <= now) problems['closes.date'] = [message('closesInThePast')]
  else if (opensAt && closesAt && closesAt <= opensAt) problems['closes.date'] = [message('closesBeforeItOpens')]
  const [opens, asks, closes] = ['opens.date', 'questionsUntil', 'closes.date'].map((name) =>
    readValue(readDate(textOf(typed, name))),
  )
  if (asks && ((closes && asks > closes) || (opens && asks < opens)))
    problems.questionsUntil = [message('questionsOutsideCall')]
  return problems
}

function instantIn(typed: TypedCall, field: 'opens' | 'closes'): Date | undefined {
  const date = readValue(readDate(textOf(typed, `${field}.date`)))
  const hour = textOf(typed, `${field}.hour`)
  const timeZone = timeZones.find((one) => one === textOf(typed, 'timeZone'))
  if (!date || !timeZone || !/^\d{2}:\d{2}$/.test(hour)) return undefined
  const instant = localInstant(date, hour, timeZone)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}
