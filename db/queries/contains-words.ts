import { and, type Column, type SQL, sql } from 'drizzle-orm'

/** Every word stands somewhere in the folded text; `%` and `_` mean themselves. */
export const containsWords = (column: Column, words: readonly string[]): SQL | undefined =>
  and(...words.map((word) => sql`${column} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`))
