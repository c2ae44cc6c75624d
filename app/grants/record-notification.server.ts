import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { findMoment } from '#db/queries/clock.ts'
import { findNotification, insertNotification } from '#db/queries/grants.ts'
import { refusedToRecord } from './show-notifications.server.ts'

type NewNotification = { key: string; number: string; about: string; sentOn: string }

type Recorded = { id: string } | { errors: FormErrors }

/** Records a notification that was sent; the same page sent twice records it once. */
export async function recordNotification(
  ctx: PersonContext,
  { key, ...notification }: NewNotification,
): Promise<Recorded | Refusal> {
  const refusal = refusedToRecord(ctx)
  if (refusal) return refusal
  return ctx.db.transaction(async (tx): Promise<Recorded> => {
    const byId = ctx.person.id
    if (notification.sentOn > (await findMoment(tx)).toISOString().slice(0, 10))
      return { errors: { sentOn: ['money:notifications.sentAhead'] } }
    if (!(await insertNotification(tx, { id: key, ...notification, writtenBy: byId })))
      return (await findNotification(tx, key))
        ? { id: key }
        : { errors: { number: ['money:notifications.numberTaken'] } }
    await appendAct(tx, { act: 'recordNotification', byId, subject: key, details: { number: notification.number } })
    return { id: key }
  })
}
