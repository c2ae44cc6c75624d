import type { RequestContext } from './context.server.ts'
import { isOffice, isPartner } from './people/person.ts'
import {
  maySeeClocks,
  maySeeDecisions,
  maySeeMoney,
  maySeePastAwards,
  maySeePeople,
  maySeePipeline,
} from './people/policy.ts'

/** What the frame of every page shows, pages of errors too: who is signed in, their language, where they may go. */
export function rootData({ person, language, requestId, config }: RequestContext, request: Request) {
  const { pathname, search } = new URL(request.url)
  return {
    language,
    requestId,
    here: pathname + search,
    officeMail: config.officeMail,
    at: new Date().toISOString(),
    person: person && { name: person.name, detail: person.memberships[0]?.organization },
    shows: {
      proposals: person !== null && isPartner(person),
      desk: person !== null && isOffice(person),
      pipeline: person !== null && maySeePipeline(person),
      clocks: person !== null && maySeeClocks(person),
      decisions: person !== null && maySeeDecisions(person),
      money: person !== null && maySeeMoney(person),
      pastAwards: person !== null && maySeePastAwards(person),
      people: person !== null && maySeePeople(person),
    },
  }
}
