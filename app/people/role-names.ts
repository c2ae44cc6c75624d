import type { Membership, OfficeRole } from './person.ts'

export const partnerRoleNames = ['author', 'certifier'] as const satisfies Membership['role'][]

export const officeRoleNames = [
  'intake',
  'reviewer',
  'finance',
  'vetting',
  'post',
  'program',
  'approver',
  'grants',
  'auditor',
  'administrator',
] as const satisfies OfficeRole['role'][]

export type RoleName = (typeof partnerRoleNames)[number] | (typeof officeRoleNames)[number]
