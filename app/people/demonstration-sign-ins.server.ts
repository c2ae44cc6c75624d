import type { Config } from '#app/env.server.ts'
import { demonstrationPeople } from '#db/demonstration/people.ts'

export const DEMONSTRATION_PASSWORD = 'ventanilla-demo-2026'

export const demonstrationEmail = (key: string) => `${key}@demo.example`

/** Everybody one can sign in as, with their password; null outside the demonstration. */
export function listDemonstrationSignIns({ mode }: Pick<Config, 'mode'>) {
  if (mode !== 'demonstration') return null
  const people = demonstrationPeople.map(({ key, name, roles }) => ({ email: demonstrationEmail(key), name, roles }))
  return { password: DEMONSTRATION_PASSWORD, people }
}
