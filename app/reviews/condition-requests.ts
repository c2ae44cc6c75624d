import type { EventType } from '#workflows/review/events.ts'

const answers = ['keepCondition', 'reviseCondition', 'waiveCondition'] as const satisfies EventType[]
export type ConditionAnswer = (typeof answers)[number]

/** What the partner said against a condition, and what it was answered; texts are null where they were deleted. */
export type ConditionRequest = {
  grounds: string | null
  askedAt: string
  answer: { type: ConditionAnswer; reason: string | null; at: string } | null
}

type Said = { event: { type: string; at: string; condition?: string }; text: string | null }

const isAnswer = (type: string): type is ConditionAnswer => answers.some((answer) => answer === type)

/** The requests to reconsider, by the condition; each has one at most. */
export function requestsIn(said: readonly Said[]): Map<string, ConditionRequest> {
  const requests = new Map<string, ConditionRequest>()
  for (const { event, text } of said) {
    const { type, at, condition = '' } = event
    const request = requests.get(condition)
    if (type === 'contestCondition') requests.set(condition, { grounds: text, askedAt: at, answer: null })
    else if (request && isAnswer(type)) request.answer = { type, reason: text, at }
  }
  return requests
}
