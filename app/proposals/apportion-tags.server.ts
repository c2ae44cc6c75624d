import type { Database } from '#db/client.server.ts'
import { listTags, saveTagCents } from '#db/queries/tags.ts'
import { shareByGoal } from './share-by-goal.ts'

/** Gives each goal its share of the amount, in cents that add up to it; staff-confirmed tags count where there are any. */
export async function apportionTags(
  tx: Database,
  proposalId: string,
  amountCents: number,
  sources: readonly ('partner' | 'staff')[] = ['partner', 'staff'],
) {
  const goals = (await listTags(tx, proposalId)).filter(({ kind }) => kind === 'goal')
  for (const source of sources) {
    const tags = goals.filter((goal) => goal.source === source)
    if (tags.length > 0) await saveTagCents(tx, proposalId, source, shareByGoal(tags, amountCents))
  }
}
