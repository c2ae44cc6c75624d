import type { Refusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { ago } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { FieldView } from '#app/proposals/fields-field.tsx'
import { findField, labelOf } from '#app/proposals/find-field.ts'
import { CarriedAnswers } from '#app/proposals/section-carried.tsx'
import { WhenEnterIsPressed } from '#app/proposals/section-form.tsx'
import type { SectionView } from '#app/proposals/section-shown.ts'
import { askedFields } from '#app/proposals/sections/asked.ts'
import { type Answers, sectionOf } from '#app/proposals/sections.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ProfileSectionPage } from './show-profile.server.ts'

type ProfileSectionProps = {
  page: ProfileSectionPage
  view: SectionView
  reply: { answers: Answers; refusal: Refusal } | undefined
}

/** One section of what an organisation answers once, with the questions of the proposal's form. */
export function ProfileSectionView({ page, view, reply }: ProfileSectionProps) {
  const t = useT()
  const say = sayIn(t)
  const { id, name, section, rules, revision } = page
  const fields = sectionOf(section).fields(rules)
  const errors = reply ? {} : Object.fromEntries(page.wrong.map(({ field, message }) => [field, [message]]))
  const form = formState({ values: reply?.answers, errors }, page.answers)
  const labels = Object.fromEntries(
    page.wrong.flatMap(({ field }) => {
      const found = findField(section, field, rules)
      return found ? [[field, labelOf(found, say)] as const] : []
    }),
  )
  const whole = `/organizations/${id}/profile`
  return (
    <>
      <ErrorSummary errors={errors} labels={labels} />
      {reply ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: whole, label: t('applicant:profile.title') }}
        above={name}
        title={say(sectionOf(section).title)}
        lead={t('applicant:profile.sectionLead')}
      >
        <Saved page={page} justSaved={view.saved && !reply} />
      </PageHeader>
      <form method="post" action={`${whole}/${section}`} className="vt-form" noValidate>
        <WhenEnterIsPressed />
        <Hidden values={{ revision }} />
        {askedFields(fields, form.values).map((field) => (
          <FieldView key={field.name} field={field} form={form} changed={view.rows} />
        ))}
        <CarriedAnswers fields={fields} answers={form.values} />
        <FormButtons submit={t('applicant:profile.save')} cancel={{ to: whole }} />
      </form>
    </>
  )
}

function Saved({ page: { saved, now }, justSaved }: { page: ProfileSectionPage; justSaved: boolean }) {
  const t = useT()
  const language = useLanguage()
  if (justSaved) {
    return (
      <p role="status" className="vt-saved">
        {t('proposal:save.justNow')}
      </p>
    )
  }
  if (!saved) return null
  return (
    <p className="usa-hint">{t('proposal:save.byOther', { when: ago(saved.at, now, language), person: saved.by })}</p>
  )
}
