import type { FormState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { BudgetForm } from './budget-form.tsx'
import { CarsiForm } from './carsi-form.tsx'
import { FieldView } from './fields-field.tsx'
import { WholeRow } from './fields-group.tsx'
import type { AnswersBySection, MissingAnswer } from './missing-answers.ts'
import { MonitoringShare } from './monitoring-share.tsx'
import { usePart } from './part-context.tsx'
import { closedName, partName } from './part-posted.ts'
import { Remarks } from './remarks.tsx'
import sectionScript from './script/section.ts?worker&url'
import { CarriedAnswers } from './section-carried.tsx'
import { SectionKept, type SectionScript, useScriptPage } from './section-kept.tsx'
import { SectionProfile } from './section-profile.tsx'
import type { SectionView, ShownSection } from './section-shown.ts'
import { drawnName, overName, type Step, stepName, writeStep } from './section-step.ts'
import { SectionSuggestions } from './section-suggestions.tsx'
import { askedFields } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import type { Part } from './sections/part.ts'
import type { CallRules, SectionKey } from './sections.ts'
import type { SuggestedAnswer } from './suggested-answers.ts'

export type SectionFormProps = {
  action: string
  section: SectionKey
  fields: readonly Field[]
  form: FormState
  rules: CallRules
  written: AnswersBySection
  /** The revision that was read: a save replaces it and no later one. */
  revision: number
  lang: string
  suggested: readonly SuggestedAnswer[]
  profile: ShownSection['profile']
  warnings: readonly MissingAnswer[]
  changed: SectionView['rows']
  /** What was saved meanwhile, to be saved over by a button of its own. */
  over?: number
  script: SectionScript
}

export function SectionForm(props: SectionFormProps) {
  const { action, section, fields, form, rules, revision, suggested, profile, over, script } = props
  const keeps = useScriptPage({ action, over, rules, section, script })
  return (
    <form
      method="post"
      action={action}
      className={section === 'budget' ? undefined : 'vt-form'}
      noValidate
      data-keep={JSON.stringify(keeps)}
    >
      <WhenEnterIsPressed />
      <Hidden values={{ revision, ...openedIn(fields, form) }} />
      <PartDrawn />
      <SectionKept here={action} />
      <SectionSuggestions suggested={suggested} />
      {profile ? <SectionProfile section={section} rules={rules} profile={profile} /> : null}
      <Flags {...props} />
      <PartQuestions {...props} />
      <Buttons over={over} />
      <script type="module" src={sectionScript} nonce={script.nonce} />
    </form>
  )
}

/** What this form draws of its section, so that a save changes nothing else. */
function PartDrawn() {
  const shown = usePart()
  if (!shown) return null
  const { part } = shown
  return (
    <>
      {part.name === '' ? null : <Hidden values={{ [partName]: part.name }} />}
      {part.closed.map(({ name }) => (
        <input key={name} type="hidden" name={closedName} value={name} />
      ))}
    </>
  )
}

function PartQuestions(props: SectionFormProps) {
  const { section, fields, form, lang, changed } = props
  const part = usePart()?.part
  if (part?.row) return <WholeRow field={part.row.group} row={part.row.row} form={form} lang={lang} changed={changed} />
  const drawn = part ? drawnIn(part, fields) : fields
  const carried = drawn.filter(({ name }) => !part?.closed.some((group) => group.name === name))
  return (
    <>
      <Questions {...props} fields={drawn} />
      {section === 'carsi' ? null : <CarriedAnswers fields={carried} answers={form.values} />}
    </>
  )
}

/** The fields themselves, with what the office says of them; or those within a row. */
function drawnIn({ name: at, fields: within }: Part, fields: readonly Field[]): readonly Field[] {
  const named = at === '' ? fields : fields.filter(({ name }) => name === at)
  return named.length > 0 ? named : within
}

/** What other answers have opened so far, so that a save tells which questions it has opened. */
function openedIn(fields: readonly Field[], form: FormState): Record<string, string> {
  const opened = fields.filter(({ showIf }) => showIf)
  const names = askedFields(opened, form.values).map(({ name }) => name)
  return opened.length > 0 ? { [drawnName]: names.join(' ') } : {}
}

function Questions({ section, fields, form, rules, written, lang, changed, warnings }: SectionFormProps) {
  if (section === 'budget') {
    return <BudgetForm fields={fields} form={form} rules={rules} warnings={warnings} lang={lang} changed={changed} />
  }
  if (section === 'carsi') return <CarsiForm fields={fields} form={form} lang={lang} />
  const questions = askedFields(fields, form.values).map((field) => (
    <FieldView key={field.name} field={field} form={form} lang={lang} changed={changed} />
  ))
  if (section !== 'indicators') return questions
  return (
    <>
      {questions}
      <MonitoringShare answers={form.values} budget={written.budget} rules={rules} />
    </>
  )
}

/** The budget says it beside its totals. */
function Flags({ section, warnings, rules }: SectionFormProps) {
  const t = useT()
  if (section === 'budget' || warnings.length === 0) return null
  return (
    <Notice tone="warning" title={t('proposal:flags.title')}>
      <p>{t('proposal:flags.lead')}</p>
      <Remarks remarks={warnings} rules={rules} />
    </Notice>
  )
}

/** The first button of a form is the one that the Enter key presses: it saves and stays, and removes nothing. */
export function WhenEnterIsPressed() {
  const t = useT()
  return (
    <button
      type="submit"
      name={stepName}
      value={writeStep({ kind: 'stay', at: 'main' })}
      className="usa-sr-only"
      tabIndex={-1}
      aria-hidden="true"
    >
      {t('proposal:section.saveAndGoOn')}
    </button>
  )
}

function Buttons({ over }: { over?: number }) {
  const t = useT()
  const part = usePart()?.part.name
  const button = (step: Step, className: string, words: string) => (
    <button type="submit" name={stepName} value={writeStep(step)} className={className}>
      {words}
    </button>
  )
  if (over !== undefined) {
    return (
      <div className="vt-buttons vt-form-buttons">
        <button type="submit" name={overName} value={over} className={buttonClass.primary}>
          {t('proposal:stale.useYours')}
        </button>
      </div>
    )
  }
  return (
    <div className="vt-buttons vt-form-buttons">
      {button(
        { kind: 'next' },
        buttonClass.primary,
        part ? t('proposal:part.saveAndGoBack') : t('proposal:section.saveAndGoOn'),
      )}
      {button({ kind: 'leave' }, buttonClass.quiet, t('proposal:section.saveAndLeave'))}
      {button({ kind: 'check' }, buttonClass.link, t('proposal:section.saveAndCheck'))}
    </div>
  )
}
