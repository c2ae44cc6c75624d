import { Select } from '#app/forms/fields.tsx'
import { Hidden } from '#app/forms/hidden.tsx'
import { clock, shortDate } from '#app/i18n/format.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { HistoryPage } from './show-history.server.ts'

/** Any two of the texts shown, to be compared. */
export function HistoryChoice({ page, here, each }: { page: HistoryPage; here: string; each: boolean }) {
  const t = useT()
  const language = useLanguage()
  const { entries, compared, timeZone } = page
  const options = entries.map(({ revision, savedAt, savedByName }) => ({
    value: String(revision),
    label: [
      t('drafts:history.number', { revision }),
      shortDate(savedAt, language, timeZone),
      clock(savedAt, language, timeZone),
      savedByName,
    ].join(' · '),
  }))
  const [one, other] = compared ?? [entries[1]!, entries[0]!]
  const form = { values: { one: String(one.revision), other: String(other.revision) }, errors: {} }
  return (
    <form method="get" action={here} className="vt-form" aria-labelledby="choose">
      <h2 id="choose">{t('drafts:history.choose')}</h2>
      <Hidden values={each ? { each: '' } : {}} />
      <Select name="one" label={t('drafts:history.one')} options={options} form={form} />
      <Select name="other" label={t('drafts:history.other')} options={options} form={form} />
      <FormButtons submit={t('drafts:history.compare')} />
    </form>
  )
}
