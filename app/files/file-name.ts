import type { FileType } from './file-kinds.ts'

const longest = 120

/** Letters that turn the writing around or cannot be seen: `cv\u202Efdp.exe` reads as `cvexe.pdf`. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A name as people may read it: no folders, nothing unseen, not too long, and the ending that its content has. */
export function shownName(given: string, type: FileType): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/, '')
  const stem = plain.replace(endingOf(type), '').replace(/^[\s.]+|\s+$/g, '') || 'file'
  return `${[...stem].slice(0, longest).join('').trimEnd()}.${type}`
}

/** Its own ending, and any other that is a known one: `report.docx` that is a PDF becomes `report.pdf`. */
const endingOf = (type: FileType) => new RegExp(`\\.(${type}|jpeg|${known})$`, 'i')
const known = 'pdf|docx?|xlsx?|odt|ods|jpg|png|txt|csv|exe|html?|svg|js|bat|cmd|com|scr|zip'

/** RFC 6266: always to be saved; the whole name in UTF-8, and one in ASCII for what is old. */
export function dispositionOf(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x20-\x7E]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
