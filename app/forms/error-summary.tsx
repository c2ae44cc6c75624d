import { before } from '#app/i18n/before.ts'
import { useT } from '#app/ui/translate.tsx'
import { type FormErrors, idOf } from './form.ts'
import { translateMessages } from './messages.ts'

type ErrorSummaryProps = {
  errors: FormErrors
  /** The field's own words before its message, by name. */
  labels?: Record<string, string>
}

/** Without JavaScript only `autofocus` brings the reader here when the page comes back. */
const first = { autoFocus: true, tabIndex: -1 }

function Line({ name, messages, label }: { name: string; messages: string[]; label?: string }) {
  const t = useT()
  const words = translateMessages(t, messages)
  const sentence = label ? before(label, words) : words
  return <li>{name === '' ? sentence : <a href={`#${idOf(name)}`}>{sentence}</a>}</li>
}

export function ErrorSummary({ errors, labels = {} }: ErrorSummaryProps) {
  const t = useT()
  const failed = Object.entries(errors).filter(([, messages]) => messages.length > 0)
  if (failed.length === 0) return null
  return (
    <div
      className="usa-alert usa-alert--error usa-alert--no-icon vt-notice"
      id="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      {...first}
    >
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading" id="error-summary-title">
          {t('form.summary', { count: failed.length })}
        </h2>
        <ul className="usa-alert__text vt-error-list">
          {failed.map(([name, messages]) => (
            <Line key={name} name={name} messages={messages} label={labels[name]} />
          ))}
        </ul>
        <p className="usa-alert__text">{t('form.kept')}</p>
      </div>
    </div>
  )
}
