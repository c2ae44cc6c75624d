import { apportion } from '#app/tags/apportion.ts'
import type { Database } from '#db/client.server.ts'
import { listTags, saveTagCents } from '#db/queries/proposals.ts'

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
    if (tags.length === 0) continue
    const shares = apportion(
      amountCents,
      tags.map(({ weight }) => weight ?? 0),
    )
    await saveTagCents(
      tx,
      proposalId,
      source,
      tags.map(({ code }, index) => ({ code, cents: shares[index]! })),
    )
  }
}
