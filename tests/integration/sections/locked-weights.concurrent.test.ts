import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sectionKeys } from '#app/proposals/sections.ts'
import { ensureBuilt } from '../../../build.ts'
import { greatestAnswers } from '../../support/greatest-answers.ts'
import { createEmpty } from '../../support/template.ts'
import { weigher } from '../../support/weights.ts'
import { startWholeForm, type WholeFormServer } from '../../support/whole-form-server.ts'

let form: WholeFormServer

beforeAll(async () => {
  ensureBuilt(() => {})
  form = await startWholeForm(await createEmpty(inject('postgresUrl'), 'ventanilla_locked_weights'))
  const answers = greatestAnswers(form.rules)
  for (const key of sectionKeys) await form.write(key, answers[key]!)
}, 180_000)

afterAll(() => form?.stop())

const reads = (language: string) =>
  form.rows(sql`update people set language = ${language} where email = 'author4@demo.example'`)

/** The draft, as if it had come where another proposal stands, with these questions to be changed. */
const stands = (state: string, asked: string[]) =>
  form.rows(sql`update reviews r set state = o.state, tracks = o.tracks, parts = o.parts,
    snapshot = jsonb_set(o.snapshot, '{context,asked}', ${JSON.stringify(asked)}::jsonb)
    from (select * from reviews where state = ${state} and proposal_id <> ${form.draft} limit 1) o
    where r.proposal_id = ${form.draft}`)

for (const language of ['es', 'en'])
  test(`each section that is handed in is read in light pages, whole or in parts (${language})`, async () => {
    await reads(language)
    await stands('intake', [])
    for (const key of sectionKeys) {
      await weigher(form).expectLight(form.section(key))
      const { html } = await weigher(form).view(form.section(key), 'gzip')
      expect(html, key).not.toContain('name="revision"')
    }
    const output = 'objectives[1].outcomes[0].outputs[0]'
    const { html } = await weigher(form).view(`${form.section('logic')}?in=${encodeURIComponent(output)}`, 'gzip')
    for (const [name, answer] of Object.entries((await form.saved('logic'))!.answers))
      if (/\.(statement|title)$/.test(name) && name.startsWith(output)) expect(html, name).toContain(answer)
  }, 60_000)

const named: [string, string[]][] = [
  ['logic', ['logic.theory', 'logic.objectives']],
  ['budget', ['budget.travel', 'budget.indirect']],
  ['indicators', ['indicators.evaluation']],
  ['security', ['security.units']],
]

for (const language of ['es', 'en'])
  test(`where some questions are to be changed, they and all others have light pages (${language})`, async () => {
    await reads(language)
    for (const [key, questions] of named)
      for (const question of questions) {
        await stands('changesRequested', [question])
        await weigher(form).expectLight(`/proposals/${form.draft}/sections/${key}`)
      }
  }, 60_000)
