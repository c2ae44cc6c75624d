import { sayIn } from '#app/i18n/say.ts'
import { TimeLine } from '#app/ui/time-line.tsx'
import { useT } from '#app/ui/translate.tsx'
import { sectionKeys, sectionOf } from './sections.ts'
import type { PartnerView } from './show-proposal.server.ts'

const ends = ['approved', 'declined', 'ineligible', 'withdrawn', 'lapsed']

/** What happened, in plain words, and where the proposal stands. */
export function ProposalTimeLine({ proposal: { events, state, call } }: { proposal: PartnerView }) {
  const t = useT()
  const say = sayIn(t)
  const items = events.map(({ type, at, by, version, sections = [] }, index) => ({
    key: index,
    title: t(`proposal:timeline.${type}`, { version }),
    at,
    by,
    children:
      sections.length > 0 ? (
        <p>
          {sectionKeys
            .filter((key) => sections.includes(key))
            .map((key) => say(sectionOf(key).title))
            .join(' · ')}
        </p>
      ) : undefined,
  }))
  const now = { key: 'now', title: t(`review:state.${state}.public`), current: true }
  return <TimeLine items={ends.includes(state) ? items : [...items, now]} timeZone={call.timeZone} />
}
