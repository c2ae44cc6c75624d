import { expect, test } from 'vitest'
import { transition } from 'xstate'
import { type Context, type Section, sections, type Track, tracks } from '#workflows/review/context.ts'
import { type ReviewSnapshot, stateName, trackStates } from '#workflows/review/move.ts'
import { tracksVoidedBy, voidedBy } from '#workflows/review/voiding.ts'
import { explore, type Place, widened } from './support/explore.ts'
import { sample } from './support/samples.ts'

const sectionOf: Record<Track, Section> = { technical: 'need', financial: 'budget', vetting: 'security' }
const subsets = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => tracks.filter((_, index) => bits & (1 << index)))

const places = explore(widened)
const examined = places.filter(({ snapshot }) => ['intake', 'tracks', 'decision'].includes(stateName(snapshot)))

function sendBack({ snapshot }: Place, voided: Track[]): ReviewSnapshot {
  const [asked] = transition(widened, snapshot, sample('requestChanges'))
  const changedSections = voided.map((track) => sectionOf[track])
  const { helpsSecurityForces, requestedCents } = snapshot.context
  const facts = { missing: [], changedSections, writers: ['author'] }
  return transition(widened, asked, sample('resubmit', { facts, helpsSecurityForces, requestedCents }))[0]
}

const leavesOf = (snapshot: ReviewSnapshot) =>
  trackStates(snapshot) ?? { technical: 'concluded', financial: 'concluded', vetting: vettingOf(snapshot.context) }
const vettingOf = ({ findings }: Context) => (findings.vetting === 'notApplicable' ? 'notApplicable' : 'concluded')

/** The leaf at which a track begins again once its ground has changed. */
function startOf(track: Track, before: ReviewSnapshot): string {
  if (track === 'financial') return 'checking'
  if (track === 'vetting') return before.context.helpsSecurityForces ? 'listed' : 'notApplicable'
  const { technical } = leavesOf(before)
  return technical === 'concluded' ? 'collecting' : technical
}

test('there is enough to try', () => {
  expect(examined.length).toBeGreaterThan(200)
  expect(places.some(({ snapshot }) => stateName(snapshot) === 'approved')).toBe(true)
})

test.each(subsets.map((voided) => [voided]))(
  'a change that voids %j begins these again and leaves the others, from everywhere',
  (voided) => {
    for (const place of examined) {
      const { snapshot: before } = place
      const after = sendBack(place, voided)
      const told = `${JSON.stringify(before.value)} ${voided}`

      expect(after.context.reopened, told).toEqual([])
      if (stateName(before) === 'intake') {
        expect(stateName(after), told).toBe('intake')
        continue
      }
      for (const track of tracks) {
        const isVoid = voided.includes(track)
        const expected = isVoid ? startOf(track, before) : leavesOf(before)[track]
        expect(leavesOf(after)[track], `${told}: ${track}`).toBe(expected)
        if (!isVoid) expect(after.context.findings[track], told).toBe(before.context.findings[track])
        else if (expected !== 'notApplicable') expect(after.context.findings[track], told).toBeUndefined()
      }
      const isConcluded = tracks.every((track) => after.context.findings[track] !== undefined)
      expect(stateName(after), told).toBe(isConcluded ? 'decision' : 'tracks')
    }
  },
)

test('assessments that judged what has changed stay on record and no longer count', () => {
  for (const place of examined) {
    const { assessments } = place.snapshot.context
    const voided = sendBack(place, ['technical']).context.assessments
    expect(voided).toEqual(assessments.map((sent) => ({ ...sent, counts: false })))
    expect(sendBack(place, ['financial', 'vetting']).context.assessments).toEqual(assessments)
  }
})

test('after a voided technical review the same reviewers send again, and the case returns to decision', () => {
  const decided = examined.find(({ snapshot }) => stateName(snapshot) === 'decision')!
  const reopened = sendBack(decided, ['technical'])
  const [once] = transition(widened, reopened, sample('assess'))
  expect(stateName(once)).toBe('tracks')
  const [twice] = transition(widened, once, sample('assess', { by: 'reviewer2' }))
  expect(stateName(twice)).toBe('decision')
  expect(twice.context.assessments.map(({ version, counts }) => [version, counts])).toEqual([
    [1, false],
    [1, false],
    [2, true],
    [2, true],
  ])
})

test('every section says what rests on it, and every track rests on something', () => {
  expect(Object.keys(voidedBy)).toEqual(sections)
  expect(new Set(Object.values(voidedBy).flat())).toEqual(new Set(tracks))
})

test('a changed amount voids finance, a changed answer on security forces voids vetting, whatever section is said to have changed', () => {
  const { context } = examined.find(({ snapshot }) => snapshot.context.helpsSecurityForces)!.snapshot
  expect(tracksVoidedBy(context, sample('resubmit'))).toEqual(new Set())
  expect(tracksVoidedBy(context, sample('resubmit', { requestedCents: 1 }))).toEqual(new Set(['financial']))
  expect(tracksVoidedBy(context, sample('resubmit', { helpsSecurityForces: false }))).toEqual(new Set(['vetting']))
})

test('when security forces come in by a change, vetting opens', () => {
  const without = examined.find(
    ({ snapshot }) => stateName(snapshot) === 'decision' && !snapshot.context.helpsSecurityForces,
  )!
  const [asked] = transition(widened, without.snapshot, sample('requestChanges'))
  const [after] = transition(widened, asked, sample('resubmit', { helpsSecurityForces: true }))
  expect(trackStates(after)).toEqual({ technical: 'concluded', financial: 'concluded', vetting: 'listed' })
})
