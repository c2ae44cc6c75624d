import type { FormState } from '#app/forms/form.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { RangeBar } from '#app/ui/range-bar.tsx'
import { useT } from '#app/ui/translate.tsx'
import { type BudgetClass, budgetClasses } from './budget.ts'
import { BudgetClassTable } from './budget-class.tsx'
import { BudgetSums } from './budget-sums.tsx'
import { FieldView } from './fields-field.tsx'
import type { MissingAnswer } from './missing-answers.ts'
import type { SectionView } from './section-shown.ts'
import { stepName, writeStep } from './section-step.ts'
import { askedFields } from './sections/asked.ts'
import { draftBudget } from './sections/draft-budget.ts'
import type { Field, FieldGroup } from './sections/field.ts'
import type { CallRules } from './sections.ts'

type BudgetFormProps = {
  fields: readonly Field[]
  form: FormState
  rules: CallRules
  warnings: readonly MissingAnswer[]
  lang?: string
  changed: SectionView['rows']
}

const isClass = (field: Field): field is FieldGroup & { name: BudgetClass } =>
  field.kind === 'group' && budgetClasses.some((each) => each === field.name)

/** The budget's lines a class, and their totals: in sight all the time, and in full at the end. */
export function BudgetForm({ fields, form, rules, warnings, lang, changed }: BudgetFormProps) {
  const budget = draftBudget(form.values, rules)
  return (
    <>
      {fields.filter(isClass).map((field) => (
        <BudgetClassTable key={field.name} field={field} form={form} budget={budget} lang={lang} changed={changed} />
      ))}
      {askedFields(fields, form.values)
        .filter((field) => !isClass(field))
        .map((field) => (
          <FieldView key={field.name} field={field} form={form} lang={lang} changed={changed} />
        ))}
      <BudgetSums budget={budget} rules={rules} warnings={warnings} />
      <TotalInSight cents={budget.totals.federalCents} rules={rules} />
    </>
  )
}

function TotalInSight({ cents, rules }: { cents: number; rules: CallRules }) {
  const t = useT()
  const { floorCents, ceilingCents } = rules
  return (
    <div className="vt-in-sight" id="total">
      <p hidden={cents !== 0}>
        {t('proposal:sections.budget.totals.limits', { floor: floorCents, ceiling: ceilingCents })}
      </p>
      <div hidden={cents === 0}>
        <RangeBar
          label={t('proposal:sections.budget.totals.requested')}
          cents={cents}
          floorCents={floorCents}
          ceilingCents={ceilingCents}
        />
      </div>
      <button
        type="submit"
        name={stepName}
        value={writeStep({ kind: 'stay', at: 'total' })}
        className={buttonClass.link}
      >
        {t('proposal:section.updateTotal')}
      </button>
    </div>
  )
}
