/** What the product answers where it does not do what was asked: the closed list, each with its HTTP status; words in errors.json `refusal`. */
const statuses = {
  'page.notFound': 404,
  'call.notFound': 404,
  'call.closed': 409,
  'call.stillOpen': 409,
  'call.notOpenYet': 409,
  'call.incomplete': 409,
  'call.published': 409,
  'call.cancelled': 409,
  'call.hasSubmissions': 409,
  'call.changedMeanwhile': 409,
  'proposal.notFound': 404,
  'proposal.notAllowed': 403,
  'proposal.incomplete': 422,
  'proposal.uncertified': 422,
  'proposal.notADraft': 409,
  'section.notFound': 404,
  'section.changedMeanwhile': 409,
  'section.waitsForSignature': 409,
  'section.locked': 409,
  'section.noRevision': 404,
  'review.notFound': 404,
  'review.notAllowed': 403,
  'review.changedMeanwhile': 409,
  'review.notNow': 409,
  'review.takenMeanwhile': 409,
  'correction.notFound': 404,
  'correction.wrong': 422,
  'tags.changedMeanwhile': 409,
  'extension.notNow': 409,
  'extension.tooLate': 409,
  'extension.asked': 409,
  'extension.notFound': 404,
  'extension.answered': 409,
  'inquiry.notFound': 404,
  'inquiry.tooLate': 409,
  'inquiry.tooMany': 429,
  'inquiry.changedMeanwhile': 409,
  'copy.notFound': 404,
  'copy.done': 409,
  'colleague.cannot': 409,
  'colleague.isHere': 409,
  'colleague.notHere': 409,
  'colleague.tooMany': 429,
  'writers.changedMeanwhile': 409,
  'profile.notFound': 404,
  'profile.changedMeanwhile': 409,
  'receipt.notFound': 404,
  'file.notFound': 404,
  'file.beingChecked': 409,
  'file.infected': 410,
  'file.gone': 410,
  'file.tooMany': 429,
  'file.outOfReach': 503,
  'receipt.noVersion': 404,
  'award.notFound': 404,
  'holiday.exists': 409,
  'holiday.notFound': 404,
  'suspension.notFound': 404,
  'suspension.exists': 409,
  'person.notFound': 404,
  'person.noOrganization': 403,
  'person.exists': 409,
  'person.ownAccount': 409,
  'person.isSuspended': 409,
  'person.changedMeanwhile': 409,
  'signIn.wrong': 422,
  'signIn.needed': 401,
  officeOnly: 403,
  partnersOnly: 403,
  notAllowed: 403,
  keyReused: 422,
  keyMissing: 422,
  tooMany: 429,
  tooLarge: 413,
  unreadable: 400,
  otherOrigin: 403,
  unexpected: 500,
  unavailable: 503,
} as const

export type RefusalKey = keyof typeof statuses

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

export type RefusalParams = { readonly [key: string]: Json }

export type Refusal<Key extends RefusalKey = RefusalKey> = {
  readonly refusal: Key
  readonly status: (typeof statuses)[Key]
  readonly params: RefusalParams
}

export function refuse<Key extends RefusalKey>(refusal: Key, params: RefusalParams = {}): Refusal<Key> {
  return { refusal, status: statuses[refusal], params }
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer && 'status' in answer
}

export const refusalKeys = Object.keys(statuses) as RefusalKey[]
