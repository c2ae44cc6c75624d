import type { AppContext } from '#app/context.server.ts'
import { isOffice, type Person } from '#app/people/person.ts'
import { listCallActs } from '#db/queries/call-acts.ts'

type Reader = AppContext & { person: Person | null }

export type ShownCallAct = {
  act: 'extend' | 'cancel' | 'archive' | 'amend'
  why: string | null
  at: string
  closesAt: string
  /** Who did it, for the office alone. */
  by: string | null
}

/** What was done with a call since it was published: for everybody, its extensions or its cancellation. */
export async function callActsFor({ db, person }: Reader, callId: string): Promise<ShownCallAct[]> {
  const acts = await listCallActs(db, callId)
  const named = person !== null && isOffice(person)
  return acts.flatMap(({ act, why, at, closesAt, by }) =>
    act === 'publish'
      ? []
      : [{ act, why, at: at.toISOString(), closesAt: closesAt.toISOString(), by: named ? by : null }],
  )
}
