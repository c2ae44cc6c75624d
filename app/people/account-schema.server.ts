import { z } from 'zod'
import { optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { countryCodes } from '#app/tags/places.ts'
import { officeRoleNames, partnerRoleNames } from './role-names.ts'

const longestName = 200

const Name = z
  .string()
  .trim()
  .min(1, message('required'))
  .max(longestName, message('tooLong', { max: longestName }))

const roles = { roles: z.array(z.enum(officeRoleNames)), countries: z.array(z.enum(countryCodes)) }

/** An organisation of the list, or the name of a new one with its country; whichever was filled in. */
const joining = {
  organization: z.string().max(64).optional(),
  newOrganization: Name.optional(),
  country: z.enum(countryCodes).optional(),
  role: z.enum(partnerRoleNames).optional(),
}

type Joining = z.infer<z.ZodObject<typeof joining>>
type Issues = { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void }

const problem = (issues: Issues, field: string, text: string) =>
  issues.addIssue({ code: 'custom', path: [field], message: text })

function checkJoining({ organization, newOrganization, country, role }: Joining, issues: Issues) {
  if (!organization && !newOrganization) problem(issues, 'organization', message('choose'))
  if (organization && newOrganization) problem(issues, 'newOrganization', message('oneOrganization'))
  if (newOrganization && !country) problem(issues, 'country', message('choose'))
  if (!role) problem(issues, 'role', message('choose'))
}

export const AccountForm = z
  .object({
    key: z.guid(),
    email: z
      .string()
      .trim()
      .pipe(z.email().max(254))
      .transform((email) => email.toLowerCase()),
    name: Name,
    language: z.enum(['en', 'es']),
    kind: z.enum(['office', 'partner']),
    ...roles,
    ...joining,
  })
  .superRefine((form, issues) => {
    if (form.kind === 'partner') checkJoining(form, issues)
    else if (form.roles.length === 0) problem(issues, 'roles', message('chooseAtLeastOne'))
  })

export type AccountForm = z.infer<typeof AccountForm>

export const RolesForm = z
  .object({
    seen: z.iso.datetime(),
    ...roles,
    memberships: z.array(
      z.object({ organizationId: z.string().min(1).max(64), role: z.enum([...partnerRoleNames, 'none']) }),
    ),
    ...joining,
  })
  .superRefine((form, issues) => {
    const { organization, newOrganization, country, role, memberships } = form
    if (organization || newOrganization || country || role) checkJoining(form, issues)
    const isMember = memberships.some((one) => one.role !== 'none') || organization || newOrganization
    if (isMember && form.roles.length > 0) problem(issues, 'roles', message('officeOrPartner'))
    if (!isMember && form.roles.length === 0) problem(issues, 'roles', message('noRoleLeft'))
  })

export type RolesForm = z.infer<typeof RolesForm>

/** The languages in which a person can judge a proposal. */
export const ReadsForm = z.object({
  reads: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(['en', 'es'])).min(1, message('chooseAtLeastOne')),
  ),
})

/** From the first day to the last; both blank where nobody is away. */
export const AbsenceForm = z
  .object({
    awayFrom: optional(readDate, null),
    awayUntil: optional(readDate, null),
    substituteId: z
      .string()
      .max(64)
      .optional()
      .transform((id) => id || null),
  })
  .superRefine(({ awayFrom, awayUntil }, issues) => {
    if (awayFrom && !awayUntil) problem(issues, 'awayUntil', message('required'))
    if (awayUntil && !awayFrom) problem(issues, 'awayFrom', message('required'))
    if (awayFrom && awayUntil && awayUntil < awayFrom) problem(issues, 'awayUntil', 'office:absence.endsBefore')
  })

export type AbsenceForm = z.infer<typeof AbsenceForm>

export const SignaturesForm = z.object({ two: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') })

/** Acts on an account whose form holds nothing but this. */
export const LinkForm = z.object({ key: z.guid() })
