import type { ReactNode } from 'react'
import { Hidden } from '#app/forms/hidden.tsx'

export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'link'

export const buttonClass: Record<ButtonTone, string> = {
  primary: 'usa-button',
  quiet: 'usa-button usa-button--outline',
  danger: 'usa-button vt-button--danger',
  link: 'usa-button usa-button--unstyled',
}

type PostButtonProps = {
  action: string
  hidden?: Record<string, string | number>
  tone?: ButtonTone
  /** Says aloud which of many like buttons this is. */
  of?: string
  children: ReactNode
}

export function PostButton({ action, hidden = {}, tone = 'primary', of, children }: PostButtonProps) {
  return (
    <form method="post" action={action} className="vt-post">
      <Hidden values={hidden} />
      <button type="submit" className={buttonClass[tone]}>
        {children}
        {of ? <span className="usa-sr-only"> {of}</span> : null}
      </button>
    </form>
  )
}
