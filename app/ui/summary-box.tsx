import type { ReactNode } from 'react'

/** A quiet box: what matters at a glance, or a suggestion. */
export function SummaryBox({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="usa-summary-box">
      <h2 className="usa-summary-box__heading">{title}</h2>
      <div className="usa-summary-box__text">{children}</div>
    </div>
  )
}
