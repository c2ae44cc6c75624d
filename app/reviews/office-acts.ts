import type { EventType } from '#workflows/review/events.ts'

/** What the office does with a proposal. */
export type OfficeAct = Exclude<EventType, 'submit' | 'resubmit' | 'withdraw' | 'lapse'>

/** The page of each act, after the proposal's own address. */
const pages: Record<OfficeAct, string> = {
  admit: 'admission',
  declareIneligible: 'ineligibility',
  requestChanges: 'change-request',
  assignReviewers: 'reviewers',
  unassignReviewer: 'reviewers/remove',
  assess: 'assessment',
  rateFinances: 'finance',
  sendToVetting: 'vetting/case',
  recordVetting: 'vetting',
  approve: 'decision',
  decline: 'decision#decline',
}

export const officeActs = Object.keys(pages) as OfficeAct[]

export const isOfficeAct = (text: string | null): text is OfficeAct => text !== null && Object.hasOwn(pages, text)

/** Where the form that declines is sent: it stands on the page of the decision. */
export const refusalPage = (proposalId: string) => `/proposals/${proposalId}/decision/refusal`

/** The case, with a word on what has just been done. */
export const doneAt = (proposalId: string, act: OfficeAct) => `/proposals/${proposalId}?done=${act}`

export const pageOf = (proposalId: string, act: OfficeAct) => `/proposals/${proposalId}/${pages[act]}`
