import { z } from 'zod'

/** `seen`: the revision that the page compared with. */
export const RestoreForm = z.object({ seen: z.coerce.number().int().min(0).max(999_999_999) })
