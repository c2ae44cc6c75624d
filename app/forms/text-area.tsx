import { useT } from '#app/ui/translate.tsx'
import { controlProps, Field, type FieldProps } from './field.tsx'
import { textOf } from './form.ts'

type TextAreaProps = FieldProps & { rows?: number; maxWords?: number; lang?: string }

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function WordLimit({ id, text, max }: { id: string; text: string; max: number }) {
  const t = useT()
  const count = countWords(text)
  return (
    <span id={id} data-max={max} className={count > max ? 'vt-words vt-words--over' : 'vt-words'}>
      {t('form.words', { max, count })}
    </span>
  )
}

/** The count is of what is stored or was just sent: the browser runs nothing. */
export function TextArea(props: TextAreaProps) {
  const { rows = 6, maxWords, lang, name, form } = props
  const control = controlProps(props)
  const limit = `${control.id}-words`
  const described = [control['aria-describedby'], maxWords ? limit : ''].filter(Boolean).join(' ')
  const text = textOf(form.values, name)
  return (
    <Field {...props}>
      <textarea
        {...control}
        aria-describedby={described || undefined}
        className="usa-textarea"
        rows={rows}
        defaultValue={text}
        lang={lang}
      />
      {maxWords ? <WordLimit id={limit} text={text} max={maxWords} /> : null}
    </Field>
  )
}
