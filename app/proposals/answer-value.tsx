import { useContext } from 'react'
import { translateMessage } from '#app/forms/messages.ts'
import { monthsBetween, readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { answerWords, chosenWords } from './answer-words.ts'
import { CorrectedMark } from './corrected-mark.tsx'
import { FileLink } from './file-link.tsx'
import { FileStanding, FileStatesContext } from './file-standing.tsx'
import { foundIn, labelOf } from './find-field.ts'
import type { MissingAnswer } from './missing-answers.ts'
import { typedText } from './sections/answers.ts'
import { readAttachedFile } from './sections/attached.ts'
import type { Field, FieldGroup, FieldSet, FieldTable, Leaf } from './sections/field.ts'
import type { Answers, SectionKey } from './sections.ts'

type AnswerValueProps = {
  section: SectionKey
  field: Exclude<Field, FieldGroup | FieldTable>
  answers: Answers
  lang?: string
}

export function AnswerValue({ section, field, answers, lang }: AnswerValueProps) {
  if (field.kind === 'set') return <SetValue field={field} answers={answers} lang={lang} />
  return (
    <>
      <LeafValue leaf={field} answers={answers} lang={lang} />
      {section === 'project' && field.name === 'endsOn' ? <Months answers={answers} /> : null}
    </>
  )
}

export function LeafValue({ leaf, answers, lang }: { leaf: Leaf; answers: Answers; lang?: string }) {
  const t = useT()
  const language = useLanguage()
  const shown = { say: sayIn(t), language }
  if (leaf.kind === 'choices') {
    const chosen = chosenWords({ ...leaf, kind: 'choices' }, answers, shown)
    if (chosen.length > 1) {
      return (
        <ul>
          {chosen.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )
    }
  }
  if (leaf.kind === 'file') return <FileValue written={typedText(answers, leaf.name)} />
  const words = answerWords(leaf, answers, shown)
  if (words === '') return <NotAnswered />
  if (leaf.kind !== 'text' && leaf.kind !== 'textarea') return words
  return (
    <>
      <span lang={lang} className={isIdentifier(leaf, words) ? 'vt-unbroken' : undefined}>
        {words}
      </span>
      <CorrectedMark field={leaf.name} />
    </>
  )
}

/** A number or a code, which is read as one word: 44-4444444, +504 2555-0142. */
const isIdentifier = (leaf: Leaf, words: string) =>
  leaf.kind === 'text' && leaf.maxLength <= 40 && words.length <= 20 && /\d/.test(words)

/** The file, to be saved, with its kind and size. */
function FileValue({ written }: { written: string }) {
  const states = useContext(FileStatesContext)
  const read = readAttachedFile(written)
  if (!isRead(read)) return <NotAnswered />
  const state = states?.[read.value.id]
  return (
    <>
      <FileLink file={read.value} />
      {state ? (
        <span className="usa-hint">
          {' · '}
          <FileStanding state={state} />
        </span>
      ) : null}
    </>
  )
}

export function NotAnswered() {
  const t = useT()
  return <span className="usa-hint">{t('proposal:check.notAnswered')}</span>
}

/** The parts that were answered: a title a language, a weight a goal; a share of 0 is none. */
function SetValue({ field, answers, lang }: { field: FieldSet; answers: Answers; lang?: string }) {
  const say = sayIn(useT())
  const none = field.total === undefined ? [''] : ['', '0']
  const given = field.fields.filter((leaf) => !none.includes(typedText(answers, leaf.name)))
  if (given.length === 0) return <NotAnswered />
  return (
    <ul>
      {given.map((leaf) => (
        <li key={leaf.name}>
          {say(leaf.label, leaf.params)}: <strong>{<LeafValue leaf={leaf} answers={answers} lang={lang} />}</strong>
        </li>
      ))}
    </ul>
  )
}

function Months({ answers }: { answers: Answers }) {
  const t = useT()
  const [starts, ends] = [readDate(typedText(answers, 'startsOn')), readDate(typedText(answers, 'endsOn'))]
  if (!isRead(starts) || !isRead(ends) || ends.value <= starts.value) return null
  return (
    <span className="usa-hint">
      {' '}
      · {t('proposal:check.months', { count: monthsBetween(starts.value, ends.value) })}
    </span>
  )
}

/** What the office's rules say against an answer, beside it; of a question in parts, against which of them. */
export function AnswerProblems({ missing, of }: { missing: readonly MissingAnswer[]; of?: Field }) {
  const t = useT()
  const say = sayIn(t)
  return missing.map(({ field, message }) => {
    const part = of && partNamed(of, field, say)
    return (
      <p key={`${field} ${message}`} className="usa-error-message">
        <span className="usa-sr-only">{t('form.error')} </span>
        {part ? `${part}: ` : ''}
        {translateMessage(t, message)}
      </p>
    )
  })
}

function partNamed(field: Field, name: string, say: Say): string | undefined {
  const found = foundIn(field, name)
  if (!found.leaf || found.leaf === field) return undefined
  return field.kind === 'set' ? say(found.leaf.label, found.leaf.params) : labelOf(found, say)
}
