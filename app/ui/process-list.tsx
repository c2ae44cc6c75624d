import type { ReactNode } from 'react'

export type ProcessStep = { key: string; title: ReactNode; children?: ReactNode }

export function ProcessList({ steps }: { steps: readonly ProcessStep[] }) {
  return (
    <ol className="usa-process-list">
      {steps.map(({ key, title, children }) => (
        <li key={key} className="usa-process-list__item">
          <h3 className="usa-process-list__heading">{title}</h3>
          {children}
        </li>
      ))}
    </ol>
  )
}
