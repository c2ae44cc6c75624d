import { expect, test } from 'vitest'
import { sectionOf } from '#app/proposals/sections.ts'
import { wholeRules } from '../complete-proposal.ts'
import { type Broken, breaks, needs, takes } from './broken.ts'

const roles = ['representative', 'contact', 'finance']
const allOf = (...parts: string[]) => roles.flatMap((role) => parts.map((part) => `${role}.${part}`))

needs('people', allOf('name', 'title', 'phone', 'email'))
needs('people', allOf('language'), 'choose')

const notAPhone = ['2555-0142', '504 2555 0142', '+504', '+504 2555 0142 9999 99999', '+504 CINCO', '+0 2555 0142']
const notAnEmail = ['karla', 'karla@', '@guara.example', 'karla@guara', 'karla@guara..example', 'a b@guara.example']

breaks('people', [
  ...notAPhone.map((phone): Broken => [`no phone: ${phone}`, { 'contact.phone': phone }, 'contact.phone', 'notAPhone']),
  ...notAnEmail.map(
    (email): Broken => [`no mail: ${email}`, { 'finance.email': email }, 'finance.email', 'notAnEmail'],
  ),
  [
    'an endless mail',
    { 'finance.email': `${'x'.repeat(60)}@${'y'.repeat(60)}.${'z'.repeat(90)}` },
    'finance.email',
    'notAnEmail',
  ],
  ['an endless name', { 'representative.name': 'x'.repeat(151) }, 'representative.name', 'tooLong'],
  ['a language of nobody', { 'contact.language': 'fr' }, 'contact.language', 'notInList'],
])

takes('people', [
  { 'contact.phone': '+1 (202) 555-0142' },
  { 'contact.email': 'Karla.Mejia+carsi@correo.guara.example' },
  { 'contact.name': 'Rosa Amaya', 'contact.email': 'rosa@guara.example' },
])

test('names and how to reach them are restricted', () => {
  for (const field of sectionOf('people').fields(wholeRules)) expect(field.class).toBe('restricted')
})
