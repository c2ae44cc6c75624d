import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { canonicalJson, sha256 } from '#app/hash.ts'
import { correctableTexts } from '#app/proposals/correctable.ts'
import { type AnswersBySection, judge } from '#app/proposals/missing-answers.ts'
import { asAsked } from '#app/proposals/question-set.ts'
import { questionOf } from '#app/proposals/questions.ts'
import { rulesFor } from '#app/proposals/rules-of-call.ts'
import { nameProposal } from '#app/proposals/save-section.server.ts'
import type { Answers, CallRules, SectionKey } from '#app/proposals/sections.ts'
import type { Database } from '#db/client.server.ts'
import { type Correction, insertCorrection } from '#db/queries/corrections.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import type { EventOf } from '#workflows/review/events.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

type Wish = { revision: number; field: string; text: string; reason: string }
type Corrects = Omit<EventOf<'correctText'>, 'v' | 'by' | 'at' | 'facts'>
/** `corrected`: the whole section as it reads from then on. */
type Prepared = Omit<Correction, 'at'> & { corrected: Answers }

/**
 * Puts the spelling of one text of the newest version right, for all who read it. The version itself stays as it was
 * handed in, and so do its hash and its receipt; nothing is examined again.
 */
export function correctText(ctx: PersonContext, proposalId: string, wish: Wish) {
  const note = writeNote(wish.reason)
  let prepared!: Prepared
  return advanceReview<Corrects>(ctx, ctx.person, proposalId, {
    seenRevision: wish.revision,
    move: {
      types: ['correctText'],
      read: async (tx, row) => {
        const read = await prepare(tx, ctx, row, wish)
        if (isRefusal(read)) return read
        prepared = read
        const { version, section, field } = read
        const question = questionOf(section as SectionKey, field)
        return { move: { type: 'correctText', version, question, correction: refTo(read), note: note.ref } }
      },
    },
    also: async (tx, { row, at, revision }) => {
      const { corrected, ...correction } = prepared
      await insertCorrection(tx, { ...correction, proposalId, revision, correctedAt: at })
      await keepNotes(tx, proposalId, ctx.person.id, at, [note])
      if (correction.section === 'project') await nameProposal(tx, row, corrected)
    },
  })
}

/** What the event keeps of a correction: enough to know the texts again, and to see that they are as they were. */
export const refTo = ({ id, section, field, was, text }: Omit<Correction, 'at' | 'version'>) => ({
  id,
  hash: sha256(canonicalJson({ section, field, was, text })),
})

async function prepare(
  tx: Database,
  { language }: PersonContext,
  row: ProposalRow,
  { field: named, text }: Wish,
): Promise<Prepared | Refusal> {
  const newest = await findNewestVersion(tx, row.proposal.id, language)
  if (!newest) return refuse('correction.notFound')
  const { answers } = newest
  const asked = asAsked(newest.questions)
  const rules = asked?.rules ?? rulesFor(row)
  const found = correctableTexts({ answers, rules, asked }).find(({ section, name }) => named === `${section}.${name}`)
  if (!found) return refuse('correction.notFound')
  const { section, name: field } = found
  const corrected = { ...answers[section], [field]: text }
  const problem =
    text === found.text
      ? 'review:correction.same'
      : problemIn(section, answers, { ...answers, [section]: corrected }, rules)
  if (problem) return refuse('correction.wrong', { errors: { text: [problem] } })
  return { id: randomUUID(), version: newest.number, section, field, was: found.text, text, corrected }
}

/** What the form would say against the text that it has not said against the one before. */
function problemIn(section: SectionKey, before: AnswersBySection, after: AnswersBySection, rules: CallRules) {
  const known = judge(before, rules).missing.map(({ field, message }) => `${field} ${message}`)
  const said = judge(after, rules).missing.filter((one) => one.section === section)
  return said.find(({ field, message }) => !known.includes(`${field} ${message}`))?.message
}
