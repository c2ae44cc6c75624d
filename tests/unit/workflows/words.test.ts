import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import mailEn from '#app/i18n/en/mail.json' with { type: 'json' }
import en from '#app/i18n/en/review.json' with { type: 'json' }
import mailEs from '#app/i18n/es/mail.json' with { type: 'json' }
import es from '#app/i18n/es/review.json' with { type: 'json' }
import {
  Context,
  outcomes,
  partLeaves,
  risks,
  stages,
  stateNames,
  suspensionScopes,
  trackLeaves,
  tracks,
} from '#workflows/review/context.ts'
import { describeProcedure } from '#workflows/review/describe.ts'
import { standardChecklist } from '#workflows/review/edition.ts'
import { effectTypes, officeNews, partnerNews } from '#workflows/review/effects.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import { guards } from '#workflows/review/guards.ts'
import { roles } from '#workflows/review/permissions.ts'
import { procedureAsMarkdown } from '#workflows/review/procedure-as-markdown.ts'

type Words = { [key: string]: string | Words }
const languages: [string, Words][] = [
  ['en', en],
  ['es', es],
]

const letters: [string, Words][] = [
  ['en', mailEn],
  ['es', mailEs],
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

/** A region of the chart, such as a track or a part: its name, and each leaf with the rule that holds there. */
const wordsOfRegions = (kind: string, regions: Record<string, readonly string[]>) =>
  Object.entries(regions).flatMap(([region, leaves]) =>
    ['label', 'description', ...leaves.flatMap((leaf) => [leaf, `rule.${leaf}`])].map(
      (what) => `${kind}.${region}.${what}`,
    ),
  )

/** What each track can find, as the schema of the context has it. */
const findings = tracks.flatMap((track) => {
  const found = Context.shape.findings.shape[track].unwrap()
  const all: Iterable<string> = 'options' in found ? found.options : found.values
  return [...all].map((finding) => `finding.${track}.${finding}`)
})

const expected = [
  ...stateNames.flatMap((state) => ['public', 'office', 'description', 'next'].map((what) => `state.${state}.${what}`)),
  ...wordsOfRegions('track', trackLeaves),
  ...wordsOfRegions('part', partLeaves),
  ...stages.flatMap((stage) => [`stage.${stage}.label`, `stage.${stage}.description`]),
  ...findings,
  ...eventTypes.flatMap((type) => ['label', 'past', 'explain'].map((what) => `event.${type}.${what}`)),
  ...['handOver', 'unassignReviewer'].map((type) => `event.${type}.takenBack`),
  'event.handOver.taken',
  ...['notInThisState', ...Object.keys(guards)].map((guard) => `guard.${guard}`),
  ...Object.keys(guards).map((guard) => `condition.${guard}`),
  ...roles.map((role) => `role.${role}`),
  ...risks.map((risk) => `risk.${risk}`),
  ...outcomes.map((outcome) => `outcome.${outcome}`),
  ...suspensionScopes.map((scope) => `suspensionScope.${scope}`),
  ...effectTypes.map((effect) => `effect.${effect}`),
  ...standardChecklist.map((item) => `checklist.${item}`),
  ...describeProcedure().flatMap(({ label, description }) =>
    [label, description].map((key) => key.replace('review:', '')),
  ),
]

test.each(languages)('%s has words for every state, event, guard, role and effect', (_language, words) => {
  for (const key of expected) expect(() => find(words, key)).not.toThrow()
})

/** Blanks beyond who did it; whoever tells the history fills in no others. */
const blanks: Partial<Record<EventType, string[]>> = {
  submit: ['version'],
  resubmit: ['version'],
  requestChanges: ['questions'],
  handOver: ['to'],
  correctText: ['questions'],
  assignReviewers: ['reviewers'],
  unassignReviewer: ['reviewer'],
  rateFinances: ['risk'],
  sendToVetting: ['caseReference'],
  recordVetting: ['caseReference', 'outcome'],
  concur: ['country'],
  object: ['country'],
  approve: ['amountCents, money', 'startsOn, date', 'endsOn, date'],
  approveWithConditions: ['amountCents, money', 'startsOn, date', 'endsOn, date'],
  invite: ['until, date'],
  extendDeadline: ['until, date'],
  revive: ['until, date'],
}

test.each(eventTypes)('the history tells %s with what its event says', (type) => {
  const filled = placeholders(find(en, `event.${type}.past`))
  expect(filled.filter((blank) => blank !== 'who')).toEqual((blanks[type] ?? []).toSorted())
})

test.each(languages)('%s has nothing about a state, event, guard or part that is gone', (_language, words) => {
  const named = new Set(expected)
  const kept = ['state', 'stage', 'part', 'event', 'guard', 'condition', 'outcome', 'effect']
  const said = keysIn(words).filter((key) => kept.includes(key.split('.')[0]))
  expect(said.filter((key) => !named.has(key))).toEqual([])
})

test.each(letters)('a letter in %s says what happened and where, and quotes nothing else', (_language, words) => {
  for (const news of [...partnerNews.map((one) => `partner.${one}`), ...officeNews.map((one) => `office.${one}`)]) {
    const [subject, body] = [find(words, `${news}.subject`), find(words, `${news}.body`)]
    expect(['reference', 'title']).toContain(placeholders(subject).join())
    const cause = ['office.caseReturned', 'office.assessmentReturned'].includes(news) ? ['because', 'who'] : []
    expect([news, placeholders(body)]).toEqual([news, [...cause, 'link', 'title'].toSorted()])
  }
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
