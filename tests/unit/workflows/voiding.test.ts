import { expect, test } from 'vitest'
import { tracks } from '#workflows/review/context.ts'
import { reviewMachine } from '#workflows/review/machine.ts'
import { eventsIn, moveReview, type ReviewSnapshot, stateName, trackStates } from '#workflows/review/move.ts'
import { storeReview } from '#workflows/review/stored.ts'
import { tracksVoidedBy, voidedByQuestion, voidedBySection } from '#workflows/review/voiding.ts'
import { subsets, takingTheGroundOf, wrongAfterVoiding } from './support/check.ts'
import { taker } from './support/explore.ts'
import { knowing, places, reach, sample, walk } from './support/samples.ts'

const take = taker(reviewMachine)
const examined = places.filter((place) =>
  ['intake', 'conceptDecision', 'tracks', 'decision'].includes(stateName(reach(place))),
)
const asked = (before: ReviewSnapshot) => walk([sample('requestChanges')], before)

test.each(subsets.map((voided) => [voided]))(
  'a change that voids %j begins these again and leaves the others, from everywhere',
  (voided) => {
    for (const place of examined) {
      const before = reach(place)
      expect(wrongAfterVoiding(take, before, asked(before), voided), place).toBeUndefined()
    }
  },
)

test.each(subsets.map((voided) => [voided]))('%j sent back from the decision begin again, and only these', (voided) => {
  const before = reach('decision')
  const after = moveReview(before, sample('sendBack', { tracks: voided }))
  if (voided.length === 0) return expect(after).toBeUndefined()
  const leaves = trackStates(after!.snapshot)!
  expect(tracks.filter((track) => leaves[track] !== 'concluded')).toEqual(voided)
})

test('assessments that judged what has changed stay on record and no longer count', () => {
  for (const place of examined) {
    const before = reach(place)
    const { assessments } = before.context
    const after = walk([takingTheGroundOf(['technical'], before)], asked(before)).context.assessments
    expect(after).toEqual(assessments.map((sent) => ({ ...sent, counts: false })))
    const others = walk([takingTheGroundOf(['financial', 'vetting'], before)], asked(before)).context.assessments
    expect(others).toEqual(assessments)
  }
})

test('after a voided technical review the same reviewers send again, and the case returns to decision', () => {
  const before = reach('decision')
  const once = walk([takingTheGroundOf(['technical'], before), sample('assess')], asked(before))
  expect(stateName(once)).toBe('tracks')
  const twice = walk([sample('assess', { by: 'reviewer2' })], once)
  expect(stateName(twice)).toBe('decision')
  expect(twice.context.assessments.map(({ version, counts }) => [version, counts])).toEqual([
    [1, false],
    [1, false],
    [2, true],
    [2, true],
  ])
})

test('a new country asks only its post, a new unit is vetted by itself', () => {
  const more = sample('resubmit', { countries: ['HN', 'GT'], units: ['unit', 'unit2'] })
  const reopened = reach('decision', sample('requestChanges'), more)
  expect(trackStates(reopened)).toMatchObject({ vetting: 'listed', concurrence: 'waiting', technical: 'concluded' })
  const answered = walk([sample('concur', { country: 'GT' }), sample('sendToVetting')], reopened)
  expect(stateName(walk([sample('recordVetting', { unit: 'unit2' })], answered))).toBe('decision')
})

test('a clearance that expires during a pause sends the case back to vetting once it goes on', () => {
  const resumed = reach('decision', sample('suspend'), sample('expireVetting'), sample('resume'))
  expect(trackStates(resumed)).toMatchObject({ technical: 'concluded', vetting: 'listed' })
})

test('a corrected text voids nothing and moves nothing, wherever the case can be', () => {
  const open = places.map((place) => reach(place)).filter((before) => eventsIn(before).includes('correctText'))
  for (const before of open.filter(({ context }) => context.version > 0)) {
    const event = sample('correctText')
    expect(tracksVoidedBy(before.context, event)).toEqual(new Set())
    const { snapshot, effects } = moveReview(before, event)!
    expect(storeReview(snapshot)).toEqual(storeReview(before))
    expect(effects).toEqual([{ type: 'mailCorrection', params: { correction: event.correction.id } }])
  }
})

test('every track rests on something', () => {
  const resting = new Set([...Object.values(voidedBySection), ...Object.values(voidedByQuestion)].flat())
  expect(resting).toEqual(new Set(tracks))
})

test('a changed amount, country, unit or language counts by itself, whatever question is said to have changed', () => {
  const { context } = reach('decision')
  expect(tracksVoidedBy(context, sample('resubmit'))).toEqual(new Set())
  expect(tracksVoidedBy(context, sample('resubmit', { requestedCents: 1 }))).toEqual(new Set(['financial']))
  expect(tracksVoidedBy(context, sample('resubmit', { countries: ['GT'] }))).toEqual(new Set(['concurrence']))
  expect(tracksVoidedBy(context, sample('resubmit', { language: 'pt' }))).toEqual(new Set(['translation']))
  for (const changed of [{ units: ['unit2'] }, { helpsSecurityForces: false }])
    expect(tracksVoidedBy(context, sample('resubmit', changed))).toEqual(new Set(['vetting']))
  const budget = knowing('resubmit', { changed: ['budget.lines'] })
  expect(tracksVoidedBy(context, budget)).toEqual(new Set(['financial']))
})

const discussed = () => walk([sample('concludeDiscussion')], reach('tracks: discussing'))
const leafOf = (snapshot: ReviewSnapshot) => trackStates(snapshot)?.technical

test('an assessment that takes the place of one that was talked over is talked over too where it lies far off', () => {
  const alone = walk([sample('recuse'), sample('assignReviewers', { reviewers: ['reviewer3'] })], discussed())
  expect(leafOf(walk([sample('assess', { by: 'reviewer3', totalHundredths: 500 })], alone))).toBe('discussing')
  expect(leafOf(walk([sample('assess', { by: 'reviewer3', totalHundredths: 200 })], alone))).toBe('concluded')
})

test.each([
  [260, 'concluded'],
  [259, 'discussing'],
])('scores of 4.10 and %i lead to %s: only more than the call allows must be talked over', (totalHundredths, leaf) => {
  const first = walk([sample('assess')], reach('tracks: collecting'))
  expect(leafOf(walk([sample('assess', { by: 'reviewer2', totalHundredths })], first))).toBe(leaf)
})

test('after a changed budget who assessed may amend it once, which voids nothing and moves nothing', () => {
  const changed = walk(
    [sample('requestChanges'), knowing('resubmit', { changed: ['budget.lines'] })],
    reach('decision'),
  )
  expect([stateName(changed), leafOf(changed)]).toEqual(['tracks', 'concluded'])
  const again = walk([sample('rateFinances')], changed)
  for (const before of [changed, again]) {
    const { event, snapshot, effects } = moveReview(before, sample('reviseAssessment'))!
    expect([snapshot.value, snapshot.context.findings, effects]).toEqual([before.value, before.context.findings, []])
    expect(snapshot.context.assessments.filter(({ counts }) => counts)).toMatchObject([
      { reviewer: 'reviewer2', version: 1 },
      { reviewer: 'reviewer1', version: 2, totalHundredths: 300 },
    ])
    expect(moveReview(snapshot, event)).toBeUndefined()
    expect(moveReview(before, sample('reviseAssessment', { by: 'reviewer3' }))).toBeUndefined()
  }
})

test('a changed budget is told to those whose assessments stand, and another change to nobody', () => {
  const told = (changed: string[]) =>
    moveReview(asked(reach('decision')), knowing('resubmit', { changed }))!.effects.find(
      ({ type }) => type === 'mailBudgetChanged',
    )?.params
  expect(told(['budget.lines'])).toEqual({ reviewers: ['reviewer1', 'reviewer2'] })
  expect(told(['security'])).toEqual({ reviewers: [] })
  expect(told(['budget.lines', 'carsi'])).toEqual({ reviewers: [] })
})
