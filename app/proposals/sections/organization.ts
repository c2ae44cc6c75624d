import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { readDate } from '#app/forms/read-date.ts'
import { askingIn, optionally, published } from './asking.ts'
import { asks, type CallRules, closingYear } from './call-rules.ts'
import type { Field } from './field.ts'
import { foundIf, judged } from './judged.ts'
import { choice, part, readText, text, whereAsked } from './leaf.ts'
import { homeCountries, homeCountryOptions, organizationTypeOptions, organizationTypes } from './organization-types.ts'
import { problem } from './problem.ts'
import { readTaxId, readUei, readWebAddress, taxIdAbroad, taxIdAbroadWhole } from './read-contact.ts'
import { readMoney } from './read-money.ts'
import { readInteger, readYear } from './reading.ts'

export const key = 'organization'

const ask = askingIn(key)
const nameLength = 200

/** The oldest universities of the region are of the seventeenth century. */
const oldest = 1600

/** How many years before the call closes; the last of them is over. */
const budgetYears = { last: 1, before: 2, third: 3 } as const

export function fields(rules: CallRules): Field[] {
  return [
    published(ask.text('legalName', nameLength, 'hint')),
    published(optionally(ask.text('otherName', nameLength, 'hint'))),
    ...(asks(rules, 'eligibility') ? [] : [ask.from('type', organizationTypeOptions())]),
    { ...ask.text('taxId', 20, 'hint'), params: { abroad: taxIdAbroadWhole } },
    optionally(ask.text('uei', 20, 'hint', 'example')),
    optionally(ask.figure('date', 'ueiUntil', 'hint')),
    ask.set(
      'address',
      [
        ask.text('address.street', nameLength),
        ask.text('address.city', 100),
        optionally(ask.text('address.region', 100)),
        optionally(ask.text('address.postalCode', 20)),
        ask.from('address.country', homeCountryOptions),
      ],
      'hint',
    ),
    optionally(ask.text('unit', nameLength, 'hint')),
    published(optionally(ask.text('web', 300, 'example'))),
    { ...ask.figure('year', 'founded'), params: { latest: closingYear(rules) } },
    ask.figure('integer', 'staff', 'hint'),
    ask.set(
      'budgets',
      Object.entries(budgetYears).map(([name, ago]) => ({
        ...ask.figure('money', `budgets.${name}`),
        params: { year: String(closingYear(rules) - ago) },
      })),
      'hint',
    ),
    optionally(ask.text('localCurrency', nameLength, 'hint', 'example')),
  ]
}

export function schema(rules: CallRules) {
  const money = answer(readMoney)
  const whole = z.object({
    legalName: text(nameLength),
    otherName: optional(readText(nameLength), null),
    type: whereAsked(!asks(rules, 'eligibility'), choice(organizationTypes)),
    taxId: answer(readTaxId),
    uei: optional(readUei, null),
    ueiUntil: optional(readDate, null),
    address: part(
      z.object({
        street: text(nameLength),
        city: text(100),
        region: optional(readText(100), null),
        postalCode: optional(readText(20), null),
        country: choice(homeCountries),
      }),
    ),
    unit: optional(readText(nameLength), null),
    web: optional(readWebAddress, null),
    founded: answer(readYear(closingYear(rules), oldest)),
    staff: answer(readInteger),
    budgets: part(z.object({ last: money, before: money, third: money })),
    localCurrency: optional(readText(nameLength), null),
  })
  return part(
    judged(whole, [
      {
        over: ['taxId', 'address'],
        find: ({ taxId, address }) =>
          foundIf(address.country === 'US' && taxId === taxIdAbroad, 'taxId', problem('taxIdOfAbroad')),
      },
      {
        over: ['uei', 'ueiUntil'],
        find: ({ uei, ueiUntil }) => [
          ...foundIf(uei !== null && ueiUntil === null, 'ueiUntil'),
          ...foundIf(uei === null && ueiUntil !== null, 'uei'),
        ],
      },
    ]),
  )
}

export type Organization = z.infer<ReturnType<typeof schema>>
