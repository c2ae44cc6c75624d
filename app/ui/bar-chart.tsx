import { Table } from './table.tsx'
import { useT } from './translate.tsx'

export type Bar = { key: string; label: string; value: number /** The value as it is read. */; text: string }

type BarChartProps = {
  title: string
  columns: { label: string; value: string }
  bars: readonly Bar[]
  total?: string
  source?: string
}

function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <div className="vt-bars" aria-hidden="true">
      {bars.map((bar) => (
        <div key={bar.key} className="vt-bars__row">
          <span className="vt-bars__label">{bar.label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="vt-bars__track" aria-hidden="true">
            <rect width={Math.max(0, (100 * bar.value) / most)} height="10" />
          </svg>
          <span className="vt-bars__value">{bar.text}</span>
        </div>
      ))}
    </div>
  )
}

/** A picture for the eye, the same figures as a table below it. */
export function BarChart({ title, columns, bars, total, source }: BarChartProps) {
  const t = useT()
  return (
    <figure className="vt-chart">
      <figcaption>{title}</figcaption>
      <Bars bars={bars} />
      <details>
        <summary>{t('chart.figures')}</summary>
        <Table
          caption={title}
          hideCaption
          cardsBelow="never"
          rows={bars}
          rowKey={(bar) => bar.key}
          columns={[
            { key: 'label', header: columns.label, names: true, cell: (bar) => bar.label },
            { key: 'value', header: columns.value, figures: true, cell: (bar) => bar.text, total },
          ]}
        />
      </details>
      {source ? <p className="vt-source">{t('chart.source', { source })}</p> : null}
    </figure>
  )
}
