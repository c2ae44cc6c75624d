import type { AppContext } from '#app/context.server.ts'
import { checkChains, type Fault } from './check-chains.server.ts'

const faults: Record<Fault, string> = {
  gap: 'the row before it is missing',
  link: 'its previous hash is not the hash of the row before it',
  content: 'its content does not give its hash',
  head: "the review's revision and head hash are not those of its last event",
}

/** The command `audit:verify`: 0 when every chain is whole, 1 with the first bad row. */
export async function verifyAudit({ db }: Pick<AppContext, 'db'>, _args: string[], print: (line: string) => void) {
  const { acts, events, reviews, bad } = await checkChains(db)
  print(`${acts} acts in audit_log; ${events} events of ${reviews} reviews in review_events`)
  if (!bad) {
    print('Every chain is whole.')
    return 0
  }
  print(`First bad row: ${bad.table}, ${bad.row}: ${faults[bad.fault]}.`)
  return 1
}
