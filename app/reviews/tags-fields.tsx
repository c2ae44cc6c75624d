import { controlProps, FieldError } from '#app/forms/field.tsx'
import { type FormState, textOf } from '#app/forms/form.ts'
import { list, percent } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { WholeQuestion } from '#app/proposals/fields-whole.tsx'
import type { Weights } from '#app/tags/tag-weights.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { TagsPage } from './show-tags.server.ts'

type Asked = { code: string; mark: string; label: string }
type TagsFieldsProps = { page: TagsPage; form: FormState }

/** A weight to type beside each goal and area, with what the partner wrote and what the text says. */
export function TagsFields({ page, form }: TagsFieldsProps) {
  const say = sayIn(useT())
  const { goals, areas } = taxonomy(page.taxonomy)
  const askedGoals = goals.map(({ code, number, wording }) => ({
    code,
    mark: `${number}`,
    label: say(`tags:${wording}`),
  }))
  const askedAreas = areas.map(({ code, wording }) => ({ code, mark: code, label: say(`tags:${wording}`) }))
  return (
    <>
      <WeightsQuestion {...{ page, form }} name="weights" kind="goals" asked={askedGoals} />
      <WeightsQuestion {...{ page, form }} name="areas" kind="areas" asked={askedAreas} />
    </>
  )
}

type WeightsQuestionProps = TagsFieldsProps & { name: string; kind: 'goals' | 'areas'; asked: readonly Asked[] }

function WeightsQuestion({ page, form, name, kind, asked }: WeightsQuestionProps) {
  const { partner, confirmed, because } = page
  const words = { label: `review:tags.${kind}.label`, hint: `review:tags.${kind}.hint` }
  return (
    <WholeQuestion field={{ kind: 'set', name, fields: [], ...words }} form={form}>
      <div className="vt-weights">
        {asked.map((one) => (
          <Row
            key={one.code}
            {...one}
            name={`${name}.${one.code}`}
            form={form}
            partner={partner[kind]}
            office={confirmed?.[kind]}
            because={because[one.code] ?? []}
          />
        ))}
      </div>
    </WholeQuestion>
  )
}

type RowProps = Asked & {
  name: string
  form: FormState
  partner: Weights
  office: Weights | undefined
  because: readonly string[]
}

function Row({ code, mark, label, name, form, partner, office, because }: RowProps) {
  const t = useT()
  const language = useLanguage()
  const weight = (weights: Weights) => percent((weights[code] ?? 0) / 100, language)
  const control = controlProps({ name, form, hint: true })
  const words = because.slice(0, mostWords).map((word) => `“${word}”`)
  const known = [
    t('review:tags.ofPartner', { weight: weight(partner) }),
    ...(office ? [t('review:tags.ofOffice', { weight: weight(office) })] : []),
    ...(words.length > 0 ? [t('review:tags.textSays', { words: list(words, language) })] : []),
  ]
  return (
    <div className={control['aria-invalid'] ? 'vt-weights__row usa-form-group--error' : 'vt-weights__row'}>
      <div>
        <label htmlFor={control.id}>
          <b>{mark}</b> {label}
          <FieldError name={name} form={form} />
        </label>
        <div className="usa-hint" id={`${control.id}-hint`}>
          {known.join(' · ')}
        </div>
      </div>
      <input
        {...control}
        className="usa-input usa-input--2xs vt-figures"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={textOf(form.values, name)}
      />
    </div>
  )
}

const mostWords = 4
