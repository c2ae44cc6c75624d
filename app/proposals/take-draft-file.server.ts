import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn } from '#app/people/policy.ts'
import { listSections } from '#db/queries/drafts.ts'
import { lockProposal } from '#db/queries/proposals.ts'
import { fittingSections } from './draft-file-plan.ts'
import { fileProblemWords, readDraftFile } from './read-draft-file.ts'
import { rulesFor } from './rules-of-call.ts'
import { isSameText, lockOf, readToSave, saveInto, textToSave } from './save-section.server.ts'
import { answersBySection } from './section-answers.ts'
import type { SectionKey } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

type Chosen = { section: SectionKey; seen: number }

/** Saves what a file says of the chosen sections, all or none, unless one was saved since it was compared. */
export function takeDraftFile(
  ctx: PersonContext,
  id: string,
  text: string,
  chosen: readonly Chosen[],
): Promise<{ taken: number } | { problem: string } | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(id) ? await lockProposal(tx, id) : undefined
    if (!row || !isOwn(ctx.person, asVisible(row))) return refuse('proposal.notFound')
    const read = readDraftFile(text)
    if ('problem' in read) return { problem: fileProblemWords(read.problem) }
    const saved = await listSections(tx, id)
    const { fitting } = fittingSections(read.file, { rules: rulesFor(row), written: answersBySection(saved) })
    const taken = []
    for (const { section, seen } of chosen) {
      const answers = fitting.find((one) => one.section === section)?.answers
      if (!answers) return refuse('section.notFound')
      const lock = lockOf(row, section)
      if (lock) return lock
      const now = saved.find((one) => one.section === section)
      if (isSameText(now?.answers ?? {}, textToSave(row, section, answers, saved).answers)) continue
      if ((now?.revision ?? 0) !== seen) return refuse('section.changedMeanwhile', changedBy(now))
      taken.push({ section, answers, seenRevision: seen })
    }
    for (const { section, ...text } of taken.toSorted(eligibilityLast)) {
      const outcome = await saveInto(tx, ctx, row, section, text, await listSections(tx, id, [section, ...readToSave]))
      if (isRefusal(outcome) || 'conflict' in outcome) throw new Error(`${section} was not saved`)
    }
    if (taken.length > 0)
      await appendAct(tx, {
        act: 'takeDraftFile',
        byId: ctx.person.id,
        subject: id,
        details: { sections: taken.map(({ section }) => section), call: read.file.call },
      })
    return { taken: taken.length }
  })
}

/** Saving it may save another section along. */
const eligibilityLast = (one: { section: SectionKey }, other: { section: SectionKey }) =>
  Number(one.section === 'eligibility') - Number(other.section === 'eligibility')

const changedBy = (now: { savedByName: string; savedAt: Date } | undefined) =>
  now ? { changedBy: now.savedByName, changedAt: now.savedAt.toISOString() } : {}
