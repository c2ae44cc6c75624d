import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ReviewInput } from '#workflows/review/edition.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import { eventVersion } from '#workflows/review/events.ts'
import { replayReview, stateName } from '#workflows/review/move.ts'
import { machineVersion, restoreReview, type StoredReview, storeReview } from '#workflows/review/stored.ts'
import { places, reach, sample, wayTo } from './support/samples.ts'

/** One review a place and version of the machine, kept for ever: a fixture is written once and never again. */
type Fixture = { place: string; input: unknown; log: { type: string }[]; stored: StoredReview }

const folder = (version: number) => new URL(`fixtures/v${version}/`, import.meta.url)
const nameOf = (place: string) => `${place.replaceAll(/[:,]/g, '').replaceAll(' ', '-')}.json`

for (const place of places) {
  const file = new URL(nameOf(place), folder(machineVersion))
  const { input, events } = wayTo[place]
  if (process.env.WRITE_FIXTURES && !existsSync(file))
    writeFileSync(
      file,
      `${JSON.stringify({ place, input, log: events, stored: storeReview(reach(place)) }, null, 2)}\n`,
    )
}

const versions = Array.from({ length: machineVersion }, (_, before) => before + 1)
const fixtures = versions.flatMap((version) =>
  readdirSync(folder(version)).map((name) => {
    const fixture: Fixture = JSON.parse(readFileSync(new URL(name, folder(version)), 'utf8'))
    return [version, fixture.place, fixture] as const
  }),
)

test('the present version has a fixture of every place (WRITE_FIXTURES=1 writes those that are missing)', () => {
  expect(readdirSync(folder(machineVersion)).toSorted()).toEqual(places.map(nameOf).toSorted())
})

test.each(fixtures)('version %i, %s: the log leads to where it led', (version, _place, { input, log, stored }) => {
  const replayed = storeReview(replayReview(ReviewInput.parse(input), log))
  expect(replayed.state).toBe(stored.state)
  if (version === machineVersion) {
    expect(replayed).toStrictEqual(stored)
    expect(storeReview(restoreReview(stored))).toStrictEqual(stored)
  }
})

test.each(fixtures)('version %i, %s: a snapshot is loaded in its own version only', (version, _place, { stored }) => {
  for (const other of [0, version + 1, 99])
    if (other !== machineVersion) expect(() => restoreReview({ ...stored, machineVersion: other })).toThrow()
  if (version !== machineVersion) expect(() => restoreReview(stored)).toThrow(`version ${version} of a review`)
})

test('an event of an unknown version is refused', () => {
  const [, , { input, log }] = fixtures.find(([version, place]) => version === machineVersion && place === 'intake')!
  for (const v of [0, eventVersion + 1])
    expect(() => replayReview(ReviewInput.parse(input), [{ ...log[0], v }])).toThrow(`version ${v} of an event`)
})

test('a log from before an answer had to change something still leads where it led', () => {
  const { isAnswered: _, ...facts } = sample('resubmit').facts
  const log = [...wayTo.changesRequested.events, { ...sample('resubmit'), facts: { ...facts, changed: [] } }]
  expect(stateName(replayReview(wayTo.changesRequested.input, log))).toBe('intake')
})

test('version 2 said rescind before and after the announcement: before, the verdict was taken back', () => {
  const asStored = (events: object[]) => events.map((event) => ({ ...event, v: 2 }))
  const decided = asStored([...wayTo.decided.events, sample('rescind')])
  const announced = asStored([...wayTo.rescinded.events])
  const first = [{ ...sample('approve'), v: 1 }, ...asStored([sample('rescind')])]
  const typesOf = (log: object[]) => readRow(log, log.length - 1).map(({ type }) => type)
  expect([decided, announced, first].map(typesOf)).toEqual([['takeBackVerdict'], ['rescind'], ['rescind']])
  expect(storeReview(replayReview(wayTo.decided.input, decided)).state).toBe('decision')
})
