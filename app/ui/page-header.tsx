import type { ReactNode } from 'react'

type Way = { to: string; label: string }

type PageHeaderProps = {
  title: ReactNode
  /** Small words above the title: a reference, a call. */
  above?: ReactNode
  lead?: ReactNode
  back?: Way | readonly Way[]
  /** What stands beside the title: badges, one main action. */
  aside?: ReactNode
  /** The figures under the title. */
  children?: ReactNode
}

export function PageHeader({ title, above, lead, back, aside, children }: PageHeaderProps) {
  return (
    <div className="vt-page-header">
      {[back ?? []].flat().map(({ to, label }) => (
        <a key={to} className="vt-back" href={to}>
          {label}
        </a>
      ))}
      <div className="vt-page-header__row">
        <div className="vt-page-header__words">
          {above ? <p className="vt-above">{above}</p> : null}
          <h1>{title}</h1>
        </div>
        {aside ? <div className="vt-page-header__aside">{aside}</div> : null}
      </div>
      {lead ? <p className="vt-lead">{lead}</p> : null}
      {children}
    </div>
  )
}
