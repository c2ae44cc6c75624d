/** A call as lists show it, in the reader's language; instants are ISO. */
export type ListedCall = {
  number: string
  title: string
  summary: string
  phase: 'upcoming' | 'open' | 'closed'
  opensAt: string
  closesAt: string
  timeZone: string
  floorCents: number
  ceilingCents: number
  countries: string[]
}

/** `now` by the database's clock. */
export type ListedCalls = { now: string; calls: ListedCall[] }
