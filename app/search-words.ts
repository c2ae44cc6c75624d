import { searchText } from './search-text.ts'

const longest = 200
const most = 8

/** The words to look for in a `search_text`: without capitals and accents, a handful of them. */
export const searchWords = (typed: string): string[] =>
  [
    ...new Set(
      searchText(typed.slice(0, longest).replace(/\p{Cc}/gu, ' '))
        .split(' ')
        .filter((word) => word !== ''),
    ),
  ].slice(0, most)
