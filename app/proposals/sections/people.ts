import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { askingIn, restricted } from './asking.ts'
import type { Field } from './field.ts'
import { choice, part, text } from './leaf.ts'
import { readEmail, readPhone } from './read-contact.ts'

export const key = 'people'

const ask = askingIn(key)
const roles = ['representative', 'contact', 'finance'] as const
const languages = ['en', 'es'] as const
const nameLength = 150

/** Names and how to reach them are for those who must reach them. */
export function fields(): Field[] {
  return roles.map((role) =>
    restricted(
      ask.set(
        role,
        [
          ask.text('person.name', nameLength),
          ask.text('person.title', nameLength),
          ask.text('person.phone', 40, 'hint'),
          ask.text('person.email', nameLength),
          ask.choice('person.language', languages),
        ].map((leaf) => ({ ...leaf, name: leaf.name.replace('person', role) })),
        'hint',
      ),
    ),
  )
}

export function schema() {
  const person = part(
    z.object({
      name: text(nameLength),
      title: text(nameLength),
      phone: answer(readPhone),
      email: answer(readEmail),
      language: choice(languages),
    }),
  )
  return part(z.object({ representative: person, contact: person, finance: person }))
}

export type People = z.infer<ReturnType<typeof schema>>
