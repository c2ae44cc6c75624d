import type { TakenBack } from './facts.ts'

/** What a partner is told by mail beyond the receipt, the request for changes and the verdict. */
export const partnerNews = [
  'signatureAsked',
  'returnedToAuthor',
  'extended',
  'revived',
  'invited',
  'suspended',
  'resumed',
  'clarificationAsked',
  'reconsiderationGranted',
  'decisionUpheld',
  'rescinded',
  'conditionLifted',
  'conditionAnswered',
  'awarded',
  'reportReturned',
  'reportAccepted',
  'closed',
  'terminated',
] as const
export type PartnerNews = (typeof partnerNews)[number]

/** What people of the office are told by mail; `told.ts` says who. */
export const officeNews = [
  'handedOver',
  'caseReturned',
  'assessmentReturned',
  'clarified',
  'evidenceOffered',
  'conditionContested',
  'reportFiled',
  'reconsiderationAsked',
  'vettingExpired',
  'registrationExpired',
  'refusedByPartner',
  'recused',
] as const
export type OfficeNews = (typeof officeNews)[number]

/** What the procedure asks to be done after the commit; ids only, never names, addresses or texts. */
export type EffectParams = {
  /** Assessments still owed by who can no longer send them are asked of nobody. */
  takeBackAssignments: Record<string, never>
  mailReceipt: { version: number }
  mailLapsed: Record<string, never>
  mailWithdrawn: { reviewers: string[] }
  mailIneligible: Record<string, never>
  mailChangesRequested: { questions: string[] }
  mailAssigned: { reviewers: string[] }
  /** Letters asked for by earlier releases do not say `takenBack`. */
  mailUnassigned: { reviewer: string; takenBack?: TakenBack | null }
  mailBudgetChanged: { reviewers: string[] }
  mailDecision: { outcome: 'approved' | 'declined' }
  mailPartner: { news: PartnerNews }
  mailCorrection: { correction: string }
  /** To `people`, or to whom the news concerns where none are named. */
  mailOffice: { news: OfficeNews; people: string[]; takenBack?: TakenBack | null }
}
export type EffectType = keyof EffectParams
export type ReviewEffect = { [Type in EffectType]: { type: Type; params: EffectParams[Type] } }[EffectType]

type Asked<Type extends EffectType> = (seen: unknown, params: EffectParams[Type]) => void
const asked = () => {}

/** The chart only names an effect: nothing runs here. */
export const effects: { [Type in EffectType]: Asked<Type> } = {
  takeBackAssignments: asked,
  mailReceipt: asked,
  mailLapsed: asked,
  mailWithdrawn: asked,
  mailIneligible: asked,
  mailChangesRequested: asked,
  mailAssigned: asked,
  mailUnassigned: asked,
  mailBudgetChanged: asked,
  mailDecision: asked,
  mailPartner: asked,
  mailCorrection: asked,
  mailOffice: asked,
}

const isEffectType = (type: string): type is EffectType => Object.hasOwn(effects, type)
export const effectTypes: readonly EffectType[] = Object.keys(effects).filter(isEffectType)

/** Throws on an action that is not an effect of the list, so that none is lost silently. */
export function effectsIn(actions: readonly { type: string; params: unknown }[]): ReviewEffect[] {
  return actions.map(({ type, params }) => {
    if (!isEffectType(type)) throw new Error(`The procedure asks for an unknown effect: ${type}`)
    return { type, params } as ReviewEffect
  })
}
