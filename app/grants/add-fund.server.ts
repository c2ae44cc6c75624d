import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { findFund, insertFund } from '#db/queries/funds.ts'
import type { Localized } from '#db/schema/columns.ts'
import { refusedToManageFunds } from './show-funds.server.ts'

type NewFund = { key: string; code: string; name: Localized; amount: number }

/** Adds a fund; the same page sent twice adds it once. */
export async function addFund(
  ctx: PersonContext,
  { key, code, name, amount }: NewFund,
): Promise<{ id: string } | { errors: FormErrors } | Refusal> {
  const refusal = refusedToManageFunds(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx) => {
    if (!(await insertFund(tx, { id: key, code, name, cents: amount })))
      return (await findFund(tx, key)) ? { id: key } : { errors: { code: ['money:funds.codeTaken'] } }
    await appendAct(tx, { act: 'addFund', byId: ctx.person.id, subject: key, details: { code, cents: amount } })
    return { id: key }
  })
}
