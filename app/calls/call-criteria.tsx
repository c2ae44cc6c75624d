import { percent } from '#app/i18n/format.ts'
import { More } from '#app/ui/more.tsx'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ShownCriterion } from './show-call.server.ts'

/** The criteria with their weights, and what the scores mean. */
export function CallCriteria({ criteria }: { criteria: readonly ShownCriterion[] }) {
  const t = useT()
  const language = useLanguage()
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Table
      caption={t('calls:page.criteria')}
      hideCaption
      cardsBelow="never"
      rows={criteria}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'criterion',
          header: t('calls:page.criterion'),
          names: true,
          cell: (criterion) => <Criterion {...criterion} />,
        },
        {
          key: 'weight',
          header: t('calls:page.weight'),
          figures: true,
          cell: ({ weight }) => percent(weight / 100, language),
          total: percent(total / 100, language),
        },
      ]}
    />
  )
}

function Criterion({ title, question, scale }: ShownCriterion) {
  const t = useT()
  return (
    <>
      <strong>{title}</strong>
      <p>{question}</p>
      {scale.length > 0 ? (
        <More summary={t('calls:page.scale')}>
          <ol>
            {scale.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        </More>
      ) : null}
    </>
  )
}
