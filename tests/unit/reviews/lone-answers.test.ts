import { expect, test } from 'vitest'
import { loneAnswers } from '#app/reviews/plain-act.tsx'

const [one, other] = ['one', 'other'].map((value) => ({ value, label: value }))

test('a question with one possible answer is answered already; with more, with none or with many to tick it is not', () => {
  expect(loneAnswers({ type: 'acceptReport', options: { report: [one!] } })).toEqual({ report: 'one' })
  expect(loneAnswers({ type: 'liftCondition', options: { condition: [one!] } })).toEqual({ condition: 'one' })
  expect(loneAnswers({ type: 'acceptReport', options: { report: [one!, other!] } })).toEqual({})
  expect(loneAnswers({ type: 'acceptReport', options: { report: [] } })).toEqual({})
  expect(loneAnswers({ type: 'sendBack', options: { tracks: [one!] } })).toEqual({})
})
