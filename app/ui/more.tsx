import type { ReactNode } from 'react'

export function More({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="vt-more" open={open}>
      <summary>{summary}</summary>
      <div className="vt-more__text">{children}</div>
    </details>
  )
}
