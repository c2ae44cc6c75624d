import { sha256 } from '#app/hash.ts'

const letters = 'BCDFGHJKLMNPQRSTVWXZ'

/** Three letters for a reviewer whose name is not shown: the same throughout one proposal, others on the next. */
export function pseudonym(proposalId: string, reviewerId: string): string {
  const hash = sha256(`${proposalId} ${reviewerId}`)
  return [0, 2, 4].map((at) => letters[Number.parseInt(hash.slice(at, at + 2), 16) % letters.length]).join('')
}
