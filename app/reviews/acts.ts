import type { EventType } from '#workflows/review/events.ts'
import { type PlainAct, plainActs } from './plain-acts.ts'

/** What somebody does on a page of its own; the partner's own writing has its pages elsewhere, the clock has none. */
export type Act = keyof typeof ownPages | PlainAct

/** The page of each act that has its own, after the proposal's address. */
const ownPages = {
  admit: 'admission',
  declareIneligible: 'ineligibility',
  requestChanges: 'change-request',
  assignReviewers: 'reviewers',
  unassignReviewer: 'reviewers/remove',
  assess: 'assessment',
  reviseAssessment: 'assessment/revision',
  rateFinances: 'finance',
  sendToVetting: 'vetting/case',
  recordVetting: 'vetting',
  approve: 'decision',
  approveWithConditions: 'decision/conditions',
  decline: 'decision#decline',
  correctText: 'correction',
} as const satisfies Partial<Record<EventType, string>>

export const acts = [...Object.keys(ownPages), ...Object.keys(plainActs)] as Act[]

export const isAct = (text: string | null | undefined): text is Act =>
  typeof text === 'string' && acts.some((act) => act === text)

/** Where the form that declines is sent: it stands on the page of the decision. */
export const refusalPage = (proposalId: string) => `/proposals/${proposalId}/decision/refusal`

/** The case, with a word on what has just been done; who steps aside no longer sees it. */
export const doneAt = (proposalId: string, act: Act) =>
  act === 'recuse' ? `/desk?done=${act}` : `/proposals/${proposalId}?done=${act}`

export const pageOf = (proposalId: string, act: Act) =>
  `/proposals/${proposalId}/${Object.hasOwn(ownPages, act) ? ownPages[act as keyof typeof ownPages] : `acts/${act}`}`
