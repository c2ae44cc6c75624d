import { officeRoles, partnerRoles } from '#workflows/review/permissions.ts'

export const partnerRoleNames = partnerRoles
export const officeRoleNames = officeRoles

export type RoleName = (typeof partnerRoles)[number] | (typeof officeRoles)[number]
