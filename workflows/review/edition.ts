import { z } from 'zod'

const count = z.int().nonnegative()

/** The rules of the call, frozen when it is published. Amounts in cents, the period in months, the spread in hundredths. */
export const Edition = z.object({
  quorum: z.int().positive(),
  /** From this requested amount on, one more assessment is asked for. */
  largeCents: count.optional(),
  floorCents: count,
  ceilingCents: count,
  maxMonths: z.int().positive(),
  /** The distance between the highest and the lowest total above which the panel must talk. */
  scoreSpread: count.optional(),
  checklist: z.array(z.string()).optional(),
  stages: z.union([z.literal(1), z.literal(2)]).optional(),
  /** Whether the posts of the countries are asked. */
  concurrence: z.boolean().optional(),
  /** The languages that the panel reads; a proposal in another one is translated. */
  panelReads: z.array(z.string()).optional(),
  /** Whether Congress is notified before money is obligated. */
  notification: z.boolean().optional(),
  /** Months between two reports on an award. */
  reportMonths: z.int().positive().optional(),
})
export type Edition = z.infer<typeof Edition>

export const ReviewInput = z.object({ edition: Edition })
export type ReviewInput = z.infer<typeof ReviewInput>

/** What intake checks where the call names no list of its own. */
export const standardChecklist = ['organization', 'countries', 'period', 'amount', 'readable', 'exclusions'] as const
