import { createHmac } from 'node:crypto'
import type { Config } from '#app/env.server.ts'
import type { Database } from '#db/client.server.ts'
import { countTries, deleteTries, findTries, saveWait, type Tries } from '#db/queries/sign-in-tries.ts'
import { addressBlock } from './address-block.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONGEST_PAUSE = 15 * MINUTE

const LIMITS = { pair: 5, block: 100, strangers: 50 }
const LASTS = { pair: LONGEST_PAUSE, block: LONGEST_PAUSE, strangers: HOUR, pauses: DAY, known: 14 * DAY }

type Limited = keyof typeof LIMITS
type Counter = keyof typeof LASTS
type Keys = Record<Counter, string>

export type Attempt = { account: string; clientAddress: string }

export type SignInLimiter = {
  /** Counts the attempt; seconds to wait before the next, 0 when this one may go on. */
  seconds(attempt: Attempt): Promise<number>
  succeeded(attempt: Attempt): Promise<void>
}

type Options = { db: Database; config: Pick<Config, 'secret'> }

/**
 * Three counters, which every process on the database shares: an account from one address block (its pauses double), an
 * address block for all accounts, an account from all blocks where it never signed in, so that strangers cannot lock
 * its owner out. Accounts and addresses are stored only as a keyed hash.
 */
export function createSignInLimiter({ db, config }: Options): SignInLimiter {
  const pause = async (keys: Keys) => {
    const pauses = (await countTries(db, [one('pauses', keys)])).get(keys.pauses)!.points
    await saveWait(db, keys.pair, Math.min(MINUTE * 2 ** (pauses - 1), LONGEST_PAUSE))
  }

  return {
    async seconds(attempt) {
      const keys = keysOf(config.secret, attempt)
      const before = await findTries(db, Object.values(keys))
      const limited: Limited[] = before.has(keys.known) ? ['pair', 'block'] : ['pair', 'block', 'strangers']
      const wait = Math.max(...limited.map((counter) => waitOf(before.get(keys[counter]), LIMITS[counter])))
      if (wait > 0) return wait
      const counts = limited.map((counter) => one(counter, keys))
      const after = await countTries(db, counts)
      if (after.get(keys.pair)?.points === LIMITS.pair) await pause(keys)
      return Math.max(...limited.map((counter) => waitOf(after.get(keys[counter]), LIMITS[counter] + 1)))
    },
    async succeeded(attempt) {
      const keys = keysOf(config.secret, attempt)
      await deleteTries(db, [keys.pair, keys.pauses, keys.strangers, keys.known])
      await countTries(db, [one('known', keys), { ...one('block', keys), points: -1 }])
    },
  }
}

const one = (counter: Counter, keys: Keys) => ({ key: keys[counter], points: 1, seconds: LASTS[counter] })

function keysOf(secret: string, { account, clientAddress }: Attempt): Keys {
  const block = addressBlock(clientAddress)
  const pair = `${account} ${block}`
  const key = (counter: Counter, whose: string) =>
    createHmac('sha256', secret).update(`sign-in ${counter} ${whose}`).digest('hex')
  return {
    pair: key('pair', pair),
    pauses: key('pauses', pair),
    known: key('known', pair),
    block: key('block', block),
    strangers: key('strangers', account),
  }
}

/** Seconds until a counter that has reached its limit starts again. */
const waitOf = (tries: Tries | undefined, limit: number) => (tries && tries.points >= limit ? tries.seconds : 0)
