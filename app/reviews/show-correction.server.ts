import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { Language } from '#app/people/person.ts'
import { type CorrectableText, correctableTexts } from '#app/proposals/correctable.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { findVersion } from './show-case.server.ts'

export type CorrectionPage = ActPage & {
  /** The language that the proposal is written in. */
  language: Language | null
  texts: CorrectableText[]
  /** The one to be corrected, once it is chosen. */
  chosen: CorrectableText | null
}

/** The texts of the newest version that may be corrected, and the one that was chosen. Two statements. */
export async function showCorrection(
  ctx: PersonContext,
  proposalId: string,
  field: string | null,
): Promise<CorrectionPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'correctText')
  if (isRefusal(opened)) return opened
  const version = await findVersion(ctx, opened.found)
  const texts = version ? correctableTexts(version) : []
  const chosen = texts.find(({ section, name }) => field === `${section}.${name}`) ?? null
  if (field !== null && !chosen) return refuse('correction.notFound')
  return { ...opened.page, language: version?.language ?? null, texts, chosen }
}
