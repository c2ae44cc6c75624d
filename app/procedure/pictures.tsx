import { useT } from '#app/ui/translate.tsx'
import { DrawnChart, type Marks } from './drawn-chart.tsx'
import type { Picture } from './picture.ts'

const signs = [
  'initial',
  'state',
  'end',
  'history',
  'again',
  'parallel',
  'elsewhere',
  'act',
  'silent',
  'inside',
] as const
const signsOfCase = ['active', 'visited', 'number'] as const
type Sign = (typeof signs)[number] | (typeof signsOfCase)[number]

function SignShape({ sign }: { sign: Sign }) {
  if (sign === 'act' || sign === 'silent' || sign === 'inside')
    return <path className={`vt-arrow vt-arrow--${sign}`} d="M2 11H34M27 6L35 11L27 16" />
  if (sign === 'number')
    return (
      <>
        <rect className="vt-number__ground" x="10" y="3" width="17" height="16" rx="8" />
        <text className="vt-number" x="18.5" y="15">
          3
        </text>
      </>
    )
  if (sign === 'initial') return <circle className="vt-state__initial" cx="18" cy="11" r="6" />
  if (sign === 'history' || sign === 'again')
    return (
      <>
        <circle className="vt-state__edge" cx="18" cy="11" r="10" />
        <text className="vt-state__sign" x="18" y="15">
          {sign === 'history' ? 'H*' : '↻'}
        </text>
      </>
    )
  return (
    <>
      <rect className="vt-state__edge" x="2" y="2" width="32" height="18" rx={sign === 'elsewhere' ? 9 : 5} />
      {sign === 'end' ? <rect className="vt-state__inner" x="5" y="5" width="26" height="12" rx="3" /> : null}
    </>
  )
}

/** What the signs mean. */
function Legend({ isOfCase }: { isOfCase: boolean }) {
  const t = useT()
  return (
    <ul className="vt-legend" aria-label={t('review:procedure.sign.label')}>
      {[...(isOfCase ? signsOfCase : []), ...signs].map((sign) => (
        <li key={sign}>
          <svg
            className={`vt-statechart${isOfCase ? ' vt-statechart--case' : ''}`}
            viewBox="0 0 37 22"
            width="37"
            height="22"
            aria-hidden="true"
          >
            <g className={`vt-state vt-state--${sign}`}>
              <SignShape sign={sign} />
            </g>
          </svg>
          {t(`review:procedure.sign.${sign}`)}
        </li>
      ))}
    </ul>
  )
}

/** The procedure drawn; on a case with its marks. */
export function Pictures({ pictures, marks }: { pictures: readonly Picture[]; marks?: Marks }) {
  const t = useT()
  return (
    <>
      <Legend isOfCase={marks !== undefined} />
      <p className="vt-slide usa-hint">{t('review:procedure.picture.slide')}</p>
      {pictures.map((picture) => {
        const title = t(`review:procedure.picture.${picture.name}.title`)
        return (
          <figure key={picture.name} className="vt-picture" id={`picture-${picture.name}`}>
            <figcaption>{title}</figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
            <section className="vt-picture__scroll" tabIndex={0} aria-label={title}>
              <DrawnChart picture={picture} title={title} marks={marks} />
            </section>
          </figure>
        )
      })}
    </>
  )
}
