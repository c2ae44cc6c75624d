import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { isDrawn } from '#app/proposals/sections/part.ts'
import { type SectionKey, sectionKeys } from '#app/proposals/sections.ts'
import { ensureBuilt } from '../../../build.ts'
import { greatestAnswers } from '../../support/greatest-answers.ts'
import { createEmpty } from '../../support/template.ts'
import { mostHtml, weigher } from '../../support/weights.ts'
import { startWholeForm, type WholeFormServer } from '../../support/whole-form-server.ts'

let form: WholeFormServer
let view: ReturnType<typeof weigher>['view']
let expectLight: ReturnType<typeof weigher>['expectLight']

beforeAll(async () => {
  ensureBuilt(() => {})
  form = await startWholeForm(await createEmpty(inject('postgresUrl'), 'ventanilla_weights'))
  ;({ view, expectLight } = weigher(form))
  const answers = greatestAnswers(form.rules)
  for (const key of sectionKeys) await form.write(key, answers[key]!)
}, 180_000)

afterAll(() => form?.stop())

const mostScript = 8 * 1024

/** Sections that are a list of parts when written to their limits. */
const lists: readonly string[] = ['logic', 'indicators', 'budget', 'partners', 'security', 'risks']

test.each(sectionKeys)(
  '%s, written to its limits, weighs no more than a page may, whole or in parts',
  async (key) => {
    await expectLight(form.section(key))
    await expectLight(`${form.section(key)}?check`)
    const { html } = await view(form.section(key), 'gzip')
    expect(html.includes('name="closed"')).toBe(lists.includes(key))
  },
  60_000,
)

test('the script of a section weighs no more than it may, and a page of another site saves nothing by it', async () => {
  const { html } = await view(form.section('need'), 'br')
  const script = /<script type="module" src="([^"]+)"/.exec(html)![1]!
  const { bytes } = await view(script, 'br')
  expect(bytes).toBeGreaterThan(1024)
  expect(bytes).toBeLessThanOrEqual(mostScript)

  const before = await form.saved('need')
  const fields = { revision: String(before!.revision), problem: 'Theirs' }
  for (const origin of ['https://evil.example', 'null', `${form.server.url}.evil.example`])
    expect((await form.author.post(`${form.section('need')}/quiet`, fields, { origin })).status, origin).toBe(403)
  expect(await form.saved('need')).toEqual(before)
})

test('a page that offers to put back a whole objective, or the greatest row of any list, is light', async () => {
  const removals: [SectionKey, string, string[], string][] = [
    ['logic', 'objectives[0]', ['objectives[0].outcomes'], 'objectives 0'],
    ['logic', 'objectives[0].outcomes[0]', ['objectives[0].outcomes[0].outputs'], 'objectives[0].outcomes 0'],
    ['logic', 'objectives[0].outcomes[0].outputs[0]', [], 'objectives[0].outcomes[0].outputs 0'],
    ['indicators', 'indicators[0]', [], 'indicators 0'],
    ['budget', 'travel[0]', [], 'travel 0'],
    ['security', 'units[0]', [], 'units 0'],
    ['risks', 'risks[0]', [], 'risks 0'],
    ['partners', 'parties[0]', [], 'parties 0'],
  ]
  for (const [section, part, closed, row] of removals) {
    const { answers, revision } = (await form.saved(section))!
    const drawn = Object.entries(answers).filter(([name]) => isDrawn({ name: part, closed }, name))
    const answer = await form.author.post(
      `${form.section(section)}?in=${encodeURIComponent(part)}`,
      [
        ['revision', String(revision)],
        ['part', part],
        ...closed.map((name): [string, string] => ['closed', name]),
        ...drawn.flatMap(([name, text]) => [text].flat().map((one): [string, string] => [name, one])),
        ['do', `remove ${row}`],
      ],
      { 'accept-encoding': 'identity' },
    )
    const html = await answer.text()
    expect(answer.status, part).toBe(200)
    expect(html, part).toContain('name="removedFrom"')
    expect(gzipSync(html).length, `${part} removed`).toBeLessThanOrEqual(mostHtml)
  }
}, 60_000)
