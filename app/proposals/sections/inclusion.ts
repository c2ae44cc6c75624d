import { z } from 'zod'
import { askingIn } from './asking.ts'
import type { Field } from './field.ts'
import { part, words } from './leaf.ts'

export const key = 'inclusion'

const ask = askingIn(key)

export function fields(): Field[] {
  return [ask.words('gender', 300, 'hint'), ask.words('groups', 200, 'hint'), ask.words('access', 150, 'hint')]
}

export function schema() {
  return part(z.object({ gender: words(300), groups: words(200), access: words(150) }))
}

export type Inclusion = z.infer<ReturnType<typeof schema>>
