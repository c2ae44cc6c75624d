import { mostDraftBytes } from './draft-file.ts'
import { fileProblemWords } from './read-draft-file.ts'
import { isSectionKey } from './sections.ts'

type Given = { text: string } | { problem: string }

/** The file of a form, as text; or the words for what is wrong with it. */
export async function givenFile(form: FormData): Promise<Given> {
  const file = form.get('file')
  const isNone = !file || (typeof file === 'string' ? file === '' : file.size === 0)
  if (isNone) return { problem: fileProblemWords('empty') }
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength > mostDraftBytes) return { problem: fileProblemWords('tooLarge') }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: fileProblemWords('notADraft') }
  }
}

/** The sections that were ticked, each with the revision that it was compared with. */
export const chosenSections = (form: FormData) =>
  [...new Set(form.getAll('sections').map(String))].filter(isSectionKey).map((section) => {
    const seen = String(form.get(`seen.${section}`) ?? '')
    return { section, seen: /^\d{1,9}$/.test(seen) ? Number(seen) : 0 }
  })
