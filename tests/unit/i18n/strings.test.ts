import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import sameInBoth from './same-in-both.json' with { type: 'json' }

type Catalogue = { [key: string]: string | Catalogue }

const namespaces = globSync('app/i18n/en/*.json').map((file) => file.replace(/^.*\/|\.json$/g, ''))

const read = (language: string, namespace: string): Catalogue =>
  JSON.parse(readFileSync(`app/i18n/${language}/${namespace}.json`, 'utf8'))

function flat(catalogue: Catalogue, path = ''): Record<string, string> {
  const entries = Object.entries(catalogue).flatMap(([key, value]) => {
    const whole = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[whole, value]] : Object.entries(flat(value, whole))
  })
  return Object.fromEntries(entries)
}

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const variables = (text: string) => [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name))].sort()

test.each(namespaces)('%s has the same keys with the same variables in both languages', (namespace) => {
  const [en, es] = [flat(read('en', namespace)), flat(read('es', namespace))]
  const asked = (catalogue: Record<string, string>) => [...new Set(Object.keys(catalogue).map(withoutPlural))].sort()
  expect(asked(es)).toEqual(asked(en))
  const differ = Object.keys(en).filter((key) => es[key] && String(variables(en[key])) !== String(variables(es[key])))
  expect(differ).toEqual([])
})

test.each(['en', 'es'])('in %s what has just been done is a whole sentence', (language) => {
  const done = Object.values(flat(read(language, 'case').done as Catalogue))
  expect(done.length).toBeGreaterThan(50)
  expect(done.filter((sentence) => !/^[^.]+\.$/.test(sentence))).toEqual([])
})

test.each(namespaces)('%s is translated and nothing in it is empty', (namespace) => {
  const [en, es] = [flat(read('en', namespace)), flat(read('es', namespace))]
  const allowed = new Set<string>(sameInBoth)
  const same = Object.keys(en).filter(
    (key) => en[key] === es[key] && /\p{L}{2}/u.test(en[key].replace(/\{\{.*?\}\}/g, '')),
  )
  expect(same.filter((key) => !allowed.has(en[key])).map((key) => `${namespace}:${key} = ${en[key]}`)).toEqual([])
  expect([...Object.values(en), ...Object.values(es)].filter((text) => text.trim() === '')).toEqual([])
})

/** Every literal of the sources; what is filled in at run time stands as `.+` of a pattern. */
function literals(): { exact: Set<string>; patterns: RegExp[] } {
  const exact = new Set<string>()
  const patterns: RegExp[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) exact.add(node.text)
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
      const isKey = /^([a-z]+:)?[A-Za-z.]*$/.test(parts[0]) && parts.join('').match(/[.:]/)
      if (isKey && parts[0]) patterns.push(new RegExp(`^${parts.map(escaped).join('.+')}$`))
    }
    ts.forEachChild(node, visit)
  }
  for (const file of globSync(['app/**/*.{ts,tsx}', 'workflows/**/*.ts'])) {
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return { exact, patterns }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const sources = literals()

test.each(namespaces)('every key of %s is used', (namespace) => {
  const isUsed = (key: string) =>
    [`${namespace}:${key}`, ...(namespace === 'ui' ? [key] : [])].some(
      (name) => sources.exact.has(name) || sources.patterns.some((pattern) => pattern.test(name)),
    )
  const keys = [...new Set(Object.keys(flat(read('en', namespace))).map(withoutPlural))]
  expect(keys.filter((key) => !isUsed(key))).toEqual([])
})
