import type { OfficeNews } from './effects.ts'
import type { Role } from './permissions.ts'

/**
 * Who of the office is told of what, wherever the case stands by then; of the program officers its owner alone, where it
 * has one. A case handed over is told to whom it was handed; what returns to the queue, to who gives it out anew.
 */
export const toldOf: Record<OfficeNews, readonly Role[]> = {
  handedOver: [],
  caseReturned: ['program'],
  assessmentReturned: ['program'],
  clarified: ['finance'],
  evidenceOffered: ['program'],
  conditionContested: ['approver', 'program'],
  reportFiled: ['program'],
  reconsiderationAsked: ['approver'],
  vettingExpired: ['vetting'],
  registrationExpired: ['grants'],
  refusedByPartner: ['program', 'grants'],
  recused: ['program'],
}
