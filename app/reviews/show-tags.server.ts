import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { mayConfirmTags, tagConfirmers } from '#app/people/policy.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { suggestedAnswers } from '#app/proposals/suggested-answers.ts'
import type { TaxonomyVersion } from '#app/tags/codes.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { type CaseHead, caseHead } from './case-head.server.ts'
import { findCase } from './find-case.server.ts'
import { findTagging, type SeenTags, type TagActDetails, type Tagging } from './tagging.server.ts'

export type TagsPage = Tagging & {
  head: CaseHead
  taxonomy: TaxonomyVersion
  seen: SeenTags
  confirmation: { by: string | null; at: string; reason: string | null } | null
  /** Words of the proposal's own text that point to a goal or an area, by its code. */
  because: Record<string, readonly string[]>
}

/** What a proposal serves: as the partner wrote, as its words suggest, as the office confirmed. */
export async function showTags(ctx: PersonContext, proposalId: string): Promise<TagsPage | Refusal> {
  const found = await findCase(ctx, proposalId)
  if (isRefusal(found)) return found
  if (!mayConfirmTags(ctx.person, found.visible)) return refuse('review.notAllowed', { roles: tagConfirmers })
  const { tagging, confirmation } = await findTagging(ctx.db, proposalId)
  const note = (confirmation?.details as TagActDetails | undefined)?.note
  const notes = note ? await listNotes(ctx.db, proposalId) : []
  return {
    ...tagging,
    head: caseHead(found),
    taxonomy: found.row.proposal.taxonomyVersion as TaxonomyVersion,
    seen: { version: found.snapshot.context.version, act: confirmation?.number ?? 0 },
    confirmation: confirmation && {
      by: confirmation.by,
      at: confirmation.at.toISOString(),
      reason: notes.find(({ id }) => id === note?.id)?.text ?? null,
    },
    because: await wordsFor(ctx, found.row),
  }
}

/** What the words of the version handed in suggest, whatever the partner weighed. */
async function wordsFor({ db, language }: PersonContext, { proposal, call }: ProposalRow) {
  const version = await findNewestVersion(db, proposal.id, language)
  const rules = rulesOf(call)
  const suggested = suggestedAnswers(
    'carsi',
    sectionOf('carsi').fields(rules),
    { ...version?.answers, carsi: {} },
    rules,
  )
  return Object.fromEntries(suggested.map(({ code, because }) => [code, because]))
}
