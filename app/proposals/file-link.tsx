import { fileSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/ui/translate.tsx'
import type { AttachedFile } from './sections/attached.ts'

/** Leads to the file, to be saved; what kind of file it is and how large stand in the link, before anybody waits for it. */
export function FileLink({ file: { id, name, type, size } }: { file: AttachedFile }) {
  const language = useLanguage()
  return (
    <a href={`/files/${id}`} className="vt-file">
      <bdi>{name}</bdi> ({type.toUpperCase()}, {fileSize(size, language)})
    </a>
  )
}
