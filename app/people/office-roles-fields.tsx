import { CheckboxGroup } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { countryCodes } from '#app/tags/places.ts'
import { useT } from '#app/ui/translate.tsx'
import { officeRoleNames } from './role-names.ts'

/** Roles of the office, and the countries to which they are limited. */
export function OfficeRolesFields({ form }: { form: FormState }) {
  const t = useT()
  const roles = officeRoleNames.map((role) => ({
    value: role,
    label: t(`people:role.${role}`),
    hint: t(`people:roleHint.${role}`),
  }))
  const countries = countryCodes.map((code) => ({ value: code, label: t(`tags:country.${code}`) }))
  return (
    <>
      <CheckboxGroup name="roles" label={t('people:invite.roles')} options={roles} form={form} />
      <CheckboxGroup
        name="countries"
        label={t('people:invite.countries')}
        hint={t('people:invite.countriesHint')}
        options={countries}
        form={form}
        lay="columns"
      />
    </>
  )
}
