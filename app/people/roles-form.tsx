import { Select } from '#app/forms/fields.tsx'
import type { FormState, FormValues } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { JoiningFields, type OrganizationOption } from './joining-fields.tsx'
import { OfficeRolesFields } from './office-roles-fields.tsx'
import { partnerRoleNames } from './role-names.ts'
import type { ShownAccount } from './show-account.server.ts'

type RolesFormProps = {
  account: ShownAccount
  form: FormState
  organizations: readonly OrganizationOption[]
}

export const membershipField = (index: number, part: 'organizationId' | 'role') => `memberships[${index}].${part}`

/** What the form shows before anything was typed. */
export function storedRoles({ officeRoles, memberships }: ShownAccount): FormValues {
  const countries = new Set(officeRoles.flatMap((one) => one.countries ?? []))
  return {
    roles: officeRoles.map(({ role }) => role),
    countries: [...countries],
    ...Object.fromEntries(memberships.map(({ role }, index) => [membershipField(index, 'role'), role])),
  }
}

function haveDifferentLimits({ officeRoles }: ShownAccount) {
  const limits = officeRoles
    .filter(({ role }) => role !== 'administrator')
    .map(({ countries }) => [...(countries ?? [])].sort().join())
  return new Set(limits).size > 1
}

export function RolesForm({ account, form, organizations }: RolesFormProps) {
  const t = useT()
  return (
    <form method="post" action={`/people/${account.id}/roles`} className="vt-form" noValidate>
      <Hidden values={{ seen: account.seen }} />
      {haveDifferentLimits(account) ? <Notice tone="warning">{t('people:roles.differ')}</Notice> : null}
      <h2>{t('people:invite.officePart')}</h2>
      <OfficeRolesFields form={form} />
      {account.memberships.length > 0 ? <Memberships account={account} form={form} /> : null}
      <h2>{t(account.memberships.length > 0 ? 'people:roles.join' : 'people:invite.partnerPart')}</h2>
      <JoiningFields form={form} organizations={organizations} />
      <p className="usa-hint">{t('office:returned.roles')}</p>
      <FormButtons submit={t('people:roles.submit')} cancel={{ to: `/people/${account.id}` }} />
    </form>
  )
}

function Memberships({ account, form }: Pick<RolesFormProps, 'account' | 'form'>) {
  const t = useT()
  const options = [
    ...partnerRoleNames.map((role) => ({ value: role as string, label: t(`people:role.${role}`) })),
    { value: 'none', label: t('people:roles.none') },
  ]
  return (
    <>
      <h2>{t('people:roles.memberships')}</h2>
      {account.memberships.map(({ organizationId, organization }, index) => (
        <div key={organizationId}>
          <Hidden values={{ [membershipField(index, 'organizationId')]: organizationId }} />
          <Select
            name={membershipField(index, 'role')}
            label={t('people:roles.roleIn', { organization })}
            options={options}
            form={form}
          />
        </div>
      ))}
    </>
  )
}
