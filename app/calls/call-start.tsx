import { Notice } from '#app/ui/notice.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { WayToStart } from './way-to-start.ts'

type CallStartProps = {
  number: string
  phase: 'upcoming' | 'open' | 'closed'
  way: WayToStart
  /** New on each page view: the same post twice starts one draft. */
  startKey: string
}

/** The page's one main action, or why there is none. */
export function CallStart({ number, phase, way, startKey }: CallStartProps) {
  const t = useT()
  const to = `/calls/${number}/proposals`
  if (phase !== 'open') {
    return <Notice title={t(`calls:start.${phase}`)}>{t(`calls:start.${phase}Text`)}</Notice>
  }
  switch (way) {
    case 'signIn':
      return (
        <>
          <div className="vt-buttons">
            <a className="usa-button" href={`/sign-in?next=${encodeURIComponent(to)}`}>
              {t('calls:start.signIn')}
            </a>
          </div>
          <p className="usa-hint">{t('calls:start.signInHint')}</p>
        </>
      )
    case 'notAuthor':
      return <p className="usa-hint">{t('calls:start.notAuthor')}</p>
    case 'choose':
      return (
        <>
          <div className="vt-buttons">
            <a className="usa-button" href={to}>
              {t('calls:start.button')}
            </a>
          </div>
          <p className="usa-hint">{t('calls:start.explain')}</p>
        </>
      )
    case 'post':
      return (
        <>
          <div className="vt-buttons">
            <PostButton action={to} hidden={{ key: startKey }}>
              {t('calls:start.button')}
            </PostButton>
          </div>
          <p className="usa-hint">{t('calls:start.explain')}</p>
        </>
      )
  }
}
