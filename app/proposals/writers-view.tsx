import { Select } from '#app/forms/fields.tsx'
import { Hidden } from '#app/forms/hidden.tsx'
import type { Reply } from '#app/forms/replies.server.ts'
import { sayIn } from '#app/i18n/say.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { WritersPage } from './assign-sections.server.ts'
import { sectionOf } from './sections.ts'

type WritersViewProps = { page: WritersPage; saved: boolean; reply: Reply | undefined }

/** Who of the organisation is in charge of each section. */
export function WritersView({ page, saved, reply }: WritersViewProps) {
  const t = useT()
  const say = sayIn(t)
  const { proposal, writers, people, lock } = page
  const whole = `/proposals/${proposal.id}`
  const refusal = reply?.refusal ?? lock
  const form = {
    values: Object.fromEntries(writers.map(({ section, writer }) => [`writer.${section}`, writer])),
    errors: {},
  }
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {saved && !reply ? <Notice tone="success" announce title={t('drafts:writers.saved')} /> : null}
      <PageHeader
        back={{ to: whole, label: t('proposal:section.back') }}
        above={proposal.title ?? t('proposal:mine.untitled')}
        title={t('drafts:writers.title')}
        lead={t('drafts:writers.lead')}
      />
      <p>
        <a href={`/organizations/${proposal.organizationId}/people`}>{t('drafts:writers.invite')}</a>
      </p>
      {lock ? null : (
        <form method="post" action={`${whole}/writers`} className="vt-form" noValidate>
          {writers.map(({ section, writer }) => (
            <div key={section}>
              <Hidden values={{ [`seen.${section}`]: writer }} />
              <Select
                name={`writer.${section}`}
                label={say(sectionOf(section).title)}
                empty={t('drafts:writers.nobody')}
                options={options}
                form={form}
              />
            </div>
          ))}
          <FormButtons submit={t('drafts:writers.submit')} cancel={{ to: whole }} />
        </form>
      )}
    </>
  )
}
