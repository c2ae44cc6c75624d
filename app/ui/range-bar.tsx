import { money } from '#app/i18n/format.ts'
import { useLanguage, useT } from './translate.tsx'

type RangeBarProps = { label: string; cents: number; floorCents: number; ceilingCents: number }

function verdict({ cents, floorCents, ceilingCents }: RangeBarProps) {
  if (cents < floorCents) return { key: 'range.below', amount: floorCents - cents } as const
  if (cents > ceilingCents) return { key: 'range.above', amount: cents - ceilingCents } as const
  return { key: 'range.within', amount: 0 } as const
}

/** An amount between the least and the most that a call allows. */
export function RangeBar(props: RangeBarProps) {
  const { label, cents, floorCents, ceilingCents } = props
  const t = useT()
  const language = useLanguage()
  const { key, amount } = verdict(props)
  const end = Math.max(ceilingCents * 1.1, cents)
  const at = (value: number) => (100 * value) / end
  return (
    <div className={key === 'range.within' ? 'vt-range' : 'vt-range vt-range--outside'}>
      <p className="vt-range__amount">
        <span>{label}</span> <strong className="vt-money">{money(cents, language)}</strong>
      </p>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="vt-range__whole" width="100" height="10" />
        <rect className="vt-range__allowed" x={at(floorCents)} width={at(ceilingCents - floorCents)} height="10" />
        <rect className="vt-range__part" y="3" width={at(Math.max(0, cents))} height="4" />
      </svg>
      <p className="vt-range__limits">
        <span>{t('range.floor', { amount: floorCents })}</span>
        <span>{t('range.ceiling', { amount: ceilingCents })}</span>
      </p>
      <p className="vt-range__verdict">{t(key, { amount })}</p>
    </div>
  )
}
