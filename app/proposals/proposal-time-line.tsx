import { AsTyped } from '#app/ui/as-typed.tsx'
import { TimeLine } from '#app/ui/time-line.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ends } from '#workflows/review/context.ts'
import type { PublicEvent } from './public-events.ts'
import { questionInFull } from './question-words.ts'
import type { PartnerView } from './show-proposal.server.ts'

/** What was named, and why; whom of the office it was is never told, so a name is that of a colleague. */
function Details({ event, lang }: { event: PublicEvent; lang: PartnerView['language'] }) {
  const t = useT()
  const { by, questions = [], corrected, report, about, reason } = event
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
      {reason ? (
        <AsTyped as="p" lang={by ? lang : null}>
          {reason}
        </AsTyped>
      ) : null}
    </>
  )
}

const numberOf = (report: string) => ({ number: report.split('-')[1] ?? '' })

/** Their last event says it already. */
const toldAlready: readonly string[] = ['approved', ...ends]

/** What happened, in plain words, and where the proposal stands. */
export function ProposalTimeLine({ proposal: { events, state, call, language } }: { proposal: PartnerView }) {
  const t = useT()
  const items = events.map((event, index) => ({
    key: index,
    title: t(`proposal:timeline.${event.type}`, { version: event.version }),
    at: event.at,
    by: event.by,
    children: <Details event={event} lang={language} />,
  }))
  const now = { key: 'now', title: t(`review:state.${state}.public`), current: true }
  return <TimeLine items={toldAlready.includes(state) ? items : [...items, now]} timeZone={call.timeZone} />
}
