import { type Context, isContestable, isContested, isOpen } from '#workflows/review/context.ts'
import type { EventType } from '#workflows/review/events.ts'

type Award = Pick<Context, 'conditions' | 'reports' | 'findings'>

const hasOpen = ({ conditions }: Award) => conditions.some(isOpen)
const hasContested = ({ conditions }: Award) => conditions.some(isContested)
const isFiled = ({ reports }: Award) => reports.some(({ status }) => status === 'filed')

const arePostsAsked = ({ findings }: Award) => findings.concurrence !== 'notNeeded'

const needed: Partial<Record<EventType, (award: Award) => boolean>> = {
  offerEvidence: hasOpen,
  liftCondition: hasOpen,
  contestCondition: ({ conditions }) => conditions.some(isContestable),
  keepCondition: hasContested,
  reviseCondition: hasContested,
  waiveCondition: hasContested,
  concur: arePostsAsked,
  object: arePostsAsked,
  fileReport: ({ reports }) => reports.some(({ status }) => status === 'due'),
  acceptReport: isFiled,
  returnReport: isFiled,
}

/** Whether there is anything that the act could name: a condition that is open, a report that is due or filed, a country. */
export const isAnythingFor = (act: EventType, award: Award): boolean => needed[act]?.(award) ?? true
