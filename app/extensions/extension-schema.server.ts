import { z } from 'zod'
import { answer, words } from '#app/proposals/sections/leaf.ts'
import { readDate } from '#app/proposals/sections/read-date.ts'

const reasonWords = 300

export const AskForm = z.object({ key: z.uuid(), until: answer(readDate), reason: words(reasonWords) })
export const RefusalForm = z.object({ request: z.uuid(), reason: words(reasonWords) })
