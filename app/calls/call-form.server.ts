import { z } from 'zod'
import { fileKinds } from '#app/files/file-kinds.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { isRead, type Reading } from '#app/forms/reading.ts'
import { timeZones } from '#app/i18n/format.ts'
import { homeCountries, organizationTypes } from '#app/proposals/sections/organization-types.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { readIntegerBetween, readWeight } from '#app/proposals/sections/reading.ts'
import { sectionKeys } from '#app/proposals/sections/section-keys.ts'
import { taxonomyVersions } from '#app/tags/codes.ts'
import { countryCodes } from '#app/tags/places.ts'
import { fewestCriteria, listingNumbers, mostCriteria, scores } from './call-draft.ts'

const read = <T>(reader: (text: string) => Reading<T>) =>
  z.string().transform((text, issues) => {
    const reading = reader(text)
    if (isRead(reading)) return reading.value
    issues.addIssue({ code: 'custom', message: reading.problem })
    return z.NEVER
  })

const whole = (min: number, max: number) => read(readIntegerBetween(min, max))

/** Letters, digits, dots and hyphens, as it stands in the call's address; `new` is the address of the empty form. */
export const CallNumber = z
  .string()
  .trim()
  .regex(/^(?!new$)[A-Za-z0-9][A-Za-z0-9.-]{1,39}$/i, message('callNumber'))

const text = (max: number) => z.string().max(max, message('tooLong', { max }))

/** Where nothing of it was typed, each part is said to be missing. */
const parts = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess((value) => value ?? {}, z.object(shape))

const bilingual = (max: number) => parts({ en: text(max), es: text(max) })

const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item))

const chosen = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(item).min(1, message('chooseAtLeastOne')),
  )

/** A draft of before this was asked says nothing: then the procedure's own rule holds. */
const yesOrNo = z
  .enum(['yes', 'no'])
  .transform((answer) => answer === 'yes')
  .optional()

/** A distance between two means of scores from 1 to 5, in hundredths: `1.5` or `1,5` is 150. */
function readPoints(text: string): Reading<number> {
  const [, whole, , part = ''] = /^\s*([0-4])([.,](\d{1,2}))?\s*$/.exec(text)?.map((one) => one ?? '') ?? []
  if (whole === undefined) return { problem: message('notPoints') }
  const points = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return points > 0 && points <= 400 ? { value: points } : { problem: message('notPoints') }
}

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, message('notAnHour'))

const LocalTime = parts({ date: read(readDate), hour: Hour })

const longest = { title: 150, summary: 600, text: 6000, criterion: 120, question: 500, score: 200 }

const Scale = z.preprocess(
  (value) => scores.map((_, index) => (Array.isArray(value) ? value[index] : undefined)),
  z.array(bilingual(longest.score)),
)

export const CriterionWording = z.object({
  title: bilingual(longest.criterion),
  question: bilingual(longest.question),
  scale: Scale,
})

const CallCriterion = parts({ weight: read(readWeight).pipe(z.number().min(1)), ...CriterionWording.shape })

/** A call that can be published, as read from what was typed; whether its parts go together is `togetherProblems`. */
export const CompleteCall = z.object({
  number: CallNumber,
  listingNumber: z.enum(listingNumbers),
  taxonomyVersion: z.enum(taxonomyVersions),
  title: bilingual(longest.title),
  summary: bilingual(longest.summary),
  purpose: bilingual(longest.text),
  eligibility: bilingual(longest.text),
  funds: bilingual(longest.text),
  fundsNot: bilingual(longest.text),
  floor: read(readMoney),
  ceiling: read(readMoney),
  maxMonths: whole(1, 120),
  expectedAwards: whole(1, 999).optional(),
  deMinimisPercent: whole(0, 15),
  quorum: whole(1, 9),
  stages: z
    .enum(['1', '2'])
    .default('1')
    .transform(Number)
    .pipe(z.literal([1, 2])),
  large: read(readMoney).optional(),
  scoreSpread: read(readPoints).optional(),
  concurrence: yesOrNo,
  panelReads: list(z.enum(['en', 'es'])),
  notification: yesOrNo,
  reportMonths: whole(1, 12).default(3),
  questionsUntil: read(readDate).optional(),
  countries: chosen(z.enum(countryCodes)),
  languages: chosen(z.enum(['en', 'es'])),
  sections: list(z.enum(sectionKeys)),
  wholeForm: yesOrNo,
  requiredAttachments: list(z.enum(fileKinds)),
  eligibleTypes: list(z.enum(organizationTypes)),
  eligibleCountries: list(z.enum(homeCountries)),
  costSharePercent: whole(0, 90).optional(),
  costShareEncouraged: yesOrNo,
  authoritative: z.enum(['applicant', 'en', 'es']).default('applicant'),
  timeZone: z.enum(timeZones),
  opens: LocalTime,
  closes: LocalTime,
  criteria: list(CallCriterion).pipe(
    z
      .array(z.custom<z.infer<typeof CallCriterion>>())
      .min(fewestCriteria, message('fewCriteria', { min: fewestCriteria }))
      .max(mostCriteria),
  ),
})

export type CompleteCall = z.infer<typeof CompleteCall>
