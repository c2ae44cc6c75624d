import { localTime } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { ChangesTable } from './changes-table.tsx'
import { HistoryChoice } from './history-choice.tsx'
import { sectionOf } from './sections.ts'
import type { HistoryEntry, HistoryPage } from './show-history.server.ts'

/** Who saved what of a section, and when; two of its texts compared; the way to restore one. */
export function SectionHistory({ page, each }: { page: HistoryPage; each: boolean }) {
  const t = useT()
  const { proposal, section, entries, hasMore } = page
  const whole = `/proposals/${proposal.id}/sections/${section}`
  const here = `${whole}/history`
  const last = entries.at(-1)
  return (
    <>
      <PageHeader
        back={{ to: whole, label: t('drafts:history.back') }}
        above={sayIn(t)(sectionOf(section).title)}
        title={t('drafts:history.title')}
        lead={t('drafts:history.lead')}
      />
      {page.compared ? <Compared page={page} compared={page.compared} whole={whole} /> : null}
      {entries.length === 0 ? <EmptyState title={t('drafts:history.empty')} /> : null}
      {entries.length > 1 ? <HistoryChoice page={page} here={here} each={each} /> : null}
      {entries.length > 0 ? (
        <>
          <h2>{t('drafts:history.saves')}</h2>
          <p className="usa-hint">
            {t(each ? 'drafts:history.eachHint' : 'drafts:history.togetherHint')}{' '}
            <a href={each ? here : `${here}?each`}>
              {t(each ? 'drafts:history.showTogether' : 'drafts:history.showEach')}
            </a>
          </p>
          <Entries page={page} whole={whole} />
        </>
      ) : null}
      {hasMore && last ? (
        <p>
          <a href={`${here}?${each ? 'each&' : ''}before=${last.first}`}>{t('drafts:history.earlier')}</a>
        </p>
      ) : null}
    </>
  )
}

function Entries({ page, whole }: { page: HistoryPage; whole: string }) {
  const t = useT()
  const language = useLanguage()
  const { entries, current, mayRestore, timeZone } = page
  return (
    <Table
      caption={t('drafts:history.saves')}
      hideCaption
      rows={entries}
      rowKey={({ revision }) => revision}
      columns={[
        {
          key: 'when',
          header: t('drafts:history.when'),
          names: true,
          cell: ({ revision, savedAt }: HistoryEntry) => (
            <>
              {t('drafts:history.number', { revision })} · {localTime(savedAt, timeZone, language)}
            </>
          ),
        },
        {
          key: 'who',
          header: t('drafts:history.who'),
          cell: ({ byMe, savedByName, saves }) => (
            <>
              {byMe ? t('drafts:history.you') : savedByName}
              {saves > 1 ? <span className="usa-hint"> · {t('drafts:history.together', { count: saves })}</span> : null}
            </>
          ),
        },
        {
          key: 'acts',
          header: t('drafts:history.whatNow'),
          cell: ({ revision, first }) => (
            <ul className="vt-plain-list">
              <li>
                <a href={`${whole}/history?one=${first - 1}&other=${revision}`}>
                  {t('drafts:history.changes')}
                  <span className="usa-sr-only"> {t('drafts:history.number', { revision })}</span>
                </a>
              </li>
              {revision === current ? <li>{t('drafts:history.isCurrent')}</li> : null}
              {mayRestore && revision !== current ? (
                <li>
                  <a href={`${whole}/restoration?revision=${revision}`}>
                    {t('drafts:restore.submit')}
                    <span className="usa-sr-only"> {t('drafts:history.number', { revision })}</span>
                  </a>
                </li>
              ) : null}
            </ul>
          ),
        },
      ]}
    />
  )
}

function Compared({
  page: { section, rules, written, timeZone, current, mayRestore },
  compared: [older, newer],
  whole,
}: {
  page: HistoryPage
  compared: NonNullable<HistoryPage['compared']>
  whole: string
}) {
  const t = useT()
  const language = useLanguage()
  const named = ({ revision, savedAt }: typeof older) =>
    savedAt
      ? `${t('drafts:history.number', { revision })} · ${localTime(savedAt, timeZone, language)}`
      : t('drafts:history.nothingYet')
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{t('drafts:history.compared')}</h2>
      <ChangesTable
        caption={t('drafts:history.compared')}
        fields={sectionOf(section).fields(rules, written)}
        before={older.answers}
        after={newer.answers}
        headers={{ before: named(older), after: named(newer) }}
      />
      {mayRestore && older.revision > 0 && older.revision !== current ? (
        <p>
          <a href={`${whole}/restoration?revision=${older.revision}`}>
            {t('drafts:restore.older', { revision: older.revision })}
          </a>
        </p>
      ) : null}
    </section>
  )
}
