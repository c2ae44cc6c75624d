import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type LetterPreview, previewLetters } from './preview-letters.server.ts'

export async function showIneligibility(
  ctx: PersonContext,
  proposalId: string,
): Promise<(ActPage & { letters: LetterPreview[] }) | Refusal> {
  const opened = await openAct(ctx, proposalId, 'declareIneligible')
  if (isRefusal(opened)) return opened
  const { ineligible } = await previewLetters(ctx, opened.found, ['ineligible'])
  return { ...opened.page, letters: ineligible }
}
