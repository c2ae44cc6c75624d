/** A word of a text: `folded` without case and accents, `from` and `to` where it stands as written. */
export type Word = { readonly folded: string; readonly from: number; readonly to: number }

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The word itself and what it may be the plural of, in English or Spanish: communities → community, jueces → juez. */
export function readings(folded: string): string[] {
  if (folded.length < 4 || !folded.endsWith('s')) return [folded]
  const found = [folded, folded.slice(0, -1)]
  if (folded.endsWith('es')) found.push(folded.slice(0, -2))
  if (folded.endsWith('ies')) found.push(`${folded.slice(0, -3)}y`)
  if (folded.endsWith('ces')) found.push(`${folded.slice(0, -3)}z`)
  return found
}

const connectors = new Set(
  ['a an and of the for in to its their', 'de la el los las lo del al y e o en un una su sus'].join(' ').split(' '),
)

/** Small words that a phrase is found across: *reducir la violencia* is *reducir violencia*. */
export function isConnector(folded: string): boolean {
  return connectors.has(folded)
}
