import { createReadStream } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAwards } from '#app/awards/read-awards.ts'
import { suggestTags } from '#app/tags/suggest-tags.ts'
import { sharedAwards, sharedAwardsAreHere, whyShared } from '../awards/shared-awards.ts'
import type { Judgement } from './judged-awards.ts'
import { judgedAfterwards, judgedElsewhere, judgedInTheRegion } from './judged-awards.ts'

const descriptions = new Map<string | number, string>()

async function read(file: string, numbered: boolean) {
  for await (const row of readAwards(createReadStream(file), file)) {
    if (!row.ok || !row.award.description) continue
    if (row.award.awardId) descriptions.set(row.award.awardId, row.award.description)
    if (numbered) descriptions.set(row.row, row.award.description)
  }
}

function measure(judgements: readonly Judgement[]) {
  const tally = { right: 0, wrong: 0, missed: 0, fitsNothing: 0, silent: 0 }
  for (const [award, goals, also = []] of judgements) {
    const suggestions = suggestTags(descriptions.get(award)!)
    const suggested = suggestions.map(({ code }) => code as string).filter((code) => code.startsWith('G'))
    tally.right += suggested.filter((code) => goals.includes(code)).length
    tally.wrong += suggested.filter((code) => !goals.includes(code) && !also.includes(code)).length
    tally.missed += goals.filter((code) => !suggested.includes(code)).length
    if (goals.length + also.length > 0) continue
    tally.fitsNothing += 1
    if (suggestions.length === 0) tally.silent += 1
  }
  const { right, wrong, missed, fitsNothing, silent } = tally
  return { precision: right / (right + wrong), recall: right / (right + missed), silence: silent / fitsNothing }
}

describe.skipIf(!sharedAwardsAreHere)(`goals suggested for real awards${whyShared}`, () => {
  beforeAll(async () => {
    await read(sharedAwards.tsv, false)
    await read(sharedAwards.json, true)
  })

  test.each([
    ['in the region', judgedInTheRegion, { precision: 1, recall: 0.94, silence: 1 }],
    ['elsewhere', judgedElsewhere, { precision: 0.92, recall: 1, silence: 1 }],
    ['judged afterwards', judgedAfterwards, { precision: 0.88, recall: 1, silence: 0.97 }],
  ])('%s', (_, judgements, floors) => {
    for (const [award] of judgements) expect(descriptions.has(award), String(award)).toBe(true)
    const measured = measure(judgements)
    expect(measured.precision).toBeGreaterThanOrEqual(floors.precision)
    expect(measured.recall).toBeGreaterThanOrEqual(floors.recall)
    expect(measured.silence).toBeGreaterThanOrEqual(floors.silence)
  })
})
