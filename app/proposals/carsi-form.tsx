import type { FormState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { More } from '#app/ui/more.tsx'
import { useT } from '#app/ui/translate.tsx'
import { FieldView } from './fields-field.tsx'
import { LeafView } from './fields-leaf.tsx'
import { isBlank } from './sections/answers.ts'
import { isAsked } from './sections/asked.ts'
import type { Field, Leaf } from './sections/field.ts'

type CarsiFormProps = { fields: readonly Field[]; form: FormState; lang?: string }

type Block = Field | { kind: 'folded'; leaves: Leaf[] }

/** Goals, areas and threats; what no weight asks for is folded away and can be opened all the same. */
export function CarsiForm({ fields, form, lang }: CarsiFormProps) {
  return blocksOf(fields, form).map((block) =>
    block.kind === 'folded' ? (
      <OtherGoals key="others" leaves={block.leaves} form={form} lang={lang} />
    ) : (
      <Question key={block.name} field={block} form={form} lang={lang} />
    ),
  )
}

/** The explanations that are asked for, then the others in one fold. */
function blocksOf(fields: readonly Field[], form: FormState): Block[] {
  const isExplanation = ({ name }: Field) => name.startsWith('explanations.')
  const folded = fields.filter((field): field is Leaf => isExplanation(field) && !isAsked(field, form.values))
  const shown = fields.filter((field) => !folded.some(({ name }) => name === field.name))
  const at = shown.findLastIndex((field) => isExplanation(field) || field.name === 'mainGoal') + 1
  const blocks: Block[] = [...shown]
  return folded.length === 0 ? blocks : blocks.toSpliced(at, 0, { kind: 'folded', leaves: folded })
}

function OtherGoals({ leaves, form, lang }: { leaves: Leaf[]; form: FormState; lang?: string }) {
  const t = useT()
  return (
    <More summary={t('proposal:section.otherGoals')} open={leaves.some(({ name }) => !isBlank(form.values[name]))}>
      {leaves.map((leaf) => (
        <LeafView key={leaf.name} leaf={{ ...leaf, hint: undefined }} form={form} lang={lang} />
      ))}
    </More>
  )
}

/** What belongs to an area is open where the area weighs something. */
function Question({ field, form, lang }: { field: Field; form: FormState; lang?: string }) {
  const say = sayIn(useT())
  const area = /^subItems\.(\w+)$/.exec(field.name)?.[1]
  if (!area) return <FieldView field={field} form={form} lang={lang} />
  const isOpen =
    field.because !== undefined ||
    [`areas.${area}`, field.name].some((name) => !isBlank(form.values[name]) || form.errors[name])
  return (
    <details className="vt-more" open={isOpen}>
      <summary>{say(`tags:areaShort.${area}`)}</summary>
      <FieldView field={field} form={form} lang={lang} />
    </details>
  )
}
