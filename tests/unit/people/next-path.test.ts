import { expect, test } from 'vitest'
import { nextPath } from '#app/people/next-path.ts'

const origin = 'https://ventanilla.example'

test.each([
  '/',
  '/proposals',
  '/proposals/3f?tab=money#top',
  '/calls?q=j%C3%B3venes',
  '/desk?next=https://evil.example',
  '/%2F%2Fevil.example',
])('%j stays on this site and may be next', (next) => {
  expect(nextPath(next, origin)).toBe(next)
})

test.each([
  'https://evil.example',
  'https://ventanilla.example/desk',
  'http:evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  '.evil.example',
  'desk',
  '',
  '/sign-in',
  '/sign-in?next=/sign-in',
  '/x/../sign-out',
  '/language',
  '/welcome/abc',
  null,
  undefined,
])('%j may not be next', (next) => {
  expect(nextPath(next, origin)).toBeUndefined()
})

test('the language switch comes back to the sign-in page', () => {
  expect(nextPath('/sign-in?next=%2Fdesk', origin, { mayBeSignIn: true })).toBe('/sign-in?next=%2Fdesk')
  expect(nextPath('/language', origin, { mayBeSignIn: true })).toBeUndefined()
})
