import type { Person } from '#app/people/person.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import type { Prospect } from '#workflows/review/events.ts'
import { obstaclesTo, type ReviewSnapshot } from '#workflows/review/move.ts'
import type { PartnerAct } from './partner-acts.ts'

/** Whether nothing of the procedure stands in the way of a partner's act that the state knows. */
export const isPossibleNow = (person: Person, { now }: ProposalRow, snapshot: ReviewSnapshot, type: PartnerAct) =>
  obstaclesTo(snapshot, { type, by: person.id, at: now.toISOString(), facts: {} } as Prospect).length === 0
