import { FieldError, NumberField } from '#app/forms/fields.tsx'
import { type FormState, idOf, textOf } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { More } from '#app/ui/more.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { BilingualField } from './bilingual-field.tsx'
import { countCriteria, criterionName, fewestCriteria, mostCriteria, scores, writtenLanguages } from './call-draft.ts'
import { callFieldLabel } from './call-field-label.ts'
import { rowsName, stepName, writeCallStep } from './call-step.ts'

type CriteriaProps = { form: FormState; action: string }

function drawnRows({ values }: FormState) {
  const asked = Number(textOf(values, rowsName)) || 0
  return Math.min(mostCriteria, Math.max(fewestCriteria, countCriteria(values), asked))
}

/** Rows of criteria; the buttons that add and remove come back here, and save nothing. */
export function CallFormCriteria({ form, action }: CriteriaProps) {
  const t = useT()
  const rows = drawnRows(form)
  const weights = [...Array(rows).keys()].map((row) => Number(textOf(form.values, criterionName(row, 'weight'))) || 0)
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">{t('calls:form.criteria')}</h2>
      <p>{t('calls:form.criteriaLead')}</p>
      <FieldError name="criteria" form={form} />
      <Hidden values={{ [rowsName]: rows }} />
      {weights.map((_, row) => (
        <Criterion key={row} form={form} action={action} row={row} />
      ))}
      <p>{t('calls:form.total', { total: weights.reduce((sum, weight) => sum + weight, 0) })}</p>
      {rows < mostCriteria ? (
        <button
          type="submit"
          name={stepName}
          value={writeCallStep({ kind: 'add' })}
          formAction={`${action}#${idOf(criterionName(rows))}`}
          className={buttonClass.quiet}
        >
          {t('calls:form.add')}
        </button>
      ) : null}
    </section>
  )
}

function Criterion({ form, action, row }: CriteriaProps & { row: number }) {
  const t = useT()
  const name = callFieldLabel(t, criterionName(row))
  return (
    <fieldset className="usa-fieldset usa-form-group" id={idOf(criterionName(row))}>
      <legend className="usa-legend">{name}</legend>
      <NumberField name={criterionName(row, 'weight')} label={t('calls:form.weight')} form={form} />
      <BilingualField name={criterionName(row, 'title')} part="title" form={form} />
      <BilingualField name={criterionName(row, 'question')} part="question" form={form} rows={2} />
      <More summary={t('calls:form.scale')} open={!hasWholeScale(form, row)}>
        {scores.map((score) => (
          <BilingualField key={score} name={criterionName(row, scale(score))} part={scale(score)} form={form} />
        ))}
      </More>
      <p>
        <button
          type="submit"
          name={stepName}
          value={writeCallStep({ kind: 'remove', row })}
          formAction={`${action}#criteria`}
          className={buttonClass.link}
        >
          {t('calls:form.remove')}
          <span className="usa-sr-only"> {name}</span>
        </button>
      </p>
    </fieldset>
  )
}

const scale = (score: number) => `scale[${score - 1}]`

const hasWholeScale = ({ values, errors }: FormState, row: number) =>
  scores.every((score) =>
    writtenLanguages.every((language) => {
      const field = criterionName(row, `${scale(score)}.${language}`)
      return textOf(values, field) !== '' && !errors[field]
    }),
  )
