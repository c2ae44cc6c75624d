import { Checkbox } from '#app/forms/checkbox.tsx'
import { TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { useT } from '#app/ui/translate.tsx'
import { certificationVersion, fieldOf, nameField, type Statement } from './certification.ts'

type CertifyFieldsProps = { statements: readonly Statement[]; organization: string; form: FormState }

/** Each statement to be ticked, and the name that signs them. */
export function CertifyFields({ statements, organization, form }: CertifyFieldsProps) {
  const t = useT()
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">
        <h3>{t('proposal:certify.title')}</h3>
      </legend>
      <p>{t('proposal:certify.lead', { organization })}</p>
      {statements.map((key) => (
        <Checkbox
          key={key}
          name={fieldOf(key)}
          label={
            <>
              <strong>{t(`proposal:certify.about.${key}`)}.</strong>{' '}
              {t(`proposal:certify.statement.${key}`, { organization })}
            </>
          }
          hint={key === 'dataProtection' ? t('proposal:certify.dataProtection') : undefined}
          form={form}
        />
      ))}
      <p className="usa-hint">{t('proposal:certify.version', { version: certificationVersion })}</p>
      <TextField
        name={nameField}
        label={t('proposal:certify.name')}
        hint={t('proposal:certify.nameHint')}
        autoComplete="name"
        form={form}
      />
    </fieldset>
  )
}
