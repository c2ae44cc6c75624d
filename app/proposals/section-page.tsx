import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { type FormErrors, formState } from '#app/forms/form.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import type { Question } from '#workflows/review/context.ts'
import { findField, labelOf } from './find-field.ts'
import { PartContext } from './part-context.tsx'
import { partPage } from './part-page.ts'
import { PartWay } from './part-way.tsx'
import { questionOf } from './questions.ts'
import { ReadAnswers } from './read-answers.tsx'
import { SectionConflict } from './section-conflict.tsx'
import { SectionForm } from './section-form.tsx'
import { SectionHeader } from './section-header.tsx'
import type { SectionScript } from './section-kept.tsx'
import { SectionLocked } from './section-locked.tsx'
import { LockedAnswers } from './section-locked-answers.tsx'
import { SectionNotices } from './section-notices.tsx'
import { SectionRefused } from './section-refused.tsx'
import type { NotSaved, SectionView, ShownSection } from './section-shown.ts'
import { isBlank } from './sections/answers.ts'
import { askedFields } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import { isDrawn, type Part, partAsDrawn, partAt } from './sections/part.ts'
import { answeredLeaves } from './sections/rows.ts'
import { sectionOf } from './sections.ts'

type SectionPageProps = { shown: ShownSection; view: SectionView; reply?: NotSaved; script: SectionScript }

/** A section of a proposal: to be written, to be written over what a colleague saved meanwhile, or only to be read. */
export function SectionPage({ shown, view, reply, script }: SectionPageProps) {
  const say = sayIn(useT())
  const { proposal, section, rules, open } = shown
  const fields = sectionOf(section).fields(rules, { ...shown.written, [section]: shown.answers })
  if (shown.lock) return <SectionLocked shown={shown} fields={fields} at={view.at} reply={reply} />

  const here = `/proposals/${proposal.id}/sections/${section}`
  const theirs = reply?.conflict
  const written = open ? fields.filter(({ name }) => open.includes(name)) : fields
  const locked = askedFields(fields, shown.answers).filter(
    (field) =>
      !written.includes(field) &&
      answeredLeaves(field, shown.answers).some(({ name }) => !isBlank(shown.answers[name])),
  )
  const inOthers = partAt(fields, shown.answers, view.at)
  if (locked.some(({ name }) => isDrawn({ name, closed: [] }, inOthers.name))) {
    return <OtherPart shown={shown} part={inOthers} />
  }

  const answers = reply?.answers ?? shown.answers
  const at = view.rows?.removed ? view.rows.group : view.at
  const part = reply ? partAsDrawn(written, answers, reply.drew) : partAt(written, answers, at)
  const hasOthers = locked.length > 0 && part.name === ''
  const drawn = { name: part.name, closed: part.closed.map(({ name }) => name) }
  const isHere = (field: string) => isDrawn(drawn, field) || drawn.closed.includes(field)
  const errors = reply ? {} : errorsOf(shown, isHere)
  const pageOf = (name: string) => partPage(here, name, { check: shown.missing !== null })
  return (
    <PartContext.Provider value={{ part, answers, lacks: shown.lacks, pageOf }}>
      <ErrorSummary errors={errors} labels={labelsOf(shown, say)} />
      <SectionHeader shown={shown} justSaved={view.saved && !reply} />
      {theirs ? (
        <SectionConflict here={here} fields={fields} yours={reply.answers} theirs={theirs} now={shown.now} />
      ) : (
        <SectionNotices shown={shown} view={view} hasOthers={hasOthers} />
      )}
      {view.refused ? <SectionRefused shown={shown} fields={fields} refused={view.refused} /> : null}
      <PartWay />
      <SectionForm
        action={part.name === '' ? here : partPage(here, part.name)}
        section={section}
        fields={withReasons(written, shown)}
        form={formState({ values: reply?.answers, errors }, shown.answers)}
        rules={rules}
        written={shown.written}
        revision={theirs ? 0 : shown.revision}
        lang={proposal.language}
        suggested={reply ? [] : shown.suggested}
        profile={reply ? null : shown.profile}
        warnings={reply ? [] : shown.warnings}
        changed={view.rows}
        over={theirs?.revision}
        script={script}
      />
      {hasOthers ? <LockedAnswers shown={shown} part={partAt(fields, shown.answers)} fields={locked} /> : null}
    </PartContext.Provider>
  )
}

/** A part that nobody asked to be changed, of a section of which some may be. */
function OtherPart({ shown, part }: { shown: ShownSection; part: Part }) {
  const t = useT()
  return (
    <>
      <SectionHeader shown={shown} />
      <p>{t('proposal:asked.othersLead')}</p>
      <ReadAnswers shown={shown} part={part} />
    </>
  )
}

/** The office's reason goes with the first field of the question that it named, which is optional no more. */
export function withReasons(
  fields: readonly Field[],
  { section, asked }: Pick<ShownSection, 'section' | 'asked'>,
): Field[] {
  const firstOf = (question: Question) => fields.find(({ name }) => questionOf(section, name) === question)?.name
  const reasons = new Map(asked.map(({ question, reason }) => [firstOf(question), reason ?? '']))
  return fields.map((field) => {
    const because = reasons.get(field.name)
    return because === undefined ? field : { ...field, because, optional: undefined }
  })
}

function errorsOf({ missing }: ShownSection, isHere: (field: string) => boolean): FormErrors {
  const here = (missing ?? []).filter(({ field }) => isHere(field))
  const byField = Map.groupBy(here, ({ field }) => field)
  return Object.fromEntries([...byField].map(([field, ones]) => [field, ones.map(({ message }) => message)]))
}

function labelsOf({ missing, section, rules }: ShownSection, say: Say): Record<string, string> {
  const labels = (missing ?? []).flatMap(({ field }) => {
    const found = findField(section, field, rules)
    return found ? [[field, labelOf(found, say)] as const] : []
  })
  return Object.fromEntries(labels)
}
