import { expect, test } from 'vitest'
import { languages } from '#app/i18n/index.ts'
import { chartsOf } from '#app/procedure/chart.ts'
import { textWidth } from '#app/procedure/measure-text.ts'
import type { DrawnBox, Picture } from '#app/procedure/picture.ts'
import { picturesIn } from '#app/procedure/pictures.server.ts'
import { types } from '#app/procedure/write-box.ts'
import { describeProcedure } from '#workflows/review/describe.ts'

const states = describeProcedure()
const marks = ['initial', 'history', 'again', 'elsewhere']

type Place = { x: number; y: number; width: number; height: number }
const isWithin = (inner: Place, outer: Place) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5
const areApart = (one: Place, other: Place) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

const pairs = (boxes: DrawnBox[]) =>
  boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const))

/** Where the words of a box stand, each line with its width. */
const linesOf = ({ x, y, title, note, acts, kind }: DrawnBox) =>
  [
    ...title.map((line) => ({ line, type: kind === 'elsewhere' ? types.elsewhere : types.title })),
    ...note.map((line) => ({ line, type: types.note })),
    ...acts.flatMap(({ lines }) => lines.map((line) => ({ line, type: types.act }))),
  ].map(({ line, type }) => ({
    text: line.text,
    x: x + line.x,
    y: y + line.y - type.size * 0.8,
    width: textWidth(line.text, type),
    height: type.size,
  }))

const allActs = ({ boxes, arrows }: Pick<Picture, 'boxes' | 'arrows'>) =>
  [...boxes, ...arrows].flatMap(({ acts }) => acts.map(({ id }) => id))

test.each(languages)('every state and every way out of one is drawn exactly once: %s', async (language) => {
  const pictures = await picturesIn(language)
  const drawn = pictures.flatMap(({ boxes }) => boxes).filter(({ kind }) => !marks.includes(kind))
  expect(drawn.map(({ id }) => id).toSorted()).toEqual(states.map(({ id }) => id).toSorted())
  const ways = states.flatMap(({ id, moves }) => moves.map((_, index) => `${id}#${index}`))
  expect(pictures.flatMap(allActs).toSorted()).toEqual(ways.toSorted())
})

test('an arrow of an act leads from the state to where the act leads, or to that state’s name', () => {
  for (const { arrows } of chartsOf(states)) {
    for (const { from, to, acts } of arrows) {
      for (const { id } of acts) {
        const [state, index] = id.split('#') as [string, string]
        const { target } = states.find((one) => one.id === state)!.moves[Number(index)]!
        expect([state, `${state}.again`]).toContain(from)
        expect([target.id, `${target.id}.history`]).toContain(to.split(' elsewhere ').at(-1))
      }
    }
  }
})

test.each(languages)('boxes are apart or one inside the other, and inside the picture: %s', async (language) => {
  for (const picture of await picturesIn(language)) {
    for (const box of picture.boxes) expect(isWithin(box, { x: 0, y: 0, ...picture }), box.id).toBe(true)
    for (const [one, other] of pairs(picture.boxes))
      expect(
        areApart(one, other) || isWithin(one, other) || isWithin(other, one),
        `${picture.name}: ${one.id} and ${other.id}`,
      ).toBe(true)
  }
})

test.each(languages)(
  'all words are inside their box, under one another, and no label covers a state: %s',
  async (language) => {
    for (const picture of await picturesIn(language)) {
      const closed = picture.boxes.filter(({ isOpen, isBand }) => !isBand && !isOpen)
      for (const box of picture.boxes)
        for (const line of linesOf(box)) expect(isWithin(line, box), `${box.id}: ${line.text}`).toBe(true)
      for (const { id, label } of picture.arrows)
        for (const box of closed) if (label) expect(areApart(label, box), `${id} on ${box.id}`).toBe(true)
    }
  },
)

test('it is laid out once a language', async () => {
  expect(await picturesIn('en')).toBe(await picturesIn('en'))
  expect(await picturesIn('es')).not.toBe(await picturesIn('en'))
})
