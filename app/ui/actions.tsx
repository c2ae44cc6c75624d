import { useT } from './translate.tsx'

export type PossibleAct = { to: string; label: string; tone: 'primary' | 'quiet' }

/** `because`: sentences in the reader's language, one a guard. */
export type BlockedAct = { label: string; because: readonly string[] }

const buttons = {
  primary: 'usa-button',
  quiet: 'usa-button usa-button--outline',
}

function NotYet({ label, because }: BlockedAct) {
  return (
    <li>
      <span className="vt-blocked__act">{label}</span>
      <ul className="vt-blocked__because">
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  )
}

export function Actions({ possible, blocked }: { possible: readonly PossibleAct[]; blocked: readonly BlockedAct[] }) {
  const t = useT()
  return (
    <section className="vt-actions" aria-labelledby="actions-now">
      <h2 id="actions-now">{t('actions.now')}</h2>
      {possible.length === 0 ? <p>{t('actions.none')}</p> : null}
      <div className="vt-buttons">
        {possible.map(({ to, label, tone }) => (
          <a key={to} href={to} className={buttons[tone]}>
            {label}
          </a>
        ))}
      </div>
      {blocked.length > 0 ? (
        <details className="vt-blocked" open={possible.length === 0}>
          <summary>{t('actions.notYet')}</summary>
          <ul>
            {blocked.map((act) => (
              <NotYet key={act.label} {...act} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
