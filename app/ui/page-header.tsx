import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: ReactNode
  /** Small words above the title: a reference, a call. */
  above?: ReactNode
  lead?: ReactNode
  back?: { to: string; label: string }
  /** What stands beside the title: badges, one main action. */
  aside?: ReactNode
  /** The figures under the title. */
  children?: ReactNode
}

export function PageHeader({ title, above, lead, back, aside, children }: PageHeaderProps) {
  return (
    <div className="vt-page-header">
      {back ? (
        <a className="vt-back" href={back.to}>
          {back.label}
        </a>
      ) : null}
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
