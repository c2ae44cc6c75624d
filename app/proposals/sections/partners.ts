import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { readDate } from '#app/forms/read-date.ts'
import { askingIn, onlyIf, optionally, restricted } from './asking.ts'
import { partyTypes } from './budget-figures.ts'
import type { Field } from './field.ts'
import { foundIf, judged } from './judged.ts'
import { choice, part, readText, rows, text, words } from './leaf.ts'
import { homeCountries, homeCountryOptions } from './organization-types.ts'
import { problem } from './problem.ts'
import { readUei } from './read-contact.ts'
import { readMoney } from './read-money.ts'
import { readIntegerBetween } from './reading.ts'

export const key = 'partners'

const ask = askingIn(key)
const nameLength = 150
const mostPartners = 20
const mostStaff = 15
const mostLetters = 10
const agreements = ['signed', 'underWay', 'spoken', 'none', 'notNeeded'] as const

export function fields(): Field[] {
  return [
    optionally(
      ask.group(
        'parties',
        {
          min: 0,
          max: mostPartners,
          shown: 1,
          fields: [
            ask.text('parties.name', nameLength, 'hint'),
            ask.from('parties.country', homeCountryOptions),
            ask.choice('parties.type', partyTypes),
            optionally(ask.text('parties.uei', 20)),
            ask.figure('money', 'parties.amount', 'hint'),
            ask.words('parties.role', 60),
          ],
        },
        'hint',
      ),
    ),
    ask.group(
      'staff',
      {
        min: 1,
        max: mostStaff,
        shown: 2,
        fields: [
          restricted(ask.text('staff.name', nameLength, 'hint')),
          ask.text('staff.role', nameLength, 'example'),
          ask.figure('integer', 'staff.percent', 'hint'),
        ],
      },
      'hint',
    ),
    optionally(
      ask.group(
        'letters',
        {
          min: 0,
          max: mostLetters,
          shown: 1,
          fields: [ask.text('letters.from', nameLength, 'example'), ask.figure('date', 'letters.on')],
        },
        'hint',
      ),
    ),
    ask.choice('agreement', agreements, 'hint'),
    onlyIf(ask.text('counterpart', nameLength, 'example'), {
      field: 'agreement',
      is: agreements.filter((each) => each !== 'notNeeded'),
    }),
  ]
}

export function schema() {
  const party = z.object({
    name: text(nameLength),
    country: choice(homeCountries),
    type: choice(partyTypes),
    uei: optional(readUei, null),
    amount: answer(readMoney),
    role: words(60),
  })
  const member = z.object({
    name: text(nameLength),
    role: text(nameLength),
    percent: answer(readIntegerBetween(1, 100)),
  })
  const whole = z.object({
    parties: rows(part(party), { min: 0, max: mostPartners }),
    staff: rows(part(member), { min: 1, max: mostStaff, whenFew: problem('staffNeeded') }),
    letters: rows(part(z.object({ from: text(nameLength), on: answer(readDate) })), { min: 0, max: mostLetters }),
    agreement: choice(agreements),
    counterpart: optional(readText(nameLength), null),
  })
  return part(
    judged(whole, [
      {
        over: ['agreement', 'counterpart'],
        find: ({ agreement, counterpart }) => foundIf(agreement !== 'notNeeded' && counterpart === null, 'counterpart'),
      },
    ]),
  )
}

export type Partners = z.infer<ReturnType<typeof schema>>
