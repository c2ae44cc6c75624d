import { z } from 'zod'
import { message } from '#app/forms/messages.ts'

export const CopyForm = z.object({ from: z.uuid(message('choose')) })
