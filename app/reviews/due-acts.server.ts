import type { Person } from '#app/people/person.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import { type WaitingAct, waitFor, waitingActs } from '#db/queries/waits.ts'
import { placesOf } from '#workflows/review/clocks.ts'
import type { Act } from './acts.ts'
import type { ActView } from './acts-for.server.ts'
import type { Case } from './find-case.server.ts'

/** What the desk calls a wait for a verdict any verdict ends. */
const waitOf: Partial<Record<Act, WaitingAct>> = { approveWithConditions: 'approve', decline: 'approve' }
const rankOf = (type: Act) => waitingActs.findIndex((act) => act === (waitOf[type] ?? type))

/** What the desk asks beyond the place and the act's own guards. */
const asks: Partial<Record<Act, (person: Person, found: Case<FoundProposal>, acts: readonly ActView[]) => boolean>> = {
  handOver: () => false,
  takeBackVerdict: (_person, _found, acts) =>
    acts.some(({ type, because }) => type === 'release' && because.some(({ name }) => name === 'approvalStillHolds')),
  liftCondition: (_, { row, snapshot }) =>
    snapshot.context.conditions.some(({ status }) => status === 'offered') ||
    row.clocks.some(({ owner }) => owner === 'office'),
  concur: ({ officeRoles }, { snapshot: { context } }) => {
    const posts = officeRoles.filter(({ role }) => role === 'post')
    return context.countries
      .filter((country) => !context.concurrences.some((answered) => answered.country === country))
      .some((country) => posts.some(({ countries }) => countries === null || countries.includes(country)))
  },
}

/** The acts that the case waits for from this person, as their desk has it, in the order in which a case meets them. */
export function dueActs(person: Person, found: Case<FoundProposal>, acts: readonly ActView[]): ActView[] {
  const here = placesOf(found.snapshot)
  const isDue = ({ type, because }: ActView) =>
    because.length === 0 &&
    rankOf(type) >= 0 &&
    waitFor(waitingActs[rankOf(type)]!).places.some((place) => here.includes(place)) &&
    (asks[type]?.(person, found, acts) ?? true)
  return acts.filter(isDue).toSorted((one, other) => rankOf(one.type) - rankOf(other.type))
}
