import { expect, test } from 'vitest'
import { z } from 'zod'
import { message, translateMessage } from '#app/forms/messages.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { translator } from '#app/i18n/index.ts'

function formOf(fields: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const schema = z.object({
  email: z.email(),
  months: z.number().max(24),
  title: z.string(),
  countries: z.array(z.enum(['HN', 'GT'])).min(1),
  lines: z.array(z.object({ item: z.string(), units: z.int() })),
})

test('what was typed is kept, and each message is a key with its parameters', async () => {
  const read = await readForm(
    formOf([
      ['email', 'choloma'],
      ['months', '36'],
      ['title', ''],
      ['lines[0].units', '12,5OO'],
    ]),
    schema,
  )
  expect(read).toEqual({
    ok: false,
    values: { email: 'choloma', months: '36', title: '', 'lines[0].units': '12,5OO' },
    errors: {
      email: ['notAnEmail'],
      months: ['max?{"max":24}'],
      title: ['required'],
      countries: ['chooseAtLeastOne'],
      'lines[0].item': ['required'],
      'lines[0].units': ['notANumber'],
    },
  })
})

test('a complete form gives its value', async () => {
  const read = await readForm(
    formOf([
      ['email', 'maria@choloma.example'],
      ['months', '12'],
      ['title', 'Puertos limpios'],
      ['countries', 'HN'],
      ['countries', 'GT'],
      ['lines[0].item', 'Radio'],
      ['lines[0].units', '3'],
    ]),
    schema,
  )
  expect(read.ok && read.value).toMatchObject({
    months: 12,
    countries: ['HN', 'GT'],
    lines: [{ item: 'Radio', units: 3 }],
  })
})

test('messages are spoken in the language of the reader, amounts included', () => {
  expect(translateMessage(translator('es'), message('maxMoney', { max: 50_000_000 }))).toBe(
    'Escriba US$\u00a0500,000.00 o menos',
  )
  expect(translateMessage(translator('en'), message('tooManyWords', { max: 300, count: 1 }))).toBe(
    'Write 300 words or fewer: that is one too many',
  )
})

test('a message nobody knows still asks to look again', () => {
  expect(translateMessage(translator('en'), 'noSuchKey')).toBe('Check this answer')
})
