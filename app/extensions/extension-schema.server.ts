import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { readDate } from '#app/forms/read-date.ts'
import { words } from '#app/proposals/sections/leaf.ts'

const reasonWords = 300

export const AskForm = z.object({ key: z.uuid(), until: answer(readDate), reason: words(reasonWords) })
export const RefusalForm = z.object({ request: z.uuid(), reason: words(reasonWords) })
