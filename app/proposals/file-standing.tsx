import { createContext } from 'react'
import { useT } from '#app/ui/translate.tsx'
import type { FileState } from '#db/schema/files.ts'

/** For pages that show a version's answers: the standing of its files, which changes after it was handed in. */
export const FileStatesContext = createContext<Record<string, FileState> | undefined>(undefined)

/** What the scanner has said of a file, if there is a scanner. */
export function FileStanding({ state }: { state: FileState | undefined }) {
  const t = useT()
  if (!state || state === 'uploading' || state === 'refused') return null
  return t(`files:state.${state}`)
}
