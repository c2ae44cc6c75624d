import type { Person } from '#app/people/person.ts'
import type { Question } from '#workflows/review/context.ts'
import { readRow } from '#workflows/review/event-upcasts.ts'
import type { Case } from './find-case.server.ts'

/** What the partner has changed after the version that a reviewer assessed. */
export type ChangedSince = { version: number; questions: Question[] }

/** The version that the person assessed last, where a newer one is under review. */
export function versionLeftBehind({ id }: Person, { snapshot }: Case): number | null {
  const { version, assessments } = snapshot.context
  const last = assessments.findLast(({ reviewer }) => reviewer === id)
  return last && last.version < version ? last.version : null
}

export function changedSince(version: number, log: readonly { event: { event: unknown } }[]): ChangedSince {
  const stored = log.map(({ event }) => event.event)
  const changed = stored
    .flatMap((_, index) => readRow(stored, index))
    .flatMap((event) => (event.type === 'resubmit' && event.version > version ? event.facts.changed : []))
  return { version, questions: [...new Set(changed)] }
}
