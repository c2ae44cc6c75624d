import { expect, test } from 'vitest'
import { ends, partLeaves, stateNames, trackLeaves } from '#workflows/review/context.ts'
import { describeProcedure } from '#workflows/review/describe.ts'
import { effectTypes } from '#workflows/review/effects.ts'
import { eventTypes } from '#workflows/review/events.ts'
import { eventsIn, isEnded, moveReview, whoActs } from '#workflows/review/move.ts'
import { actsIn, actsInPart, actsInTrack, mayMake } from '#workflows/review/permissions.ts'
import { places, reach, sample } from './support/samples.ts'

test('every effect of the list is asked for somewhere', () => {
  const asked = places.flatMap((place) =>
    eventTypes.flatMap((type) => moveReview(reach(place), sample(type))?.effects ?? []),
  )
  const types = new Set(asked.map(({ type }) => type))
  expect([...types].toSorted()).toEqual(effectTypes.toSorted())
})

test('the names of states and leaves are those of the chart', () => {
  const states = describeProcedure()
  const namesIn = (parent: string) => states.filter((state) => state.parent === parent).map(({ name }) => name)
  for (const [track, names] of Object.entries(trackLeaves))
    expect(namesIn(`open.examination.tracks.${track}`)).toEqual(names)
  for (const [part, names] of Object.entries(partLeaves)) expect(namesIn(`open.approved.${part}`)).toEqual(names)
  const known = states.map(({ name }) => name)
  for (const state of stateNames) expect(known.filter((name) => name === state)).toEqual([state])
  expect(states.filter(({ kind }) => kind === 'end').map(({ name }) => name)).toEqual(ends)
})

test('paragraphs are numbered once each, in order', () => {
  const paragraphs = describeProcedure().map(({ paragraph }) => paragraph)
  expect(new Set(paragraphs).size).toBe(paragraphs.length)
  expect(paragraphs.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))).toEqual(paragraphs)
})

test('whoever is waited for can do something there, and nobody is waited for at an end', () => {
  for (const place of places) {
    const snapshot = reach(place)
    const known = eventsIn(snapshot)
    const acts = whoActs(snapshot)
    expect(acts.length === 0, place).toBe(isEnded(snapshot))
    for (const role of acts)
      expect(
        known.some((type) => type !== 'withdraw' && mayMake[type].includes(role)),
        `${place}: ${role}`,
      ).toBe(true)
  }
})

test('every event is somebody’s, and somewhere', () => {
  const known = new Set(places.flatMap((place) => eventsIn(reach(place))))
  expect([...known].toSorted()).toEqual(eventTypes.toSorted())
  for (const type of eventTypes) expect(mayMake[type].length).toBeGreaterThan(0)
  expect(Object.keys(actsIn).toSorted()).toEqual(
    stateNames.filter((state) => state !== 'tracks' && state !== 'approved').toSorted(),
  )
  expect(Object.keys(actsInTrack)).toEqual(Object.keys(trackLeaves))
  expect(Object.keys(actsInPart)).toEqual(Object.keys(partLeaves))
})
