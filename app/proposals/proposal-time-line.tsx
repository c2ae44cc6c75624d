import { TimeLine } from '#app/ui/time-line.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ends } from '#workflows/review/context.ts'
import type { PublicEvent } from './public-events.ts'
import { questionInFull } from './question-words.ts'
import type { PartnerView } from './show-proposal.server.ts'

/** What was named, and why. */
function Details({ event: { questions = [], corrected, report, about, reason } }: { event: PublicEvent }) {
  const t = useT()
  return (
    <>
      {report ? <p>{t(`money:report.kind.${report === 'final' ? 'final' : 'progress'}`, numberOf(report))}</p> : null}
      {about ? <p>{t('proposal:timeline.condition', { about })}</p> : null}
      {questions.length > 0 ? (
        <ul>
          {questions.map((question) => (
            <li key={question}>{questionInFull(question, t)}</li>
          ))}
        </ul>
      ) : null}
      {corrected ? <p className="vt-as-typed">{t('proposal:corrected.fromTo', corrected)}</p> : null}
      {reason ? <p className="vt-as-typed">{reason}</p> : null}
    </>
  )
}

const numberOf = (report: string) => ({ number: report.split('-')[1] ?? '' })

/** Their last event says it already. */
const toldAlready: readonly string[] = ['approved', ...ends]

/** What happened, in plain words, and where the proposal stands. */
export function ProposalTimeLine({ proposal: { events, state, call } }: { proposal: PartnerView }) {
  const t = useT()
  const items = events.map((event, index) => ({
    key: index,
    title: t(`proposal:timeline.${event.type}`, { version: event.version }),
    at: event.at,
    by: event.by,
    children: <Details event={event} />,
  }))
  const now = { key: 'now', title: t(`review:state.${state}.public`), current: true }
  return <TimeLine items={toldAlready.includes(state) ? items : [...items, now]} timeZone={call.timeZone} />
}
