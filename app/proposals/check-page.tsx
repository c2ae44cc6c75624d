import { Fragment } from 'react'
import type { Refusal } from '#app/errors.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { translateMessage } from '#app/forms/messages.ts'
import { before } from '#app/i18n/before.ts'
import { dateTimeWithZone } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { AnswersView } from './answers-view.tsx'
import { anchorOf, findField, labelOf } from './find-field.ts'
import type { MissingAnswer } from './missing-answers.ts'
import { sayHowMany } from './missing-words.ts'
import { sectionOf } from './sections.ts'
import type { CheckView } from './show-check.server.ts'

type CheckPageProps = {
  check: CheckView
  /** New on each page view: the same post twice is one submission. */
  submissionKey: string
  refusal?: Refusal | null
}

/** The whole proposal to be read once more, what it lacks, and the one button that hands it in. */
export function CheckPage({ check, submissionKey, refusal }: CheckPageProps) {
  const t = useT()
  const { id, act, title, sections, answers, rules, language, missing, open } = check
  const pageTitle = act ? t('proposal:check.title') : t('proposal:frame.read')
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <PageHeader
        back={{ to: `/proposals/${id}`, label: t('proposal:check.back') }}
        above={title ?? t('proposal:mine.untitled')}
        title={pageTitle}
        lead={act ? t('proposal:check.lead') : undefined}
      />
      {act && !check.isLate ? <Missing check={check} /> : null}
      <AnswersView
        sections={sections}
        answers={answers}
        rules={rules}
        lang={language}
        missing={missing}
        changeTo={(section) => (open.includes(section) ? `/proposals/${id}/sections/${section}` : undefined)}
      />
      {act ? <HandIn check={check} submissionKey={submissionKey} /> : null}
    </>
  )
}

function Missing({ check: { id, missing, rules } }: { check: CheckView }) {
  const t = useT()
  const say = sayIn(t)
  if (missing.length === 0) return <Notice tone="success" title={t('proposal:check.complete')} />
  return (
    <Notice tone="warning" title={t('proposal:check.missingTitle', { what: sayHowMany(t, missing) })}>
      <p>{t('proposal:check.missingLead')}</p>
      {[...Map.groupBy(missing, ({ section }) => section)].map(([section, inSection]) => (
        <Fragment key={section}>
          <p>
            <strong>{say(sectionOf(section).title)}</strong>
          </p>
          <ul>
            {inSection.map((one) => (
              <li key={one.field}>
                <MissingLink id={id} missing={one} rules={rules} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Notice>
  )
}

type MissingLinkProps = { id: string; missing: MissingAnswer; rules: CheckView['rules'] }

function MissingLink({ id, missing: { section, field, message }, rules }: MissingLinkProps) {
  const t = useT()
  const say = sayIn(t)
  const found = findField(section, field, rules)
  const page = `/proposals/${id}/sections/${section}?check`
  return (
    <a href={found ? `${page}#${anchorOf(found)}` : page}>
      {found ? before(labelOf(found, say), translateMessage(t, message)) : translateMessage(t, message)}
    </a>
  )
}

function HandIn({ check, submissionKey }: { check: CheckView; submissionKey: string }) {
  const t = useT()
  const language = useLanguage()
  const { id, act, organization, missing, mayHandIn, isLate, closes, revision } = check
  if (isLate) return <Notice tone="warning" title={t('proposal:submit.late')} />
  if (!mayHandIn) return <Notice title={t('proposal:submit.notYours', { organization })} />
  const when = dateTimeWithZone(closes.at, closes.timeZone, language)
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">{t('proposal:submit.title')}</h2>
      <SummaryBox title={t('proposal:submit.whatHappens')}>
        <ul>
          <li>{t('proposal:submit.frozen')}</li>
          <li>{t('proposal:submit.receipt')}</li>
          {act === 'submit' ? <li>{t('proposal:submit.intake')}</li> : null}
          {act === 'submit' ? <li>{t('proposal:submit.deadline', { when })}</li> : null}
          <li>{t('proposal:submit.once')}</li>
        </ul>
      </SummaryBox>
      {missing.length > 0 ? (
        <p>
          <strong>{t('proposal:submit.notYet')}.</strong> {sayHowMany(t, missing)}.
        </p>
      ) : null}
      <p>{t('proposal:submit.certify', { organization })}</p>
      <form method="post" action={`/proposals/${id}/submission`} className="vt-buttons">
        <Hidden values={{ key: submissionKey, revision }} />
        <button type="submit" className="usa-button">
          {t(act === 'submit' ? 'proposal:submit.button' : 'proposal:submit.buttonAgain')}
        </button>
      </form>
    </section>
  )
}
