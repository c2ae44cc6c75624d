import type { AppContext } from '#app/context.server.ts'
import { translator } from '#app/i18n/index.ts'
import { questionInFull } from '#app/proposals/question-words.ts'
import { questionOf } from '#app/proposals/questions.ts'
import type { SectionKey } from '#app/proposals/sections.ts'
import { findCorrection } from '#db/queries/corrections.ts'
import { mailPartner } from './mail-about.server.ts'

type Job = { id: string; params: { proposalId: string; correction: string } }

/** Tells every member of the organisation which text the office corrected, from what to what, unless that was deleted. */
export async function mailCorrection(ctx: AppContext, { id, params }: Job) {
  const found = await findCorrection(ctx.db, params.correction)
  if (!found) return
  const question = questionOf(found.section as SectionKey, found.field)
  await mailPartner(ctx, id, params.proposalId, 'textCorrected', {
    more: (language) => ({
      question: questionInFull(question, translator(language)),
      was: found.was,
      text: found.text,
    }),
  })
}
