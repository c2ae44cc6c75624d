import { list } from '#app/i18n/format.ts'
import { TimeLine } from '#app/ui/time-line.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { sayIn } from './say.ts'
import { sectionOf } from './sections.ts'
import type { PartnerView } from './show-proposal.server.ts'

const ends = ['approved', 'declined', 'ineligible', 'withdrawn', 'lapsed']

/** What happened, in plain words, and where the proposal stands. */
export function ProposalTimeLine({ proposal: { events, state } }: { proposal: PartnerView }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  const items = events.map(({ type, at, by, version, sections = [] }, index) => ({
    key: index,
    title: t(`proposal:timeline.${type}`, { version }),
    at,
    by,
    children:
      sections.length > 0 ? (
        <p>
          {list(
            sections.map((section) => say(sectionOf(section).title)),
            language,
          )}
        </p>
      ) : undefined,
  }))
  const now = { key: 'now', title: t(`review:state.${state}.public`), current: true }
  return <TimeLine items={ends.includes(state) ? items : [...items, now]} />
}
