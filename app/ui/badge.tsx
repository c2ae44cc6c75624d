import type { ReactNode } from 'react'
import { useT } from './translate.tsx'

export type Tone = 'neutral' | 'open' | 'good' | 'warning' | 'bad'

/** A state in words; the colour only repeats them. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`usa-tag vt-badge vt-badge--${tone}`}>{children}</span>
}

const tones: Record<string, Tone> = {
  draft: 'neutral',
  intake: 'open',
  tracks: 'open',
  decision: 'open',
  changesRequested: 'warning',
  approved: 'good',
  declined: 'bad',
  ineligible: 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

export function StateBadge({ state, label }: { state: string; label: string }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{label}</Badge>
}

/** No tick stands on what speaks against the proposal (`isAgainst`), nor on what was not needed. */
export type TrackMark = { track: string; label: string; done: boolean; isAgainst?: boolean; isNotNeeded?: boolean }

const standingOf = ({ done, isNotNeeded }: TrackMark) => (isNotNeeded ? 'notNeeded' : done ? 'concluded' : 'running')

const classOf = ({ done, isAgainst, isNotNeeded }: TrackMark) => {
  if (!done) return 'vt-track'
  return `vt-track vt-track--${isAgainst || isNotNeeded ? 'noted' : 'done'}`
}

/** The parallel parts of a review, each with its own position. */
export function TrackMarks({ tracks }: { tracks: readonly TrackMark[] }) {
  const t = useT()
  if (tracks.length === 0) return null
  return (
    <ul className="vt-tracks">
      {tracks.map((mark) => (
        <li key={mark.track} className={classOf(mark)}>
          {mark.label}
          <span className="usa-sr-only">: {t(`track.${standingOf(mark)}`)}</span>
        </li>
      ))}
    </ul>
  )
}
