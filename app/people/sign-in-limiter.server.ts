import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { addressBlock } from './address-block.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONGEST_BLOCK = 15 * MINUTE

export type Attempt = { account: string; clientAddress: string }

export type SignInLimiter = {
  /** Counts the attempt; seconds to wait before the next, 0 when this one may go on. */
  seconds(attempt: Attempt): Promise<number>
  succeeded(attempt: Attempt): Promise<void>
}

/**
 * Three counters, in this process's memory: an account from one address block (its pauses double), an address block
 * for all accounts, an account from all blocks where it never signed in, so that strangers cannot lock its owner out.
 */
export function createSignInLimiter(): SignInLimiter {
  const pairs = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: LONGEST_BLOCK })
  const pauses = new RateLimiterMemory({ keyPrefix: 'pauses', points: 1, duration: DAY })
  const blocks = new RateLimiterMemory({ keyPrefix: 'block', points: 100, duration: LONGEST_BLOCK })
  const strangers = new RateLimiterMemory({ keyPrefix: 'strangers', points: 50, duration: HOUR })
  const known = new RateLimiterMemory({ keyPrefix: 'known', points: 1, duration: 14 * DAY })

  const pause = async (pair: string) => {
    const { consumedPoints } = await pauses.penalty(pair)
    await pairs.block(pair, Math.min(MINUTE * 2 ** (consumedPoints - 1), LONGEST_BLOCK))
  }

  return {
    async seconds(attempt) {
      const { account, block, pair } = keysOf(attempt)
      const counters: [RateLimiterMemory, string][] = [
        [pairs, pair],
        [blocks, block],
        ...((await known.get(pair)) ? [] : [[strangers, account] as [RateLimiterMemory, string]]),
      ]
      const before = await Promise.all(counters.map(([counter, key]) => counter.get(key)))
      const wait = Math.max(...before.map((result, index) => waitOf(result, counters[index][0].points)))
      if (wait > 0) return wait
      const after = await Promise.all(counters.map(([counter, key]) => counter.penalty(key)))
      if (after[0].consumedPoints === pairs.points) await pause(pair)
      return Math.max(...after.map((result, index) => waitOf(result, counters[index][0].points + 1)))
    },
    async succeeded(attempt) {
      const { account, block, pair } = keysOf(attempt)
      await Promise.all([pairs.delete(pair), pauses.delete(pair), strangers.delete(account), blocks.reward(block)])
      await known.set(pair, 1, 14 * DAY)
    },
  }
}

function keysOf({ account, clientAddress }: Attempt) {
  const block = addressBlock(clientAddress)
  return { account, block, pair: `${account} ${block}` }
}

/** Seconds until a counter that has reached its limit starts again. */
function waitOf(result: RateLimiterRes | null, limit: number) {
  return result && result.consumedPoints >= limit ? Math.max(1, Math.ceil(result.msBeforeNext / 1000)) : 0
}
