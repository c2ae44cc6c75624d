import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { listSubstitutes, saveAbsence } from '#db/queries/absences.ts'
import { lockAccount } from '#db/queries/accounts.ts'
import type { AbsenceForm } from './account-schema.server.ts'
import { managing } from './managing.server.ts'
import { showAccount } from './show-account.server.ts'

/** The account with those who could stand in for it. Two statements. */
export async function showAbsence(ctx: PersonContext, personId: string) {
  const shown = await showAccount(ctx, personId)
  return isRefusal(shown) ? shown : { ...shown, substitutes: await listSubstitutes(ctx.db, personId) }
}

/** Says from when until when somebody is away, and who stands in; without days, that they are not. */
export function chooseAbsence(
  ctx: PersonContext,
  personId: string,
  { awayFrom, awayUntil, substituteId }: AbsenceForm,
): Promise<{ personId: string } | Refusal> {
  return managing(ctx, async (tx) => {
    if (!(await lockAccount(tx, personId))) return refuse('person.notFound')
    const substitutes = await listSubstitutes(tx, personId)
    if (substituteId && !substitutes.some(({ id }) => id === substituteId)) return refuse('person.notFound')
    const absence = { awayFrom, awayUntil, substituteId: awayFrom ? substituteId : null }
    await saveAbsence(tx, personId, absence)
    const details = { isAway: awayFrom !== null, substituteId: absence.substituteId }
    await appendAct(tx, { act: 'chooseAbsence', byId: ctx.person.id, subject: personId, details })
    return { personId }
  })
}
