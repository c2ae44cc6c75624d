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

/** `isAgainst`: what it ended with speaks against the proposal, so that no tick stands on it. */
export type TrackMark = { track: string; label: string; done: boolean; isAgainst?: boolean }

/** The parallel parts of a review, each with its own position. */
export function TrackMarks({ tracks }: { tracks: readonly TrackMark[] }) {
  const t = useT()
  if (tracks.length === 0) return null
  return (
    <ul className="vt-tracks">
      {tracks.map(({ track, label, done, isAgainst }) => (
        <li key={track} className={`vt-track${done ? ` vt-track--${isAgainst ? 'noted' : 'done'}` : ''}`}>
          {label}
          <span className="usa-sr-only">: {t(done ? 'track.concluded' : 'track.running')}</span>
        </li>
      ))}
    </ul>
  )
}
