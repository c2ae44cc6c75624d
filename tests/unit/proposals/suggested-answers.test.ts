import { expect, test } from 'vitest'
import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { suggestedAnswers } from '#app/proposals/suggested-answers.ts'
import { rules } from './complete-proposal.ts'

const codesFor = (answers: AnswersBySection) =>
  suggestedAnswers('carsi', sectionOf('carsi').fields(rules), answers, rules).map(({ code }) => code)

test('what one field ends with and the next begins with is no phrase together', () => {
  const { project, need } = { project: { abstract: 'Homes at-risk' }, need: { problem: 'Youth of the coast' } }
  expect(codesFor({ project, need })).toEqual([])
  expect(codesFor({ project: { abstract: 'Homes of at-risk youth of the coast' } })).toContain('C')
})
