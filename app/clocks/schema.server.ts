import { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { countryCodes } from '#app/tags/places.ts'

const longest = 100

const Name = z
  .string()
  .trim()
  .min(1, message('required'))
  .max(longest, message('tooLong', { max: longest }))

/** `country` left out: a holiday of the office itself. */
export const HolidayForm = z.object({
  country: z.enum(countryCodes).optional(),
  day: z.iso.date(),
  nameEn: Name,
  nameEs: Name,
})
export type HolidayForm = z.infer<typeof HolidayForm>
