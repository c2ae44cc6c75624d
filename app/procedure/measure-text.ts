/** Advance widths of Helvetica in thousandths of the type size; the system fonts of phones and desks are no wider. */
const widths: readonly [number, string][] = [
  [222, 'ijl'],
  [278, " !,.:;/ftI'"],
  [333, '()-r'],
  [500, 'cksvxyzJ'],
  [556, '0123456789abdeghnopquL?'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [944, 'W'],
]
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
const SLACK = 1.06
const BOLD = 1.07

export type Type = { size: number; bold?: boolean }

/** How wide the text is at most, as no server can ask the reader's font. */
export function textWidth(text: string, { size, bold }: Type): number {
  const bare = text.normalize('NFD').replaceAll(/\p{Mark}/gu, '')
  const thousandths = [...bare].reduce((sum, letter) => sum + (widthOf.get(letter) ?? 700), 0)
  return (thousandths / 1000) * size * SLACK * (bold ? BOLD : 1)
}

/** The text in as few lines of at most this width as it takes, about equally long; a longer word has a line of its own. */
export function wrapText(text: string, type: Type, most: number): string[] {
  const lines = Math.ceil(textWidth(text, type) / most)
  for (let width = textWidth(text, type) / lines; ; width += type.size / 2) {
    const wrapped = fill(text, type, Math.min(width, most))
    if (wrapped.length <= lines || width >= most) return wrapped
  }
}

function fill(text: string, type: Type, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && textWidth(longer, type) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
