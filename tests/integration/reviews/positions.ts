import { approval } from './positions/approval.ts'
import { decision } from './positions/decision.ts'
import { handingIn } from './positions/handing-in.ts'
import { outcome } from './positions/outcome.ts'
import type { Position } from './positions/position.ts'
import { tracks } from './positions/tracks.ts'

const named = [handingIn, tracks, decision, approval, outcome].flatMap(Object.entries<Position>)

/** Each place of a review that a test stands on, in the order of the procedure. */
export const positions: Record<string, Position> = Object.fromEntries(named)

if (Object.keys(positions).length < named.length) throw new Error('Two positions share a name.')
