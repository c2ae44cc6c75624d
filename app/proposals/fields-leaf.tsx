import {
  Checkbox,
  CheckboxGroup,
  DateField,
  type FieldProps,
  MoneyField,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import { More } from '#app/ui/more.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { Leaf } from './sections/field.ts'

type LeafViewProps = {
  leaf: Leaf
  form: FormState
  lang?: string
  /** Without its hint and example. */
  bare?: boolean
  /** How money is written was said at another field. */
  saidHow?: boolean
}

/** Of several amounts under one heading the first says how money is written. */
export const firstAmount = (leaves: readonly Leaf[]) => leaves.find(({ kind, hint }) => kind === 'money' && !hint)

/** One control with its label, its hint, and an example that can be opened. */
export function LeafView({ leaf, form, lang, bare, saidHow }: LeafViewProps) {
  const say = sayIn(useT())
  const props: FieldProps = {
    name: leaf.name,
    form,
    label: say(leaf.label, leaf.params),
    hint: leaf.hint && !bare ? say(leaf.hint, leaf.params) : saidHow ? '' : undefined,
    optional: leaf.optional && !bare,
  }
  return (
    <>
      <Control leaf={leaf} props={props} lang={lang} />
      {leaf.example && !bare ? <Example words={say(leaf.example, leaf.params)} /> : null}
    </>
  )
}

export function Example({ words }: { words: string }) {
  const t = useT()
  return (
    <More summary={t('proposal:section.example')}>
      <p>{words}</p>
    </More>
  )
}

function Control({ leaf, props, lang }: { leaf: Leaf; props: FieldProps; lang?: string }) {
  const say = sayIn(useT())
  switch (leaf.kind) {
    case 'text':
      return <TextField {...props} lang={lang} width={leaf.maxLength <= 40 ? 'md' : undefined} />
    case 'textarea':
      return <TextArea {...props} lang={lang} maxWords={leaf.maxWords} rows={rowsFor(leaf.maxWords)} />
    case 'money':
      return <MoneyField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'value':
      return <TextField {...props} width="sm" autoComplete="off" />
    case 'percent':
      return <NumberField {...props} unit="%" />
    case 'integer':
    case 'weight':
    case 'year':
      return <NumberField {...props} />
    case 'tick':
      return <Checkbox {...props} value="on" />
    case 'file':
      return null
    case 'choice':
    case 'choices':
      return <Choices {...props} leaf={leaf} say={say} />
  }
}

type ChoicesProps = FieldProps & { leaf: Leaf & { kind: 'choice' | 'choices' }; say: Say }

function Choices({ leaf, say, ...props }: ChoicesProps) {
  const options = leaf.options.map(({ value, label, params }) => ({ value, label: say(label, params) }))
  if (leaf.kind === 'choices') {
    return <CheckboxGroup {...props} options={options} lay={options.length > mostDown ? 'columns' : 'down'} />
  }
  if (leaf.name.includes('[') || options.length > mostRadios) return <Select {...props} options={options} />
  return <RadioGroup {...props} options={options} />
}

/** Of a longer list one is chosen in a menu. */
const mostRadios = 9

/** Longer lists stand in two columns. */
const mostDown = 5

/** About as tall as the answer. */
const rowsFor = (maxWords: number) => Math.min(16, Math.max(3, Math.round(maxWords / 25)))
