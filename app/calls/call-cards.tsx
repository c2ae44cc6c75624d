import { date, list, roundMoney } from '#app/i18n/format.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card, Cards } from '#app/ui/card.tsx'
import { Deadline } from '#app/ui/date.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ListedCall } from './listed-call.ts'

type CallCardsProps = {
  calls: readonly ListedCall[]
  /** By the database's clock. */
  now: string
}

export function CallCards({ calls, now }: CallCardsProps) {
  return (
    <Cards>
      {calls.map((call) => (
        <CallCard key={call.number} call={call} now={now} />
      ))}
    </Cards>
  )
}

const tones = { open: 'open', upcoming: 'neutral', closed: 'neutral' } as const

function CallCard({ call, now }: { call: ListedCall; now: string }) {
  const t = useT()
  const language = useLanguage()
  const { number, title, summary, phase, floorCents, ceilingCents } = call
  const [floor, ceiling] = [roundMoney(floorCents, language), roundMoney(ceilingCents, language)]
  const countries = call.countries.map((code) => t(`tags:country.${code as CountryCode}`))
  return (
    <Card
      level={3}
      title={title}
      to={`/calls/${number}`}
      above={t('calls:list.number', { number })}
      badge={<Badge tone={tones[phase]}>{t(`calls:phase.${phase}`)}</Badge>}
      footer={<When call={call} now={now} />}
    >
      <p>{summary}</p>
      <p>
        <strong>{t('calls:list.amount', { floor, ceiling })}</strong> · {list(countries, language)}
      </p>
    </Card>
  )
}

function When({ call, now }: { call: ListedCall; now: string }) {
  const t = useT()
  const language = useLanguage()
  const { phase, opensAt, closesAt, timeZone } = call
  if (phase === 'closed') {
    return (
      <span>
        {t('calls:list.closedAt')}: <time dateTime={closesAt}>{date(closesAt, language, timeZone)}</time>
      </span>
    )
  }
  return (
    <span>
      {t(phase === 'open' ? 'calls:list.closesAt' : 'calls:list.opensAt')}:{' '}
      {phase === 'open' ? (
        <Deadline value={closesAt} timeZone={timeZone} now={now} />
      ) : (
        <Deadline value={opensAt} timeZone={timeZone} />
      )}
    </span>
  )
}
