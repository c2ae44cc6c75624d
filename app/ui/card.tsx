import type { ReactNode } from 'react'

type CardProps = {
  title: ReactNode
  to: string
  above?: ReactNode
  badge?: ReactNode
  /** The level of its heading: 2 in a plain list, 3 under a heading. */
  level?: 2 | 3
  children?: ReactNode
  footer?: ReactNode
}

export function Card({ title, to, above, badge, level = 2, children, footer }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <li className="vt-card">
      <div className="vt-card__head">
        <div>
          {above ? <p className="vt-above">{above}</p> : null}
          <Heading className="vt-card__title">
            <a href={to}>{title}</a>
          </Heading>
        </div>
        {badge}
      </div>
      {children ? <div className="vt-card__body">{children}</div> : null}
      {footer ? <div className="vt-card__foot">{footer}</div> : null}
    </li>
  )
}

export function Cards({ children }: { children: ReactNode }) {
  return <ul className="vt-cards">{children}</ul>
}
