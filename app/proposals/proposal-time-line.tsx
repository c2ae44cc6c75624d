import { TimeLine } from '#app/ui/time-line.tsx'
import { useT } from '#app/ui/translate.tsx'
import { questionInFull } from './question-words.ts'
import type { PartnerView } from './show-proposal.server.ts'

const ends = ['approved', 'declined', 'ineligible', 'withdrawn', 'lapsed']

/** What happened, in plain words, and where the proposal stands. */
export function ProposalTimeLine({ proposal: { events, state, call } }: { proposal: PartnerView }) {
  const t = useT()
  const items = events.map(({ type, at, by, version, questions = [] }, index) => ({
    key: index,
    title: t(`proposal:timeline.${type}`, { version }),
    at,
    by,
    children:
      questions.length > 0 ? (
        <ul>
          {questions.map((question) => (
            <li key={question}>{questionInFull(question, t)}</li>
          ))}
        </ul>
      ) : undefined,
  }))
  const now = { key: 'now', title: t(`review:state.${state}.public`), current: true }
  return <TimeLine items={ends.includes(state) ? items : [...items, now]} timeZone={call.timeZone} />
}
