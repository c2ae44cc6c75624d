import type { FormState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { CallFormCriteria } from './call-form-criteria.tsx'
import { CallFormMoney, CallFormPlaces, CallFormTimes, CallFormWords } from './call-form-facts.tsx'
import { CallFormProcedure } from './call-form-procedure.tsx'
import { CallFormSections } from './call-form-sections.tsx'
import { stepName, writeCallStep } from './call-step.ts'

type CallFormProps = {
  action: string
  form: FormState
  /** What the form must bring back: the revision that a save replaces, the key of a new draft. */
  hidden: Record<string, string | number>
}

export function CallForm({ action, form, hidden }: CallFormProps) {
  const t = useT()
  return (
    <form method="post" action={action} noValidate>
      <WhenEnterIsPressed />
      <Hidden values={hidden} />
      <CallFormWords form={form} />
      <CallFormMoney form={form} />
      <CallFormPlaces form={form} />
      <CallFormSections form={form} />
      <CallFormTimes form={form} />
      <CallFormProcedure form={form} />
      <CallFormCriteria form={form} action={action} />
      <div className="vt-buttons vt-form-buttons">
        <button type="submit" name={stepName} value={writeCallStep({ kind: 'save' })} className={buttonClass.primary}>
          {t('calls:form.save')}
        </button>
        <button type="submit" name={stepName} value={writeCallStep({ kind: 'check' })} className={buttonClass.quiet}>
          {t('calls:form.check')}
        </button>
      </div>
    </form>
  )
}

/** The first button of a form is the one that the Enter key presses: it saves, and removes nothing. */
function WhenEnterIsPressed() {
  const t = useT()
  return (
    <button
      type="submit"
      name={stepName}
      value={writeCallStep({ kind: 'save' })}
      className="usa-sr-only"
      tabIndex={-1}
      aria-hidden="true"
    >
      {t('calls:form.save')}
    </button>
  )
}
