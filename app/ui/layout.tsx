import type { ReactNode } from 'react'
import { Hidden } from '#app/forms/hidden.tsx'
import { languages } from '#app/i18n/index.ts'
import { PrintBanner } from './print-banner.tsx'
import { useLanguage, useT } from './translate.tsx'
import { WordMark } from './word-mark.tsx'

export type NavItem = { to: string; label: string; current?: boolean; count?: number }

export type LayoutProps = {
  /** The address of this page, to come back to after a change of language or a sign-in. */
  here: string
  /** When the page was made, for the print banner. */
  at: string
  person: { name: string; detail?: string } | null
  nav: NavItem[]
  footer?: NavItem[]
  /** Where questions go. */
  officeMail?: string
  /** `wide` for lists and cases that are scanned; text otherwise. */
  width?: 'text' | 'wide'
  compact?: boolean
  /** By whose clocks it says when it was printed; UTC where it belongs to no place. */
  timeZone?: string
  children: ReactNode
}

function LanguageSwitch({ here }: { here: string }) {
  const t = useT()
  const spoken = useLanguage()
  const other = languages.find((language) => language !== spoken)!
  return (
    <form method="post" action="/language" className="vt-language">
      <Hidden values={{ next: here }} />
      <button type="submit" name="language" value={other} lang={other} className="vt-bar__button">
        {t('nav.otherLanguage')}
      </button>
    </form>
  )
}

function Session({ here, person }: Pick<LayoutProps, 'here' | 'person'>) {
  const t = useT()
  if (!person) {
    return (
      <a className="vt-bar__link" href={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`}>
        {t('nav.signIn')}
      </a>
    )
  }
  return (
    <>
      <a className="vt-bar__link vt-bar__person" href="/account">
        <span className="usa-sr-only">{t('nav.account')}: </span>
        {person.name}
        {person.detail ? <span className="vt-bar__detail">{person.detail}</span> : null}
      </a>
      <form method="post" action="/sign-out">
        <button type="submit" className="vt-bar__button">
          {t('nav.signOut')}
        </button>
      </form>
    </>
  )
}

function Navigation({ items, label, className }: { items: NavItem[]; label: string; className: string }) {
  return (
    <nav aria-label={label} className={className}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <a href={item.to} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count ? <span className="vt-count">{item.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function Layout(props: LayoutProps) {
  const { here, at, person, nav, footer = [], officeMail, width = 'text', compact, timeZone, children } = props
  const t = useT()
  return (
    <div className={`vt-page vt-page--${width}`} id="top" data-density={compact ? 'compact' : undefined}>
      <a className="usa-skipnav" href="#main">
        {t('skip')}
      </a>
      <PrintBanner at={at} timeZone={timeZone} name={person?.name} />
      <header className="vt-header">
        <div className="vt-bar vt-width">
          <a className="vt-home" href="/">
            <WordMark name={t('product')} />
          </a>
          <div className="vt-bar__end">
            <LanguageSwitch here={here} />
            <Session here={here} person={person} />
          </div>
        </div>
        {nav.length > 0 ? <Navigation items={nav} label={t('nav.label')} className="vt-nav vt-width" /> : null}
      </header>
      <main id="main" className="vt-main vt-width" tabIndex={-1}>
        {children}
      </main>
      <footer className="vt-footer">
        <div className="vt-footer__inner vt-width">
          <p className="vt-footer__what">{t('tagline')}</p>
          {footer.length > 0 ? <Navigation items={footer} label={t('nav.footer')} className="vt-footer__nav" /> : null}
          {officeMail ? (
            <span>
              {t('office')} <a href={`mailto:${officeMail}`}>{officeMail}</a>
            </span>
          ) : null}
          <a className="vt-footer__top" href="#top">
            {t('backToTop')}
          </a>
        </div>
      </footer>
    </div>
  )
}
