import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { fingerprintOf } from '#app/receipts/receipt-keys.server.ts'
import { findReceipt } from '#db/queries/submissions.ts'
import type { StateName } from '#workflows/review/context.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { publicState } from './public-events.ts'
import type { TypedProposal } from './sections.ts'
import { amountAsked, requestedCents, titleOf } from './typed-answers.ts'

export type ShownReceipt = {
  id: string
  reference: string
  title: string
  organization: string
  call: { number: string; title: string; timeZone: string }
  version: number
  versions: number
  submittedBy: string
  byMe: boolean
  submittedAt: string
  /** Null of a concept note. */
  requestedCents: number | null
  contentHash: string
  /** Of the counter; null of versions from before receipts were signed. */
  signature: { fingerprint: string; keyId: string } | null
  state: StateName
}

/** Proof that a version was handed in; without a number, the newest. */
export async function showReceipt(ctx: PersonContext, id: string, number?: number): Promise<ShownReceipt | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { proposal, review, call, organization } = row
  const versions = restoreReview(review).context.version
  const found = await findReceipt(ctx.db, id, number ?? versions)
  if (!found || !proposal.reference) return refuse('receipt.notFound')
  const { version, submittedBy } = found
  const typed = version.typed as TypedProposal
  return {
    id,
    reference: proposal.reference,
    title: titleOf(typed, proposal.language === 'en' ? 'en' : 'es'),
    organization,
    call: { number: call.number, title: call.title[ctx.language], timeZone: call.timeZone },
    version: version.number,
    versions,
    submittedBy,
    byMe: version.submittedBy === ctx.person.id,
    submittedAt: version.submittedAt.toISOString(),
    requestedCents: amountAsked(requestedCents(typed)),
    contentHash: version.contentHash,
    signature: version.receipt && {
      fingerprint: fingerprintOf(version.receipt.signature),
      keyId: version.receipt.receipt.keyId,
    },
    state: publicState(review),
  }
}
