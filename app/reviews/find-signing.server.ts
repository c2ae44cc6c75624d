import type { PersonContext } from '#app/context.server.ts'
import { findFund } from '#db/queries/funds.ts'
import { findNotification } from '#db/queries/grants.ts'
import type { Context } from '#workflows/review/context.ts'
import type { Case } from './find-case.server.ts'

/** What an award is signed by: what was approved, the fund it comes of with what is left, and the notification. */
export type Signing = {
  grant: NonNullable<Context['grant']>
  fund: { code: string; name: string; leftCents: number } | null
  notification: { id: string; number: string; about: string; sentOn: string } | null
}

/** Null before an approval. Two statements at most. */
export async function findSigning({ db, language }: PersonContext, { row, snapshot }: Case): Promise<Signing | null> {
  const { grant, notification } = snapshot.context
  if (!grant) return null
  const fund = row.call.fundId ? await findFund(db, row.call.fundId) : undefined
  const record = notification ? await findNotification(db, notification.notification) : undefined
  return {
    grant,
    fund: fund ? { code: fund.code, name: fund.name[language], leftCents: fund.leftCents } : null,
    notification: record ? { id: record.id, number: record.number, about: record.about, sentOn: record.sentOn } : null,
  }
}
