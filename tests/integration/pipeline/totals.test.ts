import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { whatMaySee } from '#app/people/policy.ts'
import { pipelineStates } from '#app/pipeline/pipeline-filters.ts'
import { pipelineTotals } from '#app/pipeline/pipeline-totals.ts'
import { listPipeline, listPipelineTotals, type PipelineFilter, type PipelineRow } from '#db/queries/pipeline.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aPerson } from '../../support/builders.ts'
import { type CaseWish, ground, insertCases, type Weights } from './insert-cases.ts'

const goalCodes = ['G1', 'G2', 'G3', 'G4', 'G5']
const countries = ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA']

/** Weights that total 100, of some of the codes. */
const weights = (codes: string[]): fc.Arbitrary<Weights> =>
  fc
    .tuple(
      fc.shuffledSubarray(codes, { minLength: 1 }),
      fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([chosen, cuts]) => {
      const ends = [...new Set(cuts)].sort((one, other) => one - other).slice(0, chosen.length - 1)
      const marks = [0, ...ends, 100]
      return Object.fromEntries(marks.slice(1).map((mark, index) => [chosen[index]!, mark - marks[index]!]))
    })

const bySource = (codes: string[]) =>
  fc.record({ partner: weights(codes), staff: weights(codes) }, { requiredKeys: [] })

const aWish = fc.record({
  state: fc.constantFrom(...pipelineStates),
  countries: fc.shuffledSubarray(countries, { minLength: 1, maxLength: 3 }),
  requestedCents: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60_000_000_00 })),
  approvedCents: fc.integer({ min: 1, max: 60_000_000_00 }),
  goals: bySource(goalCodes),
  areas: bySource(['A', 'B', 'C']),
  ofOtherCall: fc.boolean(),
})

type Wish = Omit<CaseWish, 'approvedCents'> & {
  id: string
  ofOtherCall: boolean
  approvedCents: number | null
  requestedCents: number
}

const aFilter = fc.record(
  {
    state: fc.constantFrom(...pipelineStates),
    country: fc.constantFrom(...countries),
    goal: fc.constantFrom(...goalCodes),
    area: fc.constantFrom('A', 'B', 'C'),
    ofOtherCall: fc.boolean(),
  },
  { requiredKeys: [] },
)

type Filter = typeof aFilter extends fc.Arbitrary<infer Value> ? Value : never

const counting = (tags: CaseWish['goals']): Weights => tags?.staff ?? tags?.partner ?? {}
const amountOf = ({ approvedCents, requestedCents }: Wish) => approvedCents ?? requestedCents

function passes(wish: Wish, filter: Filter) {
  return (
    (!filter.state || wish.state === filter.state) &&
    (!filter.country || wish.countries!.includes(filter.country)) &&
    (!filter.goal || filter.goal in counting(wish.goals)) &&
    (!filter.area || filter.area in counting(wish.areas)) &&
    (filter.ofOtherCall === undefined || wish.ofOtherCall === filter.ofOtherCall)
  )
}

async function everyRow(app: TestApp, scope: ReturnType<typeof whatMaySee>, filter: PipelineFilter) {
  const all: PipelineRow[] = []
  for (;;) {
    const last = all.at(-1)
    const page = await listPipeline(app.db, scope, filter, {
      order: { by: 'submitted', descending: true },
      after: last,
      limit: 3,
    })
    all.push(...page)
    if (page.length < 3) return all
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

test('totals by state, totals by goal and the rows add up to the same, to the cent, under every filter', async ({
  app,
}) => {
  const base = await ground(app)
  const otherCall = await aCall(app)
  const scope = whatMaySee(await aPerson(app, { roles: ['program'] }))
  const known: Wish[] = []

  const addUp = async (filter: Filter) => {
    const { ofOtherCall, ...codes } = filter
    const callId = ofOtherCall === undefined ? undefined : ofOtherCall ? otherCall.id : base.callId
    const asked = { ...codes, callId, words: [] }
    const rows = await everyRow(app, scope, asked)
    const totals = pipelineTotals(await listPipelineTotals(app.db, scope, asked))
    const expected = known.filter((wish) => passes(wish, filter))
    expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(totals.cents).toBe(sum(expected.map(amountOf)))
    expect(sum(rows.map(({ cents }) => cents))).toBe(totals.cents)
    expect(sum(totals.byState.map(({ cents }) => cents))).toBe(totals.cents)
    expect(sum(totals.byGoal.map(({ cents }) => cents)) + totals.untagged.cents).toBe(totals.cents)
    const untagged = expected.filter(({ goals }) => Object.keys(counting(goals)).length === 0)
    expect(totals.untagged).toEqual({ proposals: untagged.length, cents: sum(untagged.map(amountOf)) })
    expect(totals.proposals).toBe(expected.length)
    if (filter.goal) {
      const share = totals.byGoal.find(({ goal }) => goal === filter.goal)
      expect(sum(rows.map(({ shareCents }) => shareCents!))).toBe(share!.cents)
    }
  }

  await fc.assert(
    fc.asyncProperty(
      fc.array(aWish, { minLength: 1, maxLength: 8 }),
      fc.array(aFilter, { minLength: 2, maxLength: 4 }),
      async (wishes, filters) => {
        const more = wishes.map(
          (wish): Wish => ({
            ...wish,
            id: randomUUID(),
            approvedCents: wish.state === 'approved' ? wish.approvedCents : null,
            callId: wish.ofOtherCall ? otherCall.id : base.callId,
          }),
        )
        known.push(...more)
        await insertCases(app, base, more)
        for (const filter of [{}, ...filters]) await addUp(filter)
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
})

test('the approved amount counts after an approval, the requested one before and where there was none', async ({
  app,
}) => {
  const base = await ground(app)
  const goals = { partner: { G1: 60, G4: 40 } }
  await insertCases(app, base, [
    { state: 'tracks', requestedCents: 1000, goals },
    { state: 'approved', requestedCents: 1000, approvedCents: 901, goals },
    { state: 'declined', requestedCents: 1000, goals: { ...goals, staff: { G2: 100 } } },
    { state: 'withdrawn', requestedCents: 7 },
    { state: 'draft', submittedAt: null, requestedCents: 5000, goals },
  ])
  const scope = whatMaySee(await aPerson(app, { roles: ['auditor'] }))
  const totals = pipelineTotals(await listPipelineTotals(app.db, scope, { words: [] }))
  expect(totals).toEqual({
    proposals: 4,
    cents: 2908,
    byState: [
      { state: 'tracks', proposals: 1, cents: 1000 },
      { state: 'approved', proposals: 1, cents: 901 },
      { state: 'declined', proposals: 1, cents: 1000 },
      { state: 'withdrawn', proposals: 1, cents: 7 },
    ],
    byGoal: [
      { goal: 'G1', proposals: 2, cents: 600 + 541 },
      { goal: 'G2', proposals: 1, cents: 1000 },
      { goal: 'G3', proposals: 0, cents: 0 },
      { goal: 'G4', proposals: 2, cents: 400 + 360 },
      { goal: 'G5', proposals: 0, cents: 0 },
    ],
    untagged: { proposals: 1, cents: 7 },
  })
})
