import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { languages } from '#app/i18n/index.ts'
import { useSentence } from '#app/reviews/history-view.tsx'
import { detailsOf, type HistoryEntry } from '#app/reviews/show-history.server.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { type EventType, eventTypes, type ReviewEvent } from '#workflows/review/events.ts'

/** Every figure that an event can have; each sentence takes its own. */
const figures = {
  version: 2,
  until: '2026-12-02T05:59:00.000Z',
  country: 'HN',
  risk: 'low',
  outcome: 'cleared',
  caseReference: 'INVEST-7',
  amountCents: 100,
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  question: 'project.title',
  questions: [{ question: 'need', note: null }],
  facts: { changed: ['budget.travel'] },
}

type TakenBack = HistoryEntry['takenBack']

type LineProps = { type: EventType; takenBack?: TakenBack; isTaken?: boolean }

function Line({ type, takenBack = null, isTaken = false }: LineProps) {
  const who = { name: 'Karla Mejía', pseudonym: null }
  const details = detailsOf({ type, ...figures } as unknown as ReviewEvent, 'America/Tegucigalpa')
  return useSentence()({ type, who, details, reviewers: [who], to: 'Ana Bell', isTaken, takenBack })
}

const line = (language: (typeof languages)[number], type: EventType, takenBack?: TakenBack, isTaken?: boolean) =>
  renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <Line {...{ type, takenBack, isTaken }} />
    </LanguageContext.Provider>,
  )

test.each(languages)('in %s every event has a sentence with all its figures filled in', (language) => {
  for (const type of eventTypes) expect(line(language, type)).not.toMatch(/\{\{|undefined|review:/)
})

test('a case handed over has a new owner by name', () => {
  expect(line('en', 'handOver')).toBe('Karla Mejía handed the case over. Owner: Ana Bell.')
  expect(line('es', 'handOver')).toContain('Ana Bell')
})

test('a case that its owner took for themselves was not handed over', () => {
  expect(line('en', 'handOver', null, true)).toBe('Karla Mejía took the case.')
  expect(line('es', 'handOver', null, true)).toBe('Karla Mejía tomó el caso.')
})

test('what an earlier release wrote of an absence is still read', () => {
  const takenBack = { name: 'Shanelle Usher', why: 'away', until: '2026-12-05' } as const
  expect(line('en', 'handOver', takenBack)).toContain('(absent until December 5, 2026)')
  expect(line('es', 'handOver', takenBack)).toContain('(ausente hasta el 5 de diciembre de 2026)')
})

test.each([
  ['en', 'suspended', 'account suspended'],
  ['en', 'away', 'absent'],
  ['en', 'lostRole', 'no longer has that role'],
  ['es', 'suspended', 'cuenta suspendida'],
  ['es', 'away', 'ausente'],
  ['es', 'lostRole', 'ya no tiene esa función'],
] as const)('in %s what returned to the queue says why: %s', (language, why, because) => {
  const takenBack = { name: 'Shanelle Usher', why }
  expect(line(language, 'unassignReviewer', takenBack)).toMatch(new RegExp(`Karla Mejía .*\\(${because}\\)`))
  expect(line(language, 'handOver', takenBack)).toMatch(new RegExp(`Shanelle Usher .*\\(${because}\\)`))
})

test('a country is named, and a deadline is the day where the call is', () => {
  expect(line('en', 'object')).toBe('Karla Mejía objected for Honduras.')
  expect(line('es', 'concur')).toContain('Honduras')
  for (const type of ['invite', 'revive', 'extendDeadline'] as const) expect(line('en', type)).toContain('December 1')
})
