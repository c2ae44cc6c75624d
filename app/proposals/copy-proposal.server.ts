import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn } from '#app/people/policy.ts'
import type { Database } from '#db/client.server.ts'
import { findDraftSource, insertDraftSource } from '#db/queries/draft-sources.ts'
import { appendSectionRevision, listSections } from '#db/queries/drafts.ts'
import { findProposal, listProposalsOf, lockProposal, type ProposalRow } from '#db/queries/proposals.ts'
import type { StateName } from '#workflows/review/context.ts'
import { type CopyReport, copyPlan } from './copy-plan.ts'
import { deadlineFor } from './deadline-for.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { rulesFor } from './rules-of-call.ts'
import { nameProposal } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { CallRules } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

const MOST = 50

export type Earlier = { id: string; title: string | null; call: { number: string; title: string }; state: StateName }

export type CopyPage = {
  proposal: { id: string; title: string | null }
  rules: CallRules
  earlier: Earlier[]
  /** Why nothing can be copied into it now. */
  lock: Refusal | null
  /** What was copied, once it has been. */
  report: CopyReport | null
}

/** What a draft may take its first answers from, or what it has taken. Three statements. */
export async function showCopy(ctx: PersonContext, id: string): Promise<CopyPage | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const source = await findDraftSource(ctx.db, id)
  const { organizationId } = row.proposal
  const others = (await listProposalsOf(ctx.db, [organizationId])).filter(({ proposal }) => proposal.id !== id)
  return {
    proposal: { id, title: row.proposal.title },
    rules: rulesFor(row),
    lock: lockFor(row) ?? null,
    earlier: others.slice(0, MOST).map(({ proposal, call, review }) => ({
      id: proposal.id,
      title: proposal.title,
      call: { number: call.number, title: call.title[ctx.language] },
      state: review.state as StateName,
    })),
    report: source ? (source.report as CopyReport) : null,
  }
}

function lockFor(row: ProposalRow): Refusal | undefined {
  if (row.review.state !== 'draft') return refuse('proposal.notADraft')
  return row.now < deadlineFor(row) ? undefined : refuse('call.closed')
}

/** Takes answers over from an earlier proposal of the same organisation, once, and into no section that has answers. */
export function copyProposal(ctx: PersonContext, id: string, from: string): Promise<Refusal | undefined> {
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(id) ? await lockProposal(tx, id) : undefined
    if (!row || !isOwn(ctx.person, asVisible(row))) return refuse('proposal.notFound')
    const before = await findDraftSource(tx, id)
    if (before) return before.sourceId === from ? undefined : refuse('copy.done')
    const lock = lockFor(row)
    if (lock) return lock
    const source = isUuid(from) && from !== id ? await findProposal(tx, from) : undefined
    if (source?.proposal.organizationId !== row.proposal.organizationId) return refuse('copy.notFound')
    const report = await copyInto(tx, ctx, row, from)
    await insertDraftSource(tx, { proposalId: id, sourceId: from, report, copiedBy: ctx.person.id })
    await appendAct(tx, { act: 'copyProposal', byId: ctx.person.id, subject: id, details: { from } })
  })
}

async function copyInto(tx: Database, { person }: PersonContext, row: ProposalRow, from: string): Promise<CopyReport> {
  const proposalId = row.proposal.id
  const saved = await listSections(tx, proposalId)
  const into = answersBySection(saved)
  const { answers, report } = copyPlan({
    from: answersBySection(await listSections(tx, from)),
    into,
    rules: rulesFor(row),
  })
  for (const section of report.copied) {
    const revision = (saved.find((one) => one.section === section)?.revision ?? 0) + 1
    const copied = { proposalId, section, revision, answers: answers[section]!, savedBy: person.id }
    await appendSectionRevision(tx, copied)
  }
  if (answers.project) await nameProposal(tx, row, answers.project)
  return report
}
