import type { AppContext } from '#app/context.server.ts'
import { askScanner, ScannerSilent } from '#app/files/ask-scanner.server.ts'
import { openDisk } from '#app/files/disk.server.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Database } from '#db/client.server.ts'
import { appendSectionRevision, listSections } from '#db/queries/drafts.ts'
import { type FileRow, findFile, moveFile } from '#db/queries/files.ts'
import { lockProposal } from '#db/queries/proposals.ts'
import { answersOf, attachmentsIn } from './sections/attached.ts'

/** In milliseconds. While the scanner is away one job a minute finds that out, and the others do not wait for it. */
const LEFT_ALONE = 60_000

const silentSince = new Map<string, number>()

/** Has a file looked at, and lets it out of quarantine; a virus is deleted at once, taken off the draft and told. */
export async function scanFile(ctx: AppContext, fileId: string) {
  const file = await findFile(ctx.db, fileId)
  if (file?.state === 'infected') return (await openDisk(ctx.config)).delete(file.storageKey)
  if (file?.state !== 'quarantined') return
  const { clamdUrl } = ctx.config
  if (!clamdUrl) return moveFile(ctx.db, fileId, 'quarantined', { state: 'unscanned' })
  const disk = await openDisk(ctx.config)
  const verdict = await patiently(clamdUrl, async () => askScanner(clamdUrl, await disk.getStream(file.storageKey)))
  if (verdict.isClean) return moveFile(ctx.db, fileId, 'quarantined', { state: 'clean', scannedAt: 'now' })
  await ctx.db.transaction((tx) => condemn(ctx, tx, file, verdict.finding))
  await disk.delete(file.storageKey)
  ctx.log.warn({ where: 'files', fileId }, 'a virus was found')
}

async function patiently<Answer>({ host }: URL, ask: () => Promise<Answer>): Promise<Answer> {
  if (Date.now() - (silentSince.get(host) ?? 0) < LEFT_ALONE) throw new ScannerSilent()
  silentSince.delete(host)
  return ask().catch((error: unknown) => {
    silentSince.set(host, Date.now())
    throw error
  })
}

async function condemn(ctx: AppContext, tx: Database, file: FileRow, finding: string) {
  const row = await lockProposal(tx, file.proposalId)
  const isFirst = await moveFile(tx, file.id, 'quarantined', { state: 'infected', finding, scannedAt: 'now' })
  if (!isFirst) return
  await ctx.jobs.enqueue(tx, [officeJob('mailVirusFound', { fileId: file.id })])
  if (row?.review.state !== 'draft' && row?.review.state !== 'changesRequested') return
  const { proposalId } = file
  const saved = (await listSections(tx, proposalId)).find(({ section }) => section === 'attachments')
  const now = attachmentsIn(saved?.answers ?? {})
  const left = now.filter((one) => one.file.id !== file.id)
  if (!saved || left.length === now.length) return
  const { section, revision } = saved
  const next = { proposalId, section, revision: revision + 1, answers: answersOf(left), savedBy: file.uploadedBy }
  await appendSectionRevision(tx, next)
}
