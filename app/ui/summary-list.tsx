import type { ReactNode } from 'react'

export type SummaryRow = {
  label: ReactNode
  value: ReactNode
  /** `of` says aloud what the link changes. */
  action?: { to: string; label: string; of?: string }
}

export function SummaryList({ rows, dense }: { rows: readonly SummaryRow[]; dense?: boolean }) {
  return (
    <dl className={dense ? 'vt-summary vt-summary--dense' : 'vt-summary'}>
      {rows.map(({ label, value, action }, index) => (
        <div key={index} className="vt-summary__row">
          <dt>{label}</dt>
          <dd className="vt-summary__value">{value}</dd>
          {action ? (
            <dd className="vt-summary__action">
              <a href={action.to}>
                {action.label}
                {action.of ? <span className="usa-sr-only"> {action.of}</span> : null}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
