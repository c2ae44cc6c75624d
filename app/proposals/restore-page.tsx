import type { Reply } from '#app/forms/replies.server.ts'
import { localTime } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { ChangesTable } from './changes-table.tsx'
import type { RestorePage } from './restore-section.server.ts'
import { differences } from './section-differences.ts'
import { sectionOf } from './sections.ts'

/** What restoring an earlier text would change, before it is done. */
export function SectionRestore({ page, reply }: { page: RestorePage; reply: Reply | undefined }) {
  const t = useT()
  const language = useLanguage()
  const { proposal, section, rules, written, revision, savedAt, timeZone, now, restored, lock } = page
  const whole = `/proposals/${proposal.id}/sections/${section}`
  const fields = sectionOf(section).fields(rules, written)
  const changes = differences(fields, now, restored, { say: sayIn(t), language }).length > 0
  const when = localTime(savedAt, timeZone, language)
  const refusal = reply?.refusal ?? lock
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <PageHeader
        back={{ to: `${whole}/history`, label: t('drafts:restore.back') }}
        above={sayIn(t)(sectionOf(section).title)}
        title={t('drafts:restore.title')}
        lead={t('drafts:restore.lead', { revision, when })}
      />
      {page.inPart ? <p>{t('drafts:restore.inPart')}</p> : null}
      <ChangesTable
        caption={t('drafts:restore.title')}
        fields={fields}
        before={now}
        after={restored}
        headers={{ before: t('drafts:restore.now'), after: t('drafts:restore.then') }}
      />
      {changes && !lock ? (
        <Confirm
          action={`${whole}/restoration?revision=${revision}`}
          hidden={{ seen: page.seen }}
          submit={t('drafts:restore.submit')}
          cancelTo={`${whole}/history`}
          next={<p>{t('drafts:restore.next')}</p>}
        />
      ) : null}
    </>
  )
}
