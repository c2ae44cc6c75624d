import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { RadioGroup } from '#app/forms/fields.tsx'
import { formState, idOf } from '#app/forms/form.ts'
import type { Reply } from '#app/forms/replies.server.ts'
import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { CopyReport } from './copy-plan.ts'
import type { CopyPage } from './copy-proposal.server.ts'
import { findField, labelOf } from './find-field.ts'
import { type SectionKey, sectionOf } from './sections.ts'

/** At the start of a draft: an earlier proposal to take answers from; afterwards, what was taken. */
export function CopyView({ page, reply }: { page: CopyPage; reply: Reply | undefined }) {
  const t = useT()
  const { proposal, earlier, report, lock } = page
  const mayCopy = !report && !lock
  const label = t('applicant:copy.which')
  const form = formState(reply)
  const whole = `/proposals/${proposal.id}`
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ from: label }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: whole, label: t('proposal:section.back') }}
        above={proposal.title ?? t('proposal:mine.untitled')}
        title={t('applicant:copy.title')}
        lead={report ? undefined : t('applicant:copy.lead')}
      />
      {report ? <CopyDone page={page} report={report} /> : null}
      {!report && lock && !reply ? <RefusalNotice refusal={lock} /> : null}
      {mayCopy && earlier.length === 0 ? <EmptyState title={t('applicant:copy.none')} /> : null}
      {mayCopy && earlier.length > 0 ? (
        <Confirm
          action={`${whole}/copy`}
          submit={t('applicant:copy.submit')}
          cancelTo={whole}
          next={t('applicant:copy.next')}
        >
          <RadioGroup
            name="from"
            label={label}
            form={form}
            options={earlier.map(({ id, title, call, state }) => ({
              value: id,
              label: title ?? t('proposal:mine.untitled'),
              hint: `${t('proposal:mine.callLine', call)} · ${t(`review:state.${state}.public`)}`,
            }))}
          />
        </Confirm>
      ) : null}
    </>
  )
}

function CopyDone({ page: { proposal, rules }, report }: { page: CopyPage; report: CopyReport }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  const titles = (keys: readonly SectionKey[]) =>
    list(
      keys.map((key) => say(sectionOf(key).title)),
      language,
    )
  const { copied, kept, notAsked, left, lookAgain } = report
  return (
    <>
      <Notice tone="success" announce title={t('applicant:copy.done', { count: copied.length })}>
        {copied.length > 0 ? <p>{titles(copied)}</p> : null}
      </Notice>
      <h2>{t('applicant:copy.look')}</h2>
      {lookAgain.length === 0 ? <p>{t('applicant:copy.nothingToLook')}</p> : <p>{t('applicant:copy.lookLead')}</p>}
      <ul>
        {lookAgain.map(({ section, field }) => {
          const found = findField(section, field, rules)
          return (
            <li key={`${section} ${field}`}>
              <a href={`/proposals/${proposal.id}/sections/${section}?check#${idOf(field)}`}>
                {say(sectionOf(section).title)}: {found ? labelOf(found, say) : field}
              </a>
            </li>
          )
        })}
      </ul>
      <h2>{t('applicant:copy.notCopied')}</h2>
      <ul>
        <li>{t('applicant:copy.never')}</li>
        {kept.length > 0 ? <li>{t('applicant:copy.kept', { sections: titles(kept) })}</li> : null}
        {notAsked.length > 0 ? <li>{t('applicant:copy.notAsked', { sections: titles(notAsked) })}</li> : null}
        {left.map(({ section, count }) => (
          <li key={section}>{t('applicant:copy.left', { section: titles([section]), count })}</li>
        ))}
      </ul>
    </>
  )
}
