import { canonicalJson, sha256 } from '#app/hash.ts'

/** The sha256, in hex, of what a submission freezes: the same content gives the same hash whatever the order of its keys. */
export function contentHash(frozen: object): string {
  return sha256(canonicalJson(frozen))
}
