import { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { partnerRoleNames } from './role-names.ts'

export const ColleagueForm = z.object({
  key: z.guid(),
  email: z
    .string()
    .trim()
    .pipe(z.email().max(254))
    .transform((email) => email.toLowerCase()),
  name: z
    .string()
    .trim()
    .min(1, message('required'))
    .max(200, message('tooLong', { max: 200 })),
  language: z.enum(['en', 'es']),
  role: z.enum(partnerRoleNames),
})

export type ColleagueForm = z.infer<typeof ColleagueForm>
