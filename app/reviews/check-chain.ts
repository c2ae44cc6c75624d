import { CHAIN_START, type EventContent, eventHash } from '#app/audit/chain.ts'

type Link = EventContent & { previousHash: string; hash: string }

export type ChainChecked = { isWhole: true; count: number; headHash: string } | { isWhole: false; revision: number }

/** Whether one review's log is as it was written, up to the head that the review keeps; names the first bad revision. */
export function checkChain(log: readonly Link[], head: { revision: number; headHash: string }): ChainChecked {
  let previous = CHAIN_START
  for (const [index, link] of log.entries()) {
    const isNext = link.revision === index + 1 && link.previousHash === previous
    if (!isNext || eventHash(previous, link) !== link.hash) return { isWhole: false, revision: index + 1 }
    previous = link.hash
  }
  if (log.length !== head.revision || previous !== head.headHash) return { isWhole: false, revision: log.length + 1 }
  return { isWhole: true, count: log.length, headHash: previous }
}
