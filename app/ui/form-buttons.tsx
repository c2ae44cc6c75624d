import type { ReactNode } from 'react'
import { buttonClass } from './post-button.tsx'
import { useT } from './translate.tsx'

type FormButtonsProps = {
  submit: ReactNode
  danger?: boolean
  /** A second way to send the same form. */
  other?: { name: string; value: string; label: ReactNode }
  cancel?: { to: string; label?: ReactNode }
}

export function FormButtons({ submit, danger, other, cancel }: FormButtonsProps) {
  const t = useT()
  return (
    <div className="vt-buttons vt-form-buttons">
      <button type="submit" className={danger ? buttonClass.danger : buttonClass.primary}>
        {submit}
      </button>
      {other ? (
        <button type="submit" name={other.name} value={other.value} className={buttonClass.quiet}>
          {other.label}
        </button>
      ) : null}
      {cancel ? <a href={cancel.to}>{cancel.label ?? t('form.cancel')}</a> : null}
    </div>
  )
}
