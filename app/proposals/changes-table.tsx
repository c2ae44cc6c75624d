import type { FormValues } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { type Difference, differences } from './section-differences.ts'
import type { Field } from './sections/field.ts'
import { type Stretch, wordChanges } from './word-changes.ts'

type ChangesTableProps = {
  caption: string
  fields: readonly Field[]
  before: FormValues
  after: FormValues
  /** What stands over each of the two. */
  headers: { before: string; after: string }
}

/** Two texts of a section side by side where they differ: what went is struck out, what came is underlined, and both are said. */
export function ChangesTable({ caption, fields, before, after, headers }: ChangesTableProps) {
  const t = useT()
  const language = useLanguage()
  const rows = differences(fields, before, after, { say: sayIn(t), language })
  if (rows.length === 0) return <p>{t('drafts:changes.none')}</p>
  const changed = rows.map((row) => ({ ...row, ...wordChanges(row.one, row.other) }))
  type Row = Difference & { before: Stretch[]; after: Stretch[] }
  return (
    <div className="vt-changes">
      <p className="usa-hint">{t('drafts:changes.howToRead')}</p>
      <Table
        caption={caption}
        hideCaption
        rows={changed}
        rowKey={({ name }) => name}
        columns={[
          { key: 'question', header: t('proposal:stale.question'), names: true, cell: (row: Row) => row.label },
          { key: 'before', header: headers.before, cell: (row) => <Text stretches={row.before} as="del" /> },
          { key: 'after', header: headers.after, cell: (row) => <Text stretches={row.after} as="ins" /> },
        ]}
      />
      <p>{t('proposal:stale.same')}</p>
    </div>
  )
}

function Text({ stretches, as: As }: { stretches: readonly Stretch[]; as: 'del' | 'ins' }) {
  const t = useT()
  if (stretches.length === 0) return <span className="usa-hint">{t('proposal:stale.blank')}</span>
  return (
    <div className="vt-as-typed">
      {stretches.map(({ text, changed }, index) =>
        changed ? (
          <As key={index}>
            <span className="usa-sr-only">{t(`drafts:changes.${As}`)} </span>
            {text}
          </As>
        ) : (
          text
        ),
      )}
    </div>
  )
}
