import { z } from 'zod'
import { words } from '#app/proposals/sections/leaf.ts'
import { reasonWords } from '#app/reviews/word-limits.ts'

export const StartForm = z.object({ key: z.guid(), why: words(reasonWords) })
