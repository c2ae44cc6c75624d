import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AwardsPage } from '#app/awards/list-page.tsx'
import { DeskPage } from '#app/desk/desk-page.tsx'
import type { Desk, DeskGroup } from '#app/desk/show-desk.server.ts'
import { languages } from '#app/i18n/index.ts'
import { PipelinePage } from '#app/pipeline/pipeline-page.tsx'
import { picturesIn } from '#app/procedure/pictures.server.ts'
import { ProcedurePage } from '#app/procedure/procedure-page.tsx'
import { anchorOf } from '#app/procedure/procedure-state.tsx'
import { LanguageContext } from '#app/ui/translate.tsx'
import { describeProcedure } from '#workflows/review/describe.ts'

const render = (page: ReactNode, language: (typeof languages)[number] = 'en') =>
  renderToStaticMarkup(<LanguageContext.Provider value={language}>{page}</LanguageContext.Provider>)

const noFilter = { state: '', country: '', goal: '', area: '', call: '', owner: '', text: '' }
const none = { proposals: 0, cents: 0 }
const empty = {
  ...{ values: noFilter, ignored: [], calls: [], cases: [], drafts: 0, most: 1000 },
  ...{
    after: null,
    isFirst: true,
    order: 'newest' as const,
    knowsDrafts: false,
    seesSuspensions: true,
    lostItsPlace: false,
    next: null,
  },
  totals: { ...none, byState: [], byGoal: [], untagged: none },
}
const listed = {
  ...{ id: 'p1', reference: 'CA-2027-3333-4444', title: 'Calm streets', organization: 'Guara', call: 'VEN-27-01' },
  ...{
    countries: ['HN' as const],
    mainGoal: 'G4' as const,
    cents: 100,
    shareCents: 40,
    state: 'tracks' as const,
    days: 3,
    submittedOn: '2027-01-10',
  },
  owner: null,
  tracks: { technical: 'collecting', financial: 'concluded', vetting: 'notApplicable' },
}

const aDesk = (...groups: DeskGroup[]): Desk => ({
  ...{ isPartner: false, isOffice: true, seesPipeline: true, mayRelease: false, hasActs: true },
  ...{ messages: [], own: [], groups },
})

test('a count is not followed beyond its cap, and each filter is a sentence that can be taken away', () => {
  const totals = {
    proposals: 1001,
    cents: 100_100,
    byState: [],
    byGoal: [{ goal: 'G4' as const, proposals: 3, cents: 40 }],
    untagged: none,
  }
  const values = { ...noFilter, goal: 'G4', country: 'HN' }
  const html = render(
    <PipelinePage pipeline={{ ...empty, totals, values, cases: [listed], drafts: 1001, next: 'k' }} />,
  )
  expect(html).toContain('1,000+ proposals · US$\u00a01,001.00.')
  expect(html).toContain('1,000+ drafts are being written')
  expect(html).toContain('US$\u00a00.40 is for goal 4 State presence')
  expect(html).toContain('href="/pipeline?country=HN"')
  expect(html).toContain('href="/pipeline?goal=G4"')
  expect(html).toContain('href="/pipeline?country=HN&amp;goal=G4&amp;after=k"')
  expect(html).toContain('href="/proposals/p1?from=country%3DHN%26goal%3DG4"')
  expect(html).toContain('aria-sort="descending"><a href="/pipeline?country=HN&amp;goal=G4&amp;order=oldest">')
  expect(html).toContain('Assessments awaited')
  expect(html).not.toContain('Not applicable')
})

test('an empty list says what to do; what was left out is named', () => {
  expect(render(<PipelinePage pipeline={empty} />)).toContain('Nothing has been submitted yet')
  const filtered = { ...empty, values: { ...noFilter, text: 'x' }, ignored: ['country' as const, 'goal' as const] }
  const html = render(<PipelinePage pipeline={filtered} />, 'es')
  expect(html).toContain('Ninguna propuesta coincide')
  expect(html).toContain('País y Objetivo')
})

test('an empty desk says what comes, for each kind of person', () => {
  const desk = aDesk()
  expect(render(<DeskPage desk={desk} />)).toContain('href="/pipeline"')
  expect(render(<DeskPage desk={{ ...desk, hasActs: false }} />)).toContain('read and oversee')
  expect(render(<DeskPage desk={{ ...desk, seesPipeline: false }} />)).toContain('assigned to you')
  expect(render(<DeskPage desk={{ ...desk, seesPipeline: false, isPartner: true }} />)).toContain('href="/calls"')
})

test('a desk leads to the page of the act, the oldest marked when it is late', () => {
  const clock = { dueAt: '2027-03-05T06:00:00Z', timeZone: 'America/Guatemala', isAmber: true, isOverdue: true }
  const group: DeskGroup = {
    act: 'sendToVetting',
    state: 'tracks',
    total: 30,
    overdue: 1,
    cases: [{ ...listed, countries: listed.countries, isMine: true, isBegun: true, many: null, waited: 12, clock }],
  }
  const html = render(<DeskPage desk={aDesk(group)} />, 'es')
  expect(html).toContain('href="/proposals/p1/vetting/case"')
  expect(html).toContain('empezado, sin enviar')
  expect(html).toContain('Vencido')
  expect(html).toContain('Caso mío')
  expect(html).toContain('1 con plazo vencido')
  expect(html).toContain('href="/pipeline?state=tracks"')
  expect(html).toContain('Hay 29 más.')
})

test('what the source of an award does not give is said to be absent, and suggestions carry their words', () => {
  const award = {
    ...{ id: 'a', source: 'x.json', row: 7, origin: null, occurrence: 1, awardId: null, organization: null },
    ...{ description: 'Gangs', obligatedCents: null, estimatedCents: 0, startsOn: null, endsOn: '2021-01-02' },
    ...{ countries: ['SV' as const], countriesFrom: 'text', office: null, status: null },
    suggestions: [{ code: 'A3' as const, score: 2, because: ['Gangs'] }],
  }
  const page = {
    ...empty,
    values: { text: '', country: '', source: '' },
    ignored: [],
    sources: ['x.json'],
    awards: [award],
    count: 1,
  }
  const html = render(<AwardsPage listed={page} />)
  expect(html.match(/Not given by the source/g)).toHaveLength(5)
  expect(html).toContain('country from the text')
  expect(html).toContain('US$\u00a00.00')
  expect(html).toContain('until Jan 2, 2021')
  expect(html).toMatch(/Gangs: because it says “Gangs”/)
  expect(render(<AwardsPage listed={{ ...page, awards: [], sources: [] }} />)).toContain('npm run import')
})

test.each(languages)(
  'the procedure has every state and act, each link leads to a state, and no key is shown: %s',
  async (language) => {
    const states = describeProcedure()
    const html = render(<ProcedurePage states={states} pictures={await picturesIn(language)} />, language)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(states.filter(({ id }) => !ids.has(anchorOf(id)))).toEqual([])
    expect(targets.filter((id) => !ids.has(id))).toEqual([])
    expect(html).not.toMatch(/review:|pipeline:|undefined/)
  },
)
