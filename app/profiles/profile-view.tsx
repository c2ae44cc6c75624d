import { sayIn } from '#app/i18n/say.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { RegistrationNotice } from './registration-notice.tsx'
import type { ProfilePage } from './show-profile.server.ts'

/** What an organisation answers once: its sections, and how its registration stands. */
export function ProfileView({ page, saved }: { page: ProfilePage; saved: boolean }) {
  const t = useT()
  const say = sayIn(t)
  const { id, name, sections, registration } = page
  return (
    <>
      {saved ? <Notice tone="success" announce title={t('applicant:profile.saved')} /> : null}
      <PageHeader
        back={{ to: '/account', label: t('people:account.title') }}
        above={name}
        title={t('applicant:profile.title')}
        lead={t('applicant:profile.lead')}
      />
      {registration ? <RegistrationNotice registration={registration} /> : null}
      <TaskList
        tasks={sections.map(({ section, status }) => ({
          to: `/organizations/${id}/profile/${section}`,
          title: say(sectionOf(section).title),
          status,
        }))}
      />
      <p className="usa-hint">{t('applicant:profile.whoSees')}</p>
    </>
  )
}
