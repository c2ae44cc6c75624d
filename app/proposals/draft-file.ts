import type { Answers, SectionKey } from './sections.ts'

export const draftKind = 'ventanilla-draft'

/** Another version is another shape, and is not read. */
export const draftVersion = 1

/** In bytes: with it, the form that saves it is still no larger than a form may be. */
export const mostDraftBytes = 1_000_000

/** A draft to be kept or carried to another machine: the answers as typed; no files, no people of the system. */
export type DraftFile = {
  kind: typeof draftKind
  version: typeof draftVersion
  /** The number of the call whose questions it answers. */
  call: string
  madeAt: string
  sections: Partial<Record<SectionKey, Answers>>
}
