import type { AppContext } from '#app/context.server.ts'
import type { Language } from '#app/i18n/index.ts'
import { type CallRow, listPublishedCalls } from '#db/queries/calls.ts'
import { findMoment } from '#db/queries/clock.ts'
import type { ListedCall, ListedCalls } from './listed-call.ts'

type Reader = AppContext & { language: Language }

/** Every published call: open ones by closing time, then those to come, then the closed, newest first. */
export async function listCalls({ db, language }: Reader): Promise<ListedCalls> {
  const rows = await listPublishedCalls(db)
  const now = rows[0]?.now ?? (await findMoment(db))
  return { now: now.toISOString(), calls: rows.map((row) => asListed(row, language)) }
}

function asListed({ call, phase }: CallRow, language: Language): ListedCall {
  const { number, timeZone, floorCents, ceilingCents, countries } = call
  return {
    number,
    title: call.title[language],
    summary: call.summary[language],
    phase,
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    timeZone,
    floorCents,
    ceilingCents,
    countries,
  }
}
