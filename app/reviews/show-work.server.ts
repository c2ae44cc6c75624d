import type { PersonContext } from '#app/context.server.ts'
import { refusedToManage } from '#app/people/managing.server.ts'
import { listWork } from '#db/queries/work.ts'
import { mayAct } from '#workflows/review/permissions.ts'

export type RestingWork = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  /** `byHand`: an assessment that a program officer has to take back. */
  what: ('case' | 'assessment' | 'byHand')[]
}

/** What returns to the queue when the account is suspended, for whoever may do that. One statement. */
export async function showWork(ctx: PersonContext, personId: string) {
  const refusal = refusedToManage(ctx)
  if (refusal) return refusal
  const rows = await listWork(ctx.db, personId)
  const work = rows.map(({ id, reference, title, organization, ownsCase, owesAssessment }): RestingWork => {
    const what: RestingWork['what'] = ownsCase ? ['case'] : []
    if (owesAssessment) what.push(mayAct('clock', 'unassignReviewer') ? 'assessment' : 'byHand')
    return { id, reference, title, organization, what }
  })
  return { work }
}
