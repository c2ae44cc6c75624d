/** Text in which people search: no capitals, no accents, single spaces. */
export const searchText = (...texts: (string | null | undefined)[]): string =>
  texts
    .filter((text) => text)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
