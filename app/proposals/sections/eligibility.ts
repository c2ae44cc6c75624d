import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { askingIn, helpAnswers, onlyIf } from './asking.ts'
import type { CallRules } from './call-rules.ts'
import type { Field } from './field.ts'
import { foundIf, judged } from './judged.ts'
import { choice, part, readText } from './leaf.ts'
import { homeCountries, homeCountryOptions, organizationTypeOptions, organizationTypes } from './organization-types.ts'
import { problem } from './problem.ts'
import { readMoney } from './read-money.ts'

export const key = 'eligibility'

const ask = askingIn(key)
const languages = ['en', 'es'] as const

export function fields(rules: CallRules): Field[] {
  return [
    ask.from('type', organizationTypeOptions(), 'hint'),
    ask.from('country', homeCountryOptions, 'hint'),
    onlyIf(ask.text('otherCountry', 60), { field: 'country', is: ['other'] }),
    ask.choice('helps', helpAnswers, 'hint'),
    { ...ask.figure('money', 'amount', 'hint'), params: { floor: rules.floorCents, ceiling: rules.ceilingCents } },
    ask.choice('language', languages, 'hint'),
  ]
}

export function schema(rules: CallRules) {
  const whole = z.object({
    type: choice(organizationTypes),
    country: choice(homeCountries),
    otherCountry: optional(readText(60), null),
    helps: choice(helpAnswers),
    amount: answer(readMoney),
    language: choice(languages),
  })
  return part(
    judged(whole, [
      {
        over: ['type'],
        find: ({ type }) => foundIf(isOutside(rules.eligibleTypes, type), 'type', problem('typeNotEligible')),
      },
      {
        over: ['country'],
        find: ({ country }) =>
          foundIf(isOutside(rules.eligibleCountries, country), 'country', problem('countryNotEligible')),
      },
      {
        over: ['country', 'otherCountry'],
        find: ({ country, otherCountry }) => foundIf(country === 'other' && otherCountry === null, 'otherCountry'),
      },
      {
        over: ['amount'],
        find: ({ amount }) => [
          ...foundIf(amount < rules.floorCents, 'amount', message('minMoney', { min: rules.floorCents })),
          ...foundIf(amount > rules.ceilingCents, 'amount', message('maxMoney', { max: rules.ceilingCents })),
        ],
      },
    ]),
  )
}

export type Eligibility = z.infer<ReturnType<typeof schema>>

const isOutside = <Value extends string>(allowed: readonly Value[] | undefined, value: Value) =>
  allowed !== undefined && allowed.length > 0 && !allowed.includes(value)
