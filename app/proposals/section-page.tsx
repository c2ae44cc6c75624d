import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { type FormErrors, formState } from '#app/forms/form.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import type { Question } from '#workflows/review/context.ts'
import { findField, labelOf } from './find-field.ts'
import { questionOf } from './questions.ts'
import { SectionConflict } from './section-conflict.tsx'
import { SectionForm } from './section-form.tsx'
import { SectionHeader } from './section-header.tsx'
import type { SectionScript } from './section-kept.tsx'
import { SectionLocked } from './section-locked.tsx'
import { LockedAnswers } from './section-locked-answers.tsx'
import { SectionNotices } from './section-notices.tsx'
import { SectionRefused } from './section-refused.tsx'
import type { NotSaved, SectionView, ShownSection } from './section-shown.ts'
import type { Field } from './sections/field.ts'
import { sectionOf } from './sections.ts'

type SectionPageProps = { shown: ShownSection; view: SectionView; reply?: NotSaved; script: SectionScript }

/** A section of a proposal: to be written, to be written over what a colleague saved meanwhile, or only to be read. */
export function SectionPage({ shown, view, reply, script }: SectionPageProps) {
  const say = sayIn(useT())
  const { proposal, section, rules, open } = shown
  const fields = sectionOf(section).fields(rules, shown.written)
  if (shown.lock) return <SectionLocked shown={shown} fields={fields} reply={reply} />

  const here = `/proposals/${proposal.id}/sections/${section}`
  const theirs = reply?.conflict
  const errors = reply ? {} : errorsOf(shown)
  const written = open ? fields.filter(({ name }) => open.includes(name)) : fields
  return (
    <>
      <ErrorSummary errors={errors} labels={labelsOf(shown, say)} />
      <SectionHeader shown={shown} justSaved={view.saved && !reply} />
      {theirs ? (
        <SectionConflict here={here} fields={fields} yours={reply.answers} theirs={theirs} now={shown.now} />
      ) : (
        <SectionNotices shown={shown} view={view} />
      )}
      {view.refused ? <SectionRefused shown={shown} fields={fields} refused={view.refused} /> : null}
      <SectionForm
        action={here}
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
      {open ? <LockedAnswers shown={shown} fields={fields.filter((field) => !written.includes(field))} /> : null}
    </>
  )
}

/** The office's reason goes with the first field of the question that it named. */
export function withReasons(
  fields: readonly Field[],
  { section, asked }: Pick<ShownSection, 'section' | 'asked'>,
): Field[] {
  const firstOf = (question: Question) => fields.find(({ name }) => questionOf(section, name) === question)?.name
  const reasons = new Map(asked.map(({ question, reason }) => [firstOf(question), reason ?? '']))
  return fields.map((field) => ({ ...field, because: reasons.get(field.name) }))
}

function errorsOf({ missing }: ShownSection): FormErrors {
  const byField = Map.groupBy(missing ?? [], ({ field }) => field)
  return Object.fromEntries([...byField].map(([field, ones]) => [field, ones.map(({ message }) => message)]))
}

function labelsOf({ missing, section, rules }: ShownSection, say: Say): Record<string, string> {
  const labels = (missing ?? []).flatMap(({ field }) => {
    const found = findField(section, field, rules)
    return found ? [[field, labelOf(found, say)] as const] : []
  })
  return Object.fromEntries(labels)
}
