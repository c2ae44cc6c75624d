import type { DemonstrationCall } from './calls/call.ts'
import { justice } from './calls/justice.ts'
import { municipalities } from './calls/municipalities.ts'
import { opportunities } from './calls/opportunities.ts'

export const demonstrationCalls: DemonstrationCall[] = [municipalities, justice, opportunities]
