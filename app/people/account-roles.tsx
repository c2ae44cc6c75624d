import { list } from '#app/i18n/intl.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Membership, OfficeRole } from './person.ts'

type AccountRolesProps = { memberships: readonly Membership[]; officeRoles: readonly OfficeRole[] }

/** What somebody may act as, a line each. */
export function AccountRoles({ memberships, officeRoles }: AccountRolesProps) {
  const t = useT()
  const language = useLanguage()
  const named = (countries: string[]) =>
    list(
      countries.map((country) => t(`tags:country.${country as CountryCode}`)),
      language,
    )
  if (memberships.length + officeRoles.length === 0) return t('people:accounts.noRole')
  return (
    <>
      {officeRoles.map(({ role, countries }) => (
        <div key={role}>
          {countries
            ? t('people:account.inCountries', { role: t(`people:role.${role}`), countries: named(countries) })
            : t(`people:role.${role}`)}
        </div>
      ))}
      {memberships.map(({ organizationId, organization, role }) => (
        <div key={organizationId}>
          {t('people:accounts.inOrganization', { role: t(`people:role.${role}`), organization })}
        </div>
      ))}
    </>
  )
}
