import { bigint, timestamp } from 'drizzle-orm/pg-core'

/** A point in time, always with its zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Money in integer US cents; safe in a number up to 90 trillion dollars. */
export const cents = (name: string) => bigint(name, { mode: 'number' })

export type Localized = { en: string; es: string }
