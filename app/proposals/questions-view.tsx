import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Condition, Field, FieldGroup, Option } from './sections/field.ts'
import { rowGroups } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

type QuestionsProps = { sections: readonly SectionKey[]; rules: Omit<CallRules, 'sections'> }

/** The sections of the form, each in a sentence. */
export function SectionsView({ sections, questionsAt }: { sections: readonly SectionKey[]; questionsAt: string }) {
  const say = sayIn(useT())
  return (
    <ol>
      {sections.map((key) => {
        const { title, lead } = sectionOf(key)
        return (
          <li key={key}>
            <a href={`${questionsAt}#${key}`}>{say(title)}</a>. <span className="usa-hint">{say(lead)}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** All questions of the form as they will be asked, to be prepared and printed. */
export function QuestionsView({ sections, rules }: QuestionsProps) {
  const say = sayIn(useT())
  return sections.map((key) => {
    const section = sectionOf(key)
    const fields = section.fields({ ...rules, sections })
    return (
      <section key={key} aria-labelledby={key}>
        <h2 id={key}>{say(section.title)}</h2>
        <p>{say(section.lead)}</p>
        <ol className="vt-questions">
          {fields.map((field) => (
            <li key={field.name}>
              <Question field={field} fields={fields} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

function Question({ field, fields }: { field: Field; fields: readonly Field[] }) {
  const t = useT()
  const say = sayIn(t)
  return (
    <>
      <strong>{say(field.label, field.params)}</strong>
      {field.optional ? <span className="usa-hint"> ({t('calls:questions.optional')})</span> : null}
      {field.hint ? <p className="usa-hint">{say(field.hint, field.params)}</p> : null}
      {field.example ? (
        <p className="usa-hint">{t('proposal:section.exampleText', { text: say(field.example, field.params) })}</p>
      ) : null}
      {field.showIf ? <OnlyIf condition={field.showIf} fields={fields} /> : null}
      <Limits field={field} />
    </>
  )
}

function Limits({ field }: { field: Field }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  const words = (options: readonly Option[]) =>
    list(
      options.map(({ label }) => say(label)),
      language,
    )
  switch (field.kind) {
    case 'textarea':
      return <p className="usa-hint">{t('calls:questions.words', { count: field.maxWords })}</p>
    case 'choice':
    case 'choices':
      return <Labels labels={field.options.map(({ label }) => say(label))} />
    case 'set':
      return (
        <>
          {field.total ? <p className="usa-hint">{t('calls:questions.totals', { total: field.total })}</p> : null}
          <Parts field={field} />
        </>
      )
    case 'table':
      return (
        <p className="usa-hint">
          {t('calls:questions.table', { rows: words(field.rows), columns: words(field.columns) })}
        </p>
      )
    case 'group':
      return (
        <>
          <p className="usa-hint">{t('calls:questions.rows', { count: field.max })}</p>
          <Parts field={field} />
          <InnerGroups groups={rowGroups(field, 0)} />
        </>
      )
    default:
      return null
  }
}

/** As they follow in the first row of all. */
function InnerGroups({ groups }: { groups: readonly FieldGroup[] }) {
  if (groups.length === 0) return null
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.name}>
          <Question field={group} fields={[]} />
        </li>
      ))}
    </ul>
  )
}

/** What a question with several parts asks in each. */
function Parts({ field }: { field: Field & { fields: readonly Field[] } }) {
  return (
    <ul>
      {field.fields.map((part) => (
        <li key={part.name}>
          <Question field={{ ...part, params: { ...field.params, ...part.params } }} fields={field.fields} />
        </li>
      ))}
    </ul>
  )
}

/** In one line: a list of fifteen countries would be half a page. What a proposal itself will name is no list yet. */
function Labels({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null
  return <p>{labels.join(' · ')}</p>
}

/** A condition on a weight is in the question's own hint. */
function OnlyIf({ condition, fields }: { condition: Condition; fields: readonly Field[] }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  if (!('is' in condition)) return null
  const asked = fields.find(({ name }) => name === condition.field)
  if (!asked || !('options' in asked)) return null
  const answers = asked.options.filter(({ value }) => condition.is.includes(value)).map(({ label }) => say(label))
  const question = say(asked.label, asked.params)
  return (
    <p className="usa-hint">
      {t('calls:questions.onlyIf', { question, answers: list(answers, language, 'disjunction') })}
    </p>
  )
}
