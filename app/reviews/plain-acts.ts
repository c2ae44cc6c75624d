import { type SectionKey, sectionKeys } from '#app/proposals/sections/section-keys.ts'
import type { EventType } from '#workflows/review/events.ts'

/** What can be chosen from, read from the case when the page is opened. */
export type PickedFrom =
  | 'countries'
  | 'tracks'
  | 'conditions'
  | 'contestable'
  | 'contested'
  | 'reports'
  | 'officers'
  | 'notifications'

/** A question of an act's form; its words are `acts:<act>.<name>` and, where there is one, `acts:<act>.<name>Hint`. */
export type PlainField =
  | { kind: 'reason'; name: 'reason' }
  | { kind: 'date'; name: string; optional?: true }
  /** May be left empty. */
  | { kind: 'condition'; name: string }
  /** A date that is meant to its end in the call's time zone. */
  | { kind: 'deadline'; name: 'until'; mostDays?: number }
  | { kind: 'money'; name: string }
  | { kind: 'awardNumber'; name: string }
  | { kind: 'pick'; name: string; from: PickedFrom; many?: true }
  | { kind: 'tick'; name: string }

export type PlainForm = {
  fields: readonly PlainField[]
  /** Takes something away: the button shows it. */
  danger?: true
  /** Cannot be undone. */
  final?: true
  /** What it is judged by, shown beside. */
  beside?: readonly SectionKey[]
  /** What was found, scored and decided so far is shown before what it is judged by. */
  findings?: true
}

const reason = { kind: 'reason', name: 'reason' } as const
const until = { kind: 'deadline', name: 'until' } as const
/** A deadline further away is a slip of the year or a call of its own (decision 0012). */
export const EXTENSION_DAYS = 90
const extension = { ...until, mostDays: EXTENSION_DAYS } as const
const contested = { kind: 'pick', name: 'condition', from: 'contested' } as const
const all = sectionKeys
const money = ['organization', 'budget', 'partners', 'capacity', 'attachments'] as const
const words = ['project', 'need', 'logic', 'indicators', 'risks', 'inclusion', 'lasting'] as const

/** The acts whose page is a plain form: what they do, a few questions, a button. */
export const plainActs = {
  send: { fields: [] },
  returnToAuthor: { fields: [reason], beside: all },
  invite: { fields: [until, reason], beside: all },
  declineConcept: { fields: [reason], danger: true, beside: all },
  recuse: { fields: [reason], danger: true, final: true },
  concludeDiscussion: { fields: [reason], findings: true, beside: words },
  startFinancialCheck: { fields: [] },
  askForClarification: { fields: [reason], beside: money },
  clarify: { fields: [reason], beside: money },
  requireVetting: { fields: [reason], final: true, beside: ['security'] },
  concur: { fields: [{ kind: 'pick', name: 'country', from: 'countries' }], beside: all },
  object: {
    fields: [{ kind: 'pick', name: 'country', from: 'countries' }, reason],
    danger: true,
    beside: all,
  },
  deliverTranslation: { fields: [reason], beside: words },
  acceptTranslation: { fields: [], beside: words },
  sendBack: { fields: [{ kind: 'pick', name: 'tracks', from: 'tracks', many: true }, reason] },
  release: { fields: [], final: true },
  takeBackVerdict: { fields: [reason], danger: true },
  rescind: { fields: [reason], danger: true, final: true },
  offerEvidence: { fields: [{ kind: 'pick', name: 'condition', from: 'conditions' }, reason] },
  liftCondition: { fields: [{ kind: 'pick', name: 'condition', from: 'conditions' }, reason], final: true },
  contestCondition: { fields: [{ kind: 'pick', name: 'condition', from: 'contestable' }, reason], final: true },
  keepCondition: { fields: [contested, reason], final: true },
  reviseCondition: {
    fields: [contested, { kind: 'condition', name: 'what' }, { kind: 'date', name: 'dueOn', optional: true }, reason],
    final: true,
  },
  waiveCondition: { fields: [contested, reason], danger: true, final: true },
  sendNotification: { fields: [{ kind: 'pick', name: 'notification', from: 'notifications' }] },
  holdNotification: { fields: [reason], danger: true },
  endHold: { fields: [reason] },
  clearNotification: { fields: [] },
  confirmRegistration: { fields: [{ kind: 'date', name: 'validUntil' }] },
  refuseAward: { fields: [reason], danger: true, final: true },
  sign: {
    fields: [
      { kind: 'awardNumber', name: 'number' },
      { kind: 'money', name: 'obligatedCents' },
      { kind: 'tick', name: 'exclusionsChecked' },
      { kind: 'tick', name: 'narcoticsCertified' },
    ],
    final: true,
  },
  fileReport: { fields: [{ kind: 'pick', name: 'report', from: 'reports' }, reason] },
  acceptReport: { fields: [{ kind: 'pick', name: 'report', from: 'reports' }], final: true },
  returnReport: { fields: [{ kind: 'pick', name: 'report', from: 'reports' }, reason] },
  close: {
    fields: [{ kind: 'money', name: 'spentCents' }, { kind: 'money', name: 'deobligatedCents' }, reason],
    final: true,
  },
  terminate: { fields: [{ kind: 'money', name: 'deobligatedCents' }, reason], danger: true, final: true },
  reconsider: { fields: [reason], final: true },
  grantReconsideration: { fields: [reason], final: true, findings: true, beside: all },
  upholdDecision: { fields: [reason], danger: true, final: true, findings: true, beside: all },
  extendDeadline: { fields: [extension, reason] },
  revive: { fields: [extension, reason] },
  suspend: { fields: [reason], danger: true },
  resume: { fields: [] },
  handOver: { fields: [{ kind: 'pick', name: 'to', from: 'officers' }] },
} as const satisfies Partial<Record<EventType, PlainForm>>

export type PlainAct = keyof typeof plainActs

export const isPlainAct = (text: string | undefined): text is PlainAct =>
  text !== undefined && Object.hasOwn(plainActs, text)

export const formOf = (act: PlainAct): PlainForm => plainActs[act]
