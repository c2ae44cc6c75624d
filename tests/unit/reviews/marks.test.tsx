import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '#app/i18n/index.ts'
import type { TrackView } from '#app/reviews/case-head.server.ts'
import { CaseTracks } from '#app/reviews/case-header.tsx'
import { ClockMark } from '#app/reviews/clock-mark.tsx'
import { clockName } from '#app/reviews/clock-name.ts'
import { LanguageContext } from '#app/ui/translate.tsx'

const html = (node: ReactNode) =>
  renderToStaticMarkup(<LanguageContext.Provider value="en">{node}</LanguageContext.Provider>)

const concluded = (track: TrackView['track'], finding: string): TrackView[] => [
  { track, leaf: 'concluded', finding, done: true, sent: null, whoActs: [] },
]

test.each([
  ['concurrence', 'objected'],
  ['financial', 'high'],
  ['vetting', 'notCleared'],
] as const)('no tick stands on %s: %s', (track, finding) => {
  const marks = html(<CaseTracks tracks={concluded(track, finding)} />)
  expect(marks).toContain('vt-track--noted')
  expect(marks).not.toContain('vt-track--done')
})

test('a tick stands on what speaks for the proposal', () => {
  expect(html(<CaseTracks tracks={concluded('concurrence', 'concurred')} />)).toContain('vt-track--done')
})

test('the fifteen days of a notification end on the same day as its record says', () => {
  const clock = { dueAt: '2026-12-03T00:00:00.000Z', timeZone: 'America/Tegucigalpa', isAmber: false, isOverdue: false }
  expect(html(<ClockMark clock={{ ...clock, clock: 'clearNotification' }} />)).toContain('December 3')
  expect(html(<ClockMark clock={{ ...clock, clock: 'intake' }} />)).toContain('December 2')
})

test('the name of a clock says which condition it is of', () => {
  const clock = { clock: 'condition:1', of: 'Letter of the bank' }
  expect(clockName(translator('en'), clock)).toBe('Evidence for a condition due: Letter of the bank')
  expect(clockName(translator('es'), clock)).toBe('Pruebas de una condición por enviar: Letter of the bank')
})
