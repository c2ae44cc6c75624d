import { AnswersView } from '#app/proposals/answers-view.tsx'
import { FileStatesContext } from '#app/proposals/file-standing.tsx'
import type { SectionKey } from '#app/proposals/sections.ts'
import type { VersionView } from './show-case.server.ts'

type Props = { version: VersionView | null; sections: readonly SectionKey[] }

/** The sections of the version that an act is judged by. */
export function SectionsBeside({ version, sections }: Props) {
  if (!version) return null
  const shown = version.sections.filter((section) => sections.includes(section))
  return (
    <FileStatesContext.Provider value={version.fileStates}>
      <AnswersView {...version} sections={shown} lang={version.language} />
    </FileStatesContext.Provider>
  )
}
