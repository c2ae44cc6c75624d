import { RadioGroup, Select, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { countryCodes } from '#app/tags/places.ts'
import { useT } from '#app/ui/translate.tsx'
import { partnerRoleNames } from './role-names.ts'

export type OrganizationOption = { id: string; name: string }

/** An organisation of the list or a new one, and the role there. */
export function JoiningFields({
  form,
  organizations,
}: {
  form: FormState
  organizations: readonly OrganizationOption[]
}) {
  const t = useT()
  const roles = partnerRoleNames.map((role) => ({
    value: role,
    label: t(`people:role.${role}`),
    hint: t(`people:roleHint.${role}`),
  }))
  return (
    <>
      <Select
        name="organization"
        label={t('people:invite.organization')}
        empty={t('people:invite.organizationNone')}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <TextField
        name="newOrganization"
        label={t('people:invite.newOrganization')}
        hint={t('people:invite.newOrganizationHint')}
        form={form}
      />
      <Select
        name="country"
        label={t('people:invite.country')}
        options={countryCodes.map((code) => ({ value: code, label: t(`tags:country.${code}`) }))}
        form={form}
      />
      <RadioGroup name="role" label={t('people:invite.role')} options={roles} form={form} />
    </>
  )
}
