import type { DemonstrationCall } from './calls/call.ts'
import { institutions } from './calls/institutions.ts'
import { justice } from './calls/justice.ts'
import { municipalities } from './calls/municipalities.ts'
import { neighbours } from './calls/neighbours.ts'
import { opportunities } from './calls/opportunities.ts'
import { protection } from './calls/protection.ts'

export const demonstrationCalls: DemonstrationCall[] = [
  municipalities,
  justice,
  opportunities,
  protection,
  neighbours,
  institutions,
]
