import { Fragment } from 'react'
import type { Refusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { translateMessage } from '#app/forms/messages.ts'
import { asSentence } from '#app/i18n/as-sentence.ts'
import { before } from '#app/i18n/before.ts'
import { dateTimeWithZone, list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Track } from '#workflows/review/context.ts'
import { AnswersView } from './answers-view.tsx'
import { AskedList } from './asked-list.tsx'
import { fieldOf, nameField, type Statement } from './certification.ts'
import { CertifyFields } from './certify-fields.tsx'
import { anchorOf, findField, labelOf } from './find-field.ts'
import type { MissingAnswer } from './missing-answers.ts'
import { sayHowMany } from './missing-words.ts'
import { Remarks } from './remarks.tsx'
import { sectionOf } from './sections.ts'
import type { CheckView } from './show-check.server.ts'

type CheckPageProps = {
  check: CheckView
  /** New on each page view: the same post twice is one submission. */
  submissionKey: string
  refusal?: Refusal | null
  /** What stands in the way, a sentence each. */
  because?: readonly string[]
  /** What was ticked and typed, and is not enough. */
  reply?: Partial<FormState> | null
}

/** The whole proposal to be read once more, what it lacks, and the one button that hands it in. */
export function CheckPage({ check, submissionKey, refusal, because = [], reply }: CheckPageProps) {
  const t = useT()
  const { id, act, version, title, sections, answers, rules, language, missing, open, statements } = check
  const form = formState(reply)
  const pageTitle = act ? t('proposal:check.title') : t('proposal:frame.read')
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labelsOf(statements, t)} />
      {refusal ? (
        <RefusalNotice refusal={refusal}>
          {because.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </RefusalNotice>
      ) : null}
      <PageHeader
        back={{ to: `/proposals/${id}`, label: t('proposal:check.back') }}
        above={title ?? t('proposal:mine.untitled')}
        title={pageTitle}
        lead={act ? t('proposal:check.lead') : undefined}
      />
      {version ? (
        <Notice tone="success" title={t('proposal:receipt.lead')}>
          <a href={`/proposals/${id}/receipt?version=${version}`}>{t('proposal:frame.receipt', { version })}</a>
        </Notice>
      ) : null}
      {check.asked.length > 0 ? (
        <Notice tone="warning" title={t('proposal:changes.title')}>
          <AskedList asked={check.asked} ofProposal={id} />
        </Notice>
      ) : null}
      {act && !check.isLate ? <Missing check={check} /> : null}
      <Flags check={check} />
      <AnswersView
        sections={sections}
        answers={answers}
        rules={rules}
        lang={language}
        missing={missing}
        changeTo={(section) => (open.includes(section) ? `/proposals/${id}/sections/${section}` : undefined)}
        open={check.openFields}
        asked={check.asAsked}
        corrected={check.corrected}
      />
      {act ? <HandIn check={check} submissionKey={submissionKey} form={form} /> : null}
    </>
  )
}

const labelsOf = (asked: readonly Statement[], t: ReturnType<typeof useT>): Record<string, string> => ({
  ...Object.fromEntries(asked.map((key) => [fieldOf(key), t(`proposal:certify.about.${key}`)])),
  [nameField]: t('proposal:certify.name'),
})

function Flags({ check: { id, flags, rules } }: { check: CheckView }) {
  const t = useT()
  if (flags.length === 0) return null
  return (
    <Notice tone="info" title={t('proposal:flags.title')}>
      <p>{t('proposal:flags.lead')}</p>
      <Remarks remarks={flags} rules={rules} pageOf={(section) => `/proposals/${id}/sections/${section}`} />
    </Notice>
  )
}

function Missing({ check: { id, missing, mayHandIn, rules } }: { check: CheckView }) {
  const t = useT()
  const say = sayIn(t)
  if (missing.length === 0) {
    return (
      <Notice tone="success" title={t('proposal:check.complete')}>
        {mayHandIn ? <a href="#hand-in">{t('proposal:check.lastStep')}</a> : null}
      </Notice>
    )
  }
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
              <li key={`${one.field} ${one.message}`}>
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
  const page = `/proposals/${id}/sections/${section}?check${field.includes('[') ? `&in=${encodeURIComponent(field)}` : ''}`
  return (
    <a href={found ? `${page}#${anchorOf(found)}` : page}>
      {found ? before(labelOf(found, say), translateMessage(t, message)) : translateMessage(t, message)}
    </a>
  )
}

/** Where two people are asked for, the first one sends it to the second. */
function SendToSign({ check: { id, missing } }: { check: CheckView }) {
  const t = useT()
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">{t('review:event.send.label')}</h2>
      <p>{t('proposal:submit.twoPeople')}</p>
      {missing.length > 0 ? (
        <p>
          <strong>{t('proposal:submit.notYet')}.</strong> {sayHowMany(t, missing)}.
        </p>
      ) : (
        <p>
          <a className="usa-button" href={`/proposals/${id}/acts/send`}>
            {t('review:event.send.label')}
          </a>
        </p>
      )}
    </section>
  )
}

function HandIn({ check, submissionKey, form }: { check: CheckView; submissionKey: string; form: FormState }) {
  const t = useT()
  const language = useLanguage()
  const { id, act, organization, missing, mayHandIn, isLate, isToSign, closes, revision, again, statements } = check
  if (isLate) return <Notice tone="warning" title={t('proposal:submit.late')} />
  if (isToSign && !mayHandIn) return <Notice title={t('proposal:submit.toSign')} />
  if (!mayHandIn) return <Notice title={t('proposal:submit.notYours', { organization })} />
  if (act === 'send') return <SendToSign check={check} />
  const why = [
    ...(missing.length > 0 ? [`${sayHowMany(t, missing)}.`] : []),
    ...(check.isUnchanged ? [asSentence(t('review:guard.aNamedQuestionChanged'))] : []),
  ]
  const when = dateTimeWithZone(closes.at, closes.timeZone, language)
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">{t('proposal:submit.title')}</h2>
      <SummaryBox title={t('proposal:submit.whatHappens')}>
        <ul>
          <li>{t('proposal:submit.frozen')}</li>
          <li>{t('proposal:submit.receipt')}</li>
          {act === 'submit' ? <li>{t('proposal:submit.intake')}</li> : null}
          {act === 'resubmit' && again ? <Again tracks={again} /> : null}
          {act === 'submit' ? <li>{t('proposal:submit.deadline', { when })}</li> : null}
          <li>{t('proposal:submit.once')}</li>
        </ul>
      </SummaryBox>
      {why.length > 0 ? (
        <p>
          <strong>{t('proposal:submit.notYet')}.</strong> {why.join(' ')}
        </p>
      ) : null}
      {isToSign ? (
        <p>
          <a href={`/proposals/${id}/acts/returnToAuthor`}>{t('review:event.returnToAuthor.label')}</a>
        </p>
      ) : null}
      <form method="post" action={`/proposals/${id}/submission`}>
        <Hidden values={{ key: submissionKey, revision }} />
        <CertifyFields {...{ statements, organization, form }} />
        <div className="vt-buttons">
          <button type="submit" className="usa-button">
            {t(act === 'submit' ? 'proposal:submit.button' : 'proposal:submit.buttonAgain')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** What the changes so far make the office examine again. */
function Again({ tracks }: { tracks: readonly Track[] }) {
  const t = useT()
  const language = useLanguage()
  const names = tracks.map((track) => t(`review:track.${track}.label`))
  if (names.length === 0) return <li>{t('proposal:submit.nothingAgain')}</li>
  return <li>{t('proposal:submit.again', { tracks: list(names, language) })}</li>
}
