import { RadioGroup, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { useT } from '#app/ui/translate.tsx'
import { JoiningFields, type OrganizationOption } from './joining-fields.tsx'
import { OfficeRolesFields } from './office-roles-fields.tsx'

type AccountFormProps = {
  form: FormState
  /** The same key for the same invitation, however often it is sent. */
  formKey: string
  organizations: readonly OrganizationOption[]
}

export function AccountForm({ form, formKey, organizations }: AccountFormProps) {
  const t = useT()
  return (
    <form method="post" action="/people/new" className="vt-form" noValidate>
      <Hidden values={{ key: formKey }} />
      <WhoIsInvited form={form} />
      <h2>{t('people:invite.officePart')}</h2>
      <p>{t('people:invite.officePartHint')}</p>
      <OfficeRolesFields form={form} />
      <h2>{t('people:invite.partnerPart')}</h2>
      <p>{t('people:invite.partnerPartHint')}</p>
      <JoiningFields form={form} organizations={organizations} />
      <FormButtons submit={t('people:invite.submit')} cancel={{ to: '/people' }} />
    </form>
  )
}

function WhoIsInvited({ form }: { form: FormState }) {
  const t = useT()
  const kinds = [
    { value: 'office', label: t('people:invite.office') },
    { value: 'partner', label: t('people:invite.partner') },
  ]
  const languages = [
    { value: 'es', label: t('people:language.es') },
    { value: 'en', label: t('people:language.en') },
  ]
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={t('people:signIn.email')}
        form={form}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="name"
        label={t('people:invite.name')}
        hint={t('people:invite.nameHint')}
        form={form}
        autoComplete="off"
      />
      <RadioGroup name="language" label={t('people:invite.language')} options={languages} form={form} lay="across" />
      <RadioGroup name="kind" label={t('people:invite.kind')} options={kinds} form={form} />
    </>
  )
}
