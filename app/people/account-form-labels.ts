import type { Translate } from '#app/i18n/index.ts'

/** The questions of the forms about accounts, for the summary of what is wrong. */
export const accountFormLabels = (t: Translate) => ({
  email: t('people:signIn.email'),
  name: t('people:invite.name'),
  language: t('people:invite.language'),
  kind: t('people:invite.kind'),
  roles: t('people:invite.roles'),
  countries: t('people:invite.countries'),
  organization: t('people:invite.organization'),
  newOrganization: t('people:invite.newOrganization'),
  country: t('people:invite.country'),
  role: t('people:invite.role'),
})
