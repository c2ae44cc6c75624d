import type { Person } from '#app/people/person.ts'

/** How somebody may begin a proposal: `choose` where they write for several organisations. */
export type WayToStart = 'signIn' | 'post' | 'choose' | 'notAuthor'

export const organizationsToWriteFor = ({ memberships }: Person) => memberships.filter(({ role }) => role === 'author')

export function wayToStart(person: Person | null): WayToStart {
  if (!person) return 'signIn'
  const count = organizationsToWriteFor(person).length
  return count === 0 ? 'notAuthor' : count === 1 ? 'post' : 'choose'
}
