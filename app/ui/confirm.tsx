import type { ReactNode } from 'react'
import { Hidden } from '#app/forms/hidden.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Notice } from './notice.tsx'
import { useT } from './translate.tsx'

type ConfirmProps = {
  action: string
  hidden?: Record<string, string | number>
  submit: ReactNode
  /** A second way to send the same form. */
  other?: { name: string; value: string; label: ReactNode }
  cancelTo: string
  /** Says that it cannot be undone. */
  final?: boolean
  /** Takes something away: the button shows it. */
  danger?: boolean
  /** What will happen, what will be sent and to whom. */
  next?: ReactNode
  /** The fields of the act. */
  children?: ReactNode
}

/** An act's own form: its fields, what happens next, one button. */
export function Confirm({ action, hidden = {}, submit, other, cancelTo, final, danger, next, children }: ConfirmProps) {
  const t = useT()
  return (
    <form method="post" action={action} className="vt-form">
      <Hidden values={hidden} />
      {children}
      {next ? (
        <div className="usa-summary-box">
          <h2 className="usa-summary-box__heading">{t('confirm.next')}</h2>
          <div className="usa-summary-box__text">{next}</div>
        </div>
      ) : null}
      {final ? <Notice tone="warning" title={t('confirm.before')} /> : null}
      <FormButtons submit={submit} danger={danger} other={other} cancel={{ to: cancelTo }} />
    </form>
  )
}
