import type { ReactNode } from 'react'
import { useT } from './translate.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  /** Read aloud when the page opens: the outcome of what was just done. */
  announce?: boolean
  children?: ReactNode
}

export function Notice({ tone = 'info', title, announce, children }: NoticeProps) {
  const t = useT()
  return (
    <div
      className={`usa-alert usa-alert--${tone} usa-alert--no-icon vt-notice`}
      role={announce ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className="usa-alert__body">
        <p className="usa-alert__heading">{title ?? t(`notice.${tone}`)}</p>
        <div className="usa-alert__text">{children}</div>
      </div>
    </div>
  )
}
