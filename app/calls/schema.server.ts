import { z } from 'zod'

/** The page's key, and for which organisation a proposal is started; left out where there is only one. */
export const StartForm = z.object({ key: z.uuid(), organization: z.string().max(64).optional() })

export type StartForm = z.output<typeof StartForm>
