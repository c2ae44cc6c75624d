import { calendarDay } from '#app/calls/calendar-days.ts'
import type { EventType } from '#workflows/review/events.ts'

const answers = ['keepCondition', 'reviseCondition', 'waiveCondition'] as const satisfies EventType[]
export type ConditionAnswer = (typeof answers)[number]

/** What the partner said against a condition, and what it was answered; texts are null where they were deleted. */
export type ConditionRequest = {
  grounds: string | null
  askedOn: string
  answer: { type: ConditionAnswer; reason: string | null; on: string } | null
}

type Said = { event: { type: string; at: string; condition?: string }; text: string | null }

const isAnswer = (type: string): type is ConditionAnswer => answers.some((answer) => answer === type)

/** The requests to reconsider, by the condition, with the days of the call's place; each condition has one at most. */
export function requestsIn(said: readonly Said[], timeZone: string): Map<string, ConditionRequest> {
  const requests = new Map<string, ConditionRequest>()
  for (const { event, text } of said) {
    const { type, at, condition = '' } = event
    const on = calendarDay(new Date(at), timeZone)
    const request = requests.get(condition)
    if (type === 'contestCondition') requests.set(condition, { grounds: text, askedOn: on, answer: null })
    else if (request && isAnswer(type)) request.answer = { type, reason: text, on }
  }
  return requests
}

type Act = { type: string; condition?: string }
type Words = { id: string; what: string; formerWhat: string | null }

/** What the condition of the act at `index` said then: a later act may have changed it. Null where it names none. */
export function conditionThen(acts: readonly Act[], index: number, conditions: readonly Words[]): string | null {
  const condition = conditions.find(({ id }) => id === acts[index]?.condition)
  if (!condition) return null
  const isChangedLater = acts
    .slice(index + 1)
    .some(({ type, condition }) => type === 'reviseCondition' && condition === acts[index]?.condition)
  return (isChangedLater ? condition.formerWhat : null) ?? condition.what
}
