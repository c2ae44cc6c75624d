import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { type ContentFile, contentKind, type ReceiptFile, receiptKind } from '#app/receipts/receipt.ts'
import { withId } from '#app/receipts/receipt-keys.server.ts'
import { findReceiptKey } from '#db/queries/receipt-keys.ts'
import { findReceipt } from '#db/queries/submissions.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'

type Kept<File> = { name: string; file: File }

/** The receipt as it was signed, to be kept by whoever handed in. */
export async function receiptFile(
  ctx: PersonContext,
  id: string,
  number: number,
): Promise<Kept<ReceiptFile> | Refusal> {
  const found = await findOwnVersion(ctx, id, number)
  if (isRefusal(found)) return found
  const { receipt } = found.version
  const key = receipt && (await findReceiptKey(ctx.db, receipt.receipt.keyId))
  if (!key) return refuse('receipt.notFound')
  return { name: found.name, file: { kind: receiptKind, ...receipt, publicKey: withId(key.publicKey) } }
}

/** All that the content hash of a version is of. */
export async function contentFile(
  ctx: PersonContext,
  id: string,
  number: number,
): Promise<Kept<ContentFile> | Refusal> {
  const found = await findOwnVersion(ctx, id, number)
  if (isRefusal(found)) return found
  const { call, taxonomyVersion, version } = found
  const { answers, typed, certification } = version
  const content = { call, taxonomyVersion, answers, typed, certification: certification ?? undefined }
  return { name: found.name, file: { kind: contentKind, content } }
}

async function findOwnVersion(ctx: PersonContext, id: string, number: number) {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const found = await findReceipt(ctx.db, id, number)
  if (!found || !row.proposal.reference) return refuse('receipt.notFound')
  const { taxonomyVersion, reference } = row.proposal
  return { version: found.version, call: row.call.number, taxonomyVersion, name: `${reference}-${number}` }
}
