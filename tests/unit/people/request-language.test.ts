import { expect, test } from 'vitest'
import { requestLanguage } from '#app/people/request-language.ts'

test('the account comes first, then the cookie, then the browser', () => {
  expect(requestLanguage({ language: 'en' }, 'language=es', 'es')).toBe('en')
  expect(requestLanguage({ language: null }, 'a=b; language=en; c=d', 'es')).toBe('en')
  expect(requestLanguage(null, 'language=fr', 'en')).toBe('en')
  expect(requestLanguage(null, 'otherlanguage=es', 'en')).toBe('en')
})

test.each([
  [null, 'es'],
  ['', 'es'],
  ['*', 'es'],
  ['fr-FR,fr;q=0.9', 'es'],
  ['en-US,en;q=0.9', 'en'],
  ['en', 'en'],
  ['es-HN,es;q=0.9,en;q=0.8', 'es'],
  ['en;q=0.5, es;q=0.9', 'es'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0', 'es'],
  ['en;q=x', 'es'],
  [',;=', 'es'],
])('Accept-Language %j is answered in %s', (header, language) => {
  expect(requestLanguage(null, null, header)).toBe(language)
})
