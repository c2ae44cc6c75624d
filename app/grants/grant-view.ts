import type { Language } from '#app/people/person.ts'
import type { PartView } from '#app/reviews/case-head.server.ts'
import type { ConditionRequest } from '#app/reviews/condition-requests.ts'
import type { StateName } from '#workflows/review/context.ts'

/** A condition as its register has it; who lifted it is the office's to know. */
export type ConditionView = {
  id: string
  precedent: boolean
  what: string
  why: string
  removedBy: string
  reconsideration: string
  owner: 'partner' | 'office'
  dueOn: string | null
  /** What it said, and by when, before it was changed; null where that stayed. */
  formerWhat: string | null
  formerDueOn: string | null
  isLate: boolean
  status: 'open' | 'offered' | 'lifted'
  evidence: string | null
  offeredOn: string | null
  lifted: { by: string | null; on: string; why: string | null } | null
  /** What the partner said against it, and until when that is answered. */
  request: (ConditionRequest & { answerBy: string }) | null
}

/** Where the register has it on its page. */
export const anchorOf = ({ id }: Pick<ConditionView, 'id'>) => `condition-${id}`

export type ReportView = {
  report: string
  kind: 'progress' | 'final'
  number: string
  dueOn: string
  isLate: boolean
  /** `notOwed`: it had not been filed when the award ended. */
  status: 'due' | 'notOwed' | 'filed' | 'accepted'
  /** What was filed last, to the office. */
  text: string | null
  /** When that was, and why it was given back since; told to the partner. */
  filedOn: string | null
  returned: string | null
}

/** `spentCents` and `deobligatedCents` once it is closed or terminated. */
export type AwardView = {
  number: string
  signedOn: string
  obligatedCents: number
  startsOn: string
  endsOn: string
  spentCents: number | null
  deobligatedCents: number
}

/** `running`: its fifteen days are not over yet; `waiting`: it may be cleared. */
export type NotificationStanding = 'running' | 'waiting' | 'held' | 'cleared'

export type NotificationView = {
  id: string
  number: string
  about: string
  sentOn: string
  /** The first day on which it may be cleared. */
  clearsOn: string
  standing: NotificationStanding
}

/** What follows an approval: its amount, its parts, its conditions; and, once signed, the award with its reports. */
export type GrantView = {
  id: string
  /** In which the partner writes. */
  language: Language
  state: StateName
  amountCents: number
  startsOn: string
  endsOn: string
  parts: PartView[]
  conditions: ConditionView[]
  /** Null to the partner. */
  notification: NotificationView | null
  award: AwardView | null
  reports: ReportView[]
  /** The acts of the register and of the reports that this person may do now. */
  acts: GrantAct[]
}

/** What can be done about conditions. */
export const conditionActs = [
  'offerEvidence',
  'contestCondition',
  'liftCondition',
  'keepCondition',
  'reviseCondition',
  'waiveCondition',
] as const
export const grantActs = [...conditionActs, 'fileReport', 'acceptReport', 'returnReport'] as const
export type GrantAct = (typeof grantActs)[number]
