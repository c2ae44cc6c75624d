import { Checkbox, RadioGroup, TextArea } from '#app/forms/fields.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import { localTime } from '#app/i18n/format.ts'
import type { Language } from '#app/people/person.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { VersionAnswers } from './case-view.tsx'
import { ChangedSinceNotice } from './changed-since-notice.tsx'
import type { CriterionView } from './panel.server.ts'
import { PanelView } from './panel-view.tsx'
import { laterButton, type ScoresheetAct, typedOf } from './scoresheet.ts'
import type { AssessmentPage } from './show-assessment.server.ts'
import { reasonWords, whyWords } from './word-limits.ts'

function useLabels(criteria: readonly CriterionView[], language: Language): Record<string, string> {
  const t = useT()
  const ofCriteria = criteria.flatMap(({ key, title }) => [
    [`scores.${key}`, t('review:form.assess.score', { criterion: title[language] })],
    [`why.${key}`, t('review:form.assess.why', { criterion: title[language] })],
  ])
  return {
    declaration: t('review:form.assess.declaration'),
    ...Object.fromEntries(ofCriteria),
    opinion: t('review:form.assess.opinion'),
  }
}

type CriterionProps = { criterion: CriterionView; form: FormState }

function Criterion({ criterion: { key, weight, title, question, scale }, form }: CriterionProps) {
  const t = useT()
  const language = useLanguage()
  const options = [1, 2, 3, 4, 5].map((score) => {
    const meaning = scale[score - 1]?.[language]
    return { value: String(score), label: meaning ? t('review:form.assess.option', { score, meaning }) : String(score) }
  })
  const why = (
    <>
      {t('review:form.assess.whyThis')} <span className="usa-sr-only">({title[language]})</span>
    </>
  )
  return (
    <section aria-label={title[language]}>
      <h3>
        {title[language]} <span className="usa-hint">({t('review:form.assess.weight', { weight })})</span>
      </h3>
      <RadioGroup name={`scores.${key}`} label={question[language]} form={form} options={options} />
      <TextArea name={`why.${key}`} label={why} form={form} rows={3} maxWords={whyWords} />
    </section>
  )
}

/** What the form holds already: what was put aside, or else what is left of an earlier assessment, to be confirmed. */
function Held({ page: { head, draft, earlier }, type }: Pick<AssessmentActProps, 'page' | 'type'>) {
  const t = useT()
  const language = useLanguage()
  if (draft) {
    const at = localTime(draft.savedAt, head.call.timeZone, language)
    return (
      <Notice title={t('review:form.assess.held')}>
        <p>{t('review:form.assess.savedAt', { at })}</p>
        {draft.isOutdated ? <p>{t('review:form.assess.outdated')}</p> : null}
      </Notice>
    )
  }
  if (!earlier || type === 'reviseAssessment') return null
  return <Notice>{t('review:form.assess.earlier', { version: earlier.version })}</Notice>
}

type AssessmentActProps = { page: AssessmentPage; reply: ActReply; type: ScoresheetAct }

/** The scoresheet beside what it judges; in a revision also what the others have sent. */
export function AssessmentAct({ page, reply, type }: AssessmentActProps) {
  const t = useT()
  const language = useLanguage()
  const { head, act, criteria, version, draft, earlier, changed, panel } = page
  const isRevision = type === 'reviseAssessment'
  const form = formState(reply, draft?.answers ?? (earlier ? typedOf(earlier) : {}))
  const labels = useLabels(criteria, language)
  const here = pageOf(head.id, type)
  const scoresheet = (
    <>
      <h2>{t('review:form.assess.scoresheet')}</h2>
      {changed ? <ChangedSinceNotice changed={changed} /> : null}
      <IfPossible {...{ act, reply, labels }} kept={draft?.answers}>
        <Held page={page} type={type} />
        <Confirm
          action={here}
          hidden={{ revision: head.revision }}
          submit={t(`review:event.${type}.label`)}
          other={{ ...laterButton, label: t('review:form.assess.later') }}
          cancelTo={`/proposals/${head.id}`}
          final={!isRevision}
          next={t(`review:event.${type}.explain`)}
        >
          {isRevision ? null : (
            <Checkbox
              name="declaration"
              value="on"
              label={labels.declaration}
              hint={t('review:form.assess.declarationHint')}
              form={form}
            />
          )}
          {criteria.map((criterion) => (
            <Criterion key={criterion.key} criterion={criterion} form={form} />
          ))}
          <TextArea
            name="opinion"
            label={labels.opinion}
            hint={t('review:form.assess.opinionHint')}
            form={form}
            maxWords={reasonWords}
          />
        </Confirm>
      </IfPossible>
      <p>
        {t('office:panel.conflict')} <a href={pageOf(head.id, 'recuse')}>{t('review:event.recuse.label')}</a>
      </p>
    </>
  )
  return (
    <ActFrame
      {...{ head, here, reply, labels }}
      type={type}
      lead={isRevision ? undefined : t('review:form.assess.lead', { version: version?.number ?? 1 })}
    >
      <Beside even aside={scoresheet}>
        {panel ? <PanelView panel={panel} criteria={criteria} level={2} /> : null}
        {version ? <VersionAnswers version={version} level={2} /> : null}
      </Beside>
    </ActFrame>
  )
}
