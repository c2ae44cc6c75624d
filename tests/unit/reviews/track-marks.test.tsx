import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrackMarks } from '#app/ui/badge.tsx'

const markOf = (mark: object) =>
  renderToStaticMarkup(<TrackMarks tracks={[{ track: 'vetting', label: 'Vetting', done: true, ...mark }]} />)

test('no tick stands on what was not needed or speaks against the proposal, and each is said in words', () => {
  expect(markOf({})).toMatch(/vt-track--done.*concluded/)
  for (const mark of [{ isNotNeeded: true }, { isAgainst: true }]) expect(markOf(mark)).not.toContain('vt-track--done')
  expect(markOf({ isNotNeeded: true })).toMatch(/vt-track--noted.*not needed/)
  expect(markOf({ done: false })).not.toMatch(/vt-track--/)
})
