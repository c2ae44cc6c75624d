import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { listSections, type SectionRow } from '#db/queries/drafts.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { takeOver } from './copy-plan.ts'
import { deadlineFor } from './deadline-for.ts'
import { type DraftFile, draftKind, draftVersion } from './draft-file.ts'
import { fittingSections } from './draft-file-plan.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import type { AnswersBySection } from './missing-answers.ts'
import { fileProblemWords, readDraftFile } from './read-draft-file.ts'
import { rulesFor, sectionsOf } from './rules-of-call.ts'
import { isSameText, lockOf, textToSave } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import { isBlank } from './sections/answers.ts'
import type { Answers, CallRules, SectionKey } from './sections.ts'

export type DraftFilePage = {
  proposal: { id: string; title: string | null }
  call: string
  /** Why nothing can be brought back now. */
  lock: Refusal | null
}

/** A section that would be another one. */
export type ChangedSection = { section: SectionKey; seen: number; before: Answers; after: Answers; left: number }

export type ComparedFile = {
  file: DraftFile
  rules: CallRules
  written: AnswersBySection
  changed: ChangedSection[]
  same: SectionKey[]
  /** May not be written in now. */
  locked: SectionKey[]
  notAsked: SectionKey[]
}

/** The page from which a draft is kept as a file, and brought back. One statement. */
export async function showDraftFile(ctx: PersonContext, id: string): Promise<DraftFilePage | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { title } = row.proposal
  return { proposal: { id, title }, call: row.call.number, lock: lockFor(row) ?? null }
}

function lockFor(row: ProposalRow): Refusal | undefined {
  const { state } = row.review
  if (state === 'draft') return row.now < deadlineFor(row) ? undefined : refuse('call.closed')
  if (state === 'certifying') return refuse('section.waitsForSignature')
  return state === 'changesRequested' ? undefined : refuse('proposal.notADraft')
}

/** What is written, to be kept as a file. */
export async function draftFile(ctx: PersonContext, id: string): Promise<{ name: string; file: DraftFile } | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const saved = answersBySection(await listSections(ctx.db, id))
  const { number: call } = row.call
  const asking = { rules: rulesFor(row), written: saved }
  const asked = sectionsOf(row).filter((key) => key !== 'attachments')
  const written = asked.map((key) => [key, takeOver(key, saved[key] ?? {}, asking).answers] as const)
  const sections = Object.fromEntries(written.filter(([, answers]) => !isBlank(answers)))
  return {
    name: `${call}-${row.now.toISOString().slice(0, 10)}.draft.json`,
    file: { kind: draftKind, version: draftVersion, call, madeAt: row.now.toISOString(), sections },
  }
}

/** What a file would change, section by section; or what is wrong with it. */
export async function compareDraftFile(
  ctx: PersonContext,
  id: string,
  text: string,
): Promise<ComparedFile | { problem: string } | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const lock = lockFor(row)
  if (lock) return lock
  const read = readDraftFile(text)
  if ('problem' in read) return { problem: fileProblemWords(read.problem) }
  return comparedFile(row, read.file, await listSections(ctx.db, id))
}

/** Only what would change is kept of the file, for the form that takes it. */
export function comparedFile(row: ProposalRow, file: DraftFile, saved: readonly SectionRow[]): ComparedFile {
  const rules = rulesFor(row)
  const written = answersBySection(saved)
  const { fitting, notAsked } = fittingSections(file, { rules, written })
  const locked = fitting.filter(({ section }) => lockOf(row, section)).map(({ section }) => section)
  const compared = fitting
    .filter(({ section }) => !locked.includes(section))
    .map(({ section, answers, left }): ChangedSection => {
      const now = saved.find((one) => one.section === section)
      const after = textToSave(row, section, answers, saved).answers
      return { section, seen: now?.revision ?? 0, before: now?.answers ?? {}, after, left }
    })
  const changed = compared.filter(({ before, after }) => !isSameText(before, after))
  const sections = Object.fromEntries(changed.map(({ section }) => [section, file.sections[section]!]))
  return {
    file: { ...file, sections },
    rules,
    written: { ...written, ...file.sections },
    changed,
    same: compared.filter((one) => !changed.includes(one)).map(({ section }) => section),
    locked,
    notAsked,
  }
}
