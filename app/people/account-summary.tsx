import { list } from '#app/i18n/intl.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Person } from './person.ts'

export function AccountSummary({
  account,
}: {
  account: Pick<Person, 'name' | 'email' | 'memberships' | 'officeRoles'>
}) {
  const t = useT()
  const language = useLanguage()
  const { name, email, memberships, officeRoles } = account
  const named = (countries: string[]) =>
    list(
      countries.map((country) => t(`tags:country.${country as CountryCode}`)),
      language,
    )
  const ofOrganizations = memberships.map(({ organizationId, organization, role }) => ({
    label: organization,
    value: t(`people:role.${role}`),
    action: { to: `/organizations/${organizationId}/profile`, label: t('applicant:profile.title'), of: organization },
  }))
  const ofOffice = officeRoles.map(({ role, countries }) => ({
    label: t('people:account.office'),
    value: countries
      ? t('people:account.inCountries', { role: t(`people:role.${role}`), countries: named(countries) })
      : t(`people:role.${role}`),
  }))
  const rows = [
    { label: t('people:account.name'), value: name },
    { label: t('people:signIn.email'), value: email },
    ...ofOrganizations,
    ...ofOffice,
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {memberships.length > 0 ? (
        <ul className="vt-plain-list">
          <li>
            <a href="/account/calendar">{t('applicant:calendar.title')}</a>
          </li>
          {memberships.map(({ organizationId, organization }) => (
            <li key={`people ${organizationId}`}>
              <a href={`/organizations/${organizationId}/people`}>
                {t('drafts:colleagues.title')}
                <span className="usa-sr-only"> {organization}</span>
              </a>
            </li>
          ))}
          {memberships
            .filter(({ role }) => role === 'certifier')
            .map(({ organizationId, organization }) => (
              <li key={organizationId}>
                <a href={`/organizations/${organizationId}`}>
                  {t('office:organizations.two')}
                  <span className="usa-sr-only"> {organization}</span>
                </a>
              </li>
            ))}
        </ul>
      ) : null}
      <p>{t('people:account.whoChanges')}</p>
    </>
  )
}
