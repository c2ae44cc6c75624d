import type { ReactNode } from 'react'

type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: { to: string; label: string } }

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="vt-empty">
      <p className="vt-empty__title">{title}</p>
      {children ? <div className="vt-empty__text">{children}</div> : null}
      {action ? (
        <a className="usa-button" href={action.to}>
          {action.label}
        </a>
      ) : null}
    </div>
  )
}
