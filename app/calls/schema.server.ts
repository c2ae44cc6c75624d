import { z } from 'zod'

/** For which organisation a proposal is started; left out where there is only one. */
export const StartForm = z.object({ organization: z.string().max(64).optional() })
