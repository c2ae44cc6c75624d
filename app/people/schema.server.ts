import { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.server.ts'
import { officeRoleNames, partnerRoleNames } from './role-names.ts'

const Email = z.string().trim().pipe(z.email().max(254))

const NewPassword = z
  .string()
  .min(SHORTEST_PASSWORD, message('tooShort', { min: SHORTEST_PASSWORD }))
  .max(LONGEST_PASSWORD, message('tooLong', { max: LONGEST_PASSWORD }))

const isTypedTwice = ({ password, passwordAgain }: { password: string; passwordAgain: string }) =>
  password === passwordAgain

const typedTwice = { path: ['passwordAgain'], error: message('passwordsDiffer') }

export const SignInForm = z.object({
  email: Email,
  password: z.string().max(1000),
  next: z.string().optional(),
})

export const LanguageForm = z.object({ language: z.enum(['en', 'es']), next: z.string().optional() })

export const WelcomeForm = z
  .object({ password: NewPassword, passwordAgain: z.string() })
  .refine(isTypedTwice, typedTwice)

export const PasswordForm = z
  .object({ current: z.string().max(1000), password: NewPassword, passwordAgain: z.string() })
  .refine(isTypedTwice, typedTwice)

const invited = { email: Email, name: z.string().trim().min(1).optional() }

/** Partners belong to an organisation, named here; it is made when there is none of that name. */
export const Invitation = z.discriminatedUnion('role', [
  z.object({ ...invited, role: z.enum(partnerRoleNames), organization: z.string().trim().min(1) }),
  z.object({ ...invited, role: z.enum(officeRoleNames) }),
])

export type Invitation = z.infer<typeof Invitation>
