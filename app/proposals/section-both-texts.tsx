import type { FormValues } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { type Difference, differences } from './section-differences.ts'
import type { Field } from './sections/field.ts'

type BothTextsProps = { fields: readonly Field[]; yours: FormValues; theirs: FormValues }

/** Both texts of a section side by side, where they differ. */
export function BothTexts({ fields, yours, theirs }: BothTextsProps) {
  const t = useT()
  const language = useLanguage()
  const rows = differences(fields, yours, theirs, { say: sayIn(t), language })
  const blank = <span className="usa-hint">{t('proposal:stale.blank')}</span>
  const text = (words: string) => (words ? <div className="vt-as-typed">{words}</div> : blank)
  return (
    <>
      <Table
        caption={t('proposal:stale.caption')}
        hideCaption
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'question', header: t('proposal:stale.question'), names: true, cell: (row: Difference) => row.label },
          { key: 'yours', header: t('proposal:stale.yours'), cell: (row) => text(row.one) },
          { key: 'theirs', header: t('proposal:stale.theirs'), cell: (row) => text(row.other) },
        ]}
      />
      <p>{t('proposal:stale.same')}</p>
    </>
  )
}
