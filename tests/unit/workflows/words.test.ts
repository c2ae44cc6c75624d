import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from '#app/i18n/en/review.json' with { type: 'json' }
import es from '#app/i18n/es/review.json' with { type: 'json' }
import { outcomes, risks, standardChecklist, stateNames, trackLeaves } from '#workflows/review/context.ts'
import { describeProcedure } from '#workflows/review/describe.ts'
import { effectTypes } from '#workflows/review/effects.ts'
import { eventTypes } from '#workflows/review/events.ts'
import { guards } from '#workflows/review/guards.ts'
import { roles } from '#workflows/review/permissions.ts'
import { procedureAsMarkdown } from '#workflows/review/procedure-as-markdown.ts'

type Words = { [key: string]: string | Words }
const languages: [string, Words][] = [
  ['en', en],
  ['es', es],
]

const keysIn = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [path + key] : keysIn(inner, `${path}${key}.`),
  )

function find(words: Words, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words)
  if (typeof found !== 'string' || found === '') throw new Error(`No words for ${key}`)
  return found
}
const sayIn = (words: Words) => (key: string) => find(words, key.replace(/^review:/, ''))
const placeholders = (text: string) => [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name]) => name).toSorted()

const expected = [
  ...stateNames.flatMap((state) => ['public', 'office', 'description', 'next'].map((what) => `state.${state}.${what}`)),
  ...Object.entries(trackLeaves).flatMap(([track, leaves]) => [
    `track.${track}.label`,
    ...leaves.flatMap((leaf) => [`track.${track}.${leaf}`, `track.${track}.rule.${leaf}`]),
  ]),
  ...eventTypes.flatMap((type) => ['label', 'past', 'explain'].map((what) => `event.${type}.${what}`)),
  ...['notInThisState', ...Object.keys(guards)].map((guard) => `guard.${guard}`),
  ...Object.keys(guards).map((guard) => `condition.${guard}`),
  ...roles.map((role) => `role.${role}`),
  ...risks.flatMap((risk) => [`risk.${risk}`, `finding.financial.${risk}`]),
  ...outcomes.flatMap((outcome) => [`outcome.${outcome}`, `finding.vetting.${outcome}`]),
  ...effectTypes.map((effect) => `effect.${effect}`),
  ...standardChecklist.map((item) => `checklist.${item}`),
  ...describeProcedure().flatMap(({ label, description }) =>
    [label, description].map((key) => key.replace('review:', '')),
  ),
]

test.each(languages)('%s has words for every state, event, guard, role and effect', (_language, words) => {
  for (const key of expected) expect(() => find(words, key)).not.toThrow()
})

test('both languages have the same keys and the same blanks to fill', () => {
  expect(keysIn(es).toSorted()).toEqual(keysIn(en).toSorted())
  for (const key of keysIn(en)) expect([key, placeholders(find(es, key))]).toEqual([key, placeholders(find(en, key))])
})

test.each(languages)('the procedure can be told in %s', (_language, words) => {
  const told = procedureAsMarkdown(sayIn(words))
  for (const { paragraph } of describeProcedure()) expect(told).toContain(`§ ${paragraph} `)
})

test('docs/procedure.md is the procedure (UPDATE_PROCEDURE=1 writes it)', () => {
  const file = new URL('../../../docs/procedure.md', import.meta.url)
  const told = procedureAsMarkdown(sayIn(en))
  if (process.env.UPDATE_PROCEDURE) writeFileSync(file, told)
  expect(readFileSync(file, 'utf8')).toBe(told)
})
