import type { ReactNode } from 'react'
import { FormButtons } from './form-buttons.tsx'
import { Hidden } from './hidden.tsx'
import { Notice } from './notice.tsx'
import { useT } from './translate.tsx'

type ConfirmProps = {
  action: string
  hidden?: Record<string, string | number>
  submit: ReactNode
  cancelTo: string
  /** Cannot be undone: says so, and the button shows it. */
  final?: boolean
  /** What will happen, what will be sent and to whom. */
  next?: ReactNode
  /** The fields of the act. */
  children?: ReactNode
}

/** An act's own form: its fields, what happens next, one button. */
export function Confirm({ action, hidden = {}, submit, cancelTo, final, next, children }: ConfirmProps) {
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
      <FormButtons submit={submit} danger={final} cancel={{ to: cancelTo }} />
    </form>
  )
}
