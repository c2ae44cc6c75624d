import { canonicalJson, sha256 } from '#app/hash.ts'

/** The previous hash of the first link of a chain. */
export const CHAIN_START = '0'.repeat(64)

export type EventContent = {
  proposalId: string
  revision: number
  type: string
  event: Record<string, unknown>
  byId: string | null
  at: Date
}

/** `hash` of a row of `review_events`. */
export function eventHash(previousHash: string, { proposalId, revision, type, event, byId, at }: EventContent): string {
  return sha256(previousHash + canonicalJson({ proposalId, revision, type, event, byId, at: at.toISOString() }))
}

export type ActContent = {
  number: number
  act: string
  byId: string | null
  subject: string | null
  details: Record<string, unknown>
  at: Date
}

/** `hash` of a row of `audit_log`. */
export function actHash(previousHash: string, { number, act, byId, subject, details, at }: ActContent): string {
  return sha256(previousHash + canonicalJson({ number, act, byId, subject, details, at: at.toISOString() }))
}
