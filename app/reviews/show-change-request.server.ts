import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { sectionsOf } from '#app/proposals/rules-of-call.ts'
import type { SectionKey } from '#app/proposals/sections.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type LetterPreview, previewLetters } from './preview-letters.server.ts'

export type ChangeRequestPage = ActPage & { sections: SectionKey[]; letters: LetterPreview[] }

export async function showChangeRequest(ctx: PersonContext, proposalId: string): Promise<ChangeRequestPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'requestChanges')
  if (isRefusal(opened)) return opened
  const { changesRequested } = await previewLetters(ctx, opened.found, ['changesRequested'])
  return { ...opened.page, sections: sectionsOf(opened.found.row), letters: changesRequested }
}
