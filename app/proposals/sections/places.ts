import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { literally } from '#app/i18n/say.ts'
import { divisionsOf } from '#app/tags/divisions.ts'
import { type CountryCode, countryCodes, widerAreaCodes } from '#app/tags/places.ts'
import { askingIn, onlyIf, optionally, published } from './asking.ts'
import type { CallRules } from './call-rules.ts'
import { type Field, optionsOf, shortWording, wordingOf } from './field.ts'
import { choice, choices, eachOf, onceRead, part, readText, whereAsked } from './leaf.ts'
import { problem } from './problem.ts'
import { readPoint } from './read-contact.ts'
import { readInteger } from './reading.ts'

export const key = 'places'

const say = wordingOf(key)
const ask = askingIn(key)
const safetyClasses = ['open', 'municipality', 'hidden'] as const

/** Young people are 15 to 29, as the youth laws of the region count them. */
export const ageBands = ['under15', 'from15to29', 'over29'] as const
export const sexes = ['female', 'male', 'notRecorded'] as const

export function fields(rules: CallRules): Field[] {
  const cells = {
    rows: optionsOf(key, 'beneficiaries.sex', sexes),
    columns: optionsOf(key, 'beneficiaries.age', ageBands),
  }
  return [
    published({
      kind: 'choices',
      name: 'countries',
      ...say('countries', 'hint'),
      options: rules.countries.map(countryOption),
    }),
    ...rules.countries.flatMap((country) =>
      (rules.wholeForm ? [divisionsIn(country), municipalitiesIn(country)] : [placesIn(country)]).map((field) =>
        onlyIf(field, { field: 'countries', is: [country] }),
      ),
    ),
    {
      kind: 'choices',
      name: 'widerAreas',
      ...say('widerAreas', 'hint'),
      optional: true,
      options: widerAreaCodes.map((code) => ({ value: code, label: `tags:widerArea.${code}` })),
    },
    {
      kind: 'text',
      maxLength: 100,
      name: 'borderCrossing',
      ...say('borderCrossing', 'example'),
      showIf: { field: 'widerAreas', is: ['borderCrossing'] },
    },
    { kind: 'text', maxLength: 100, name: 'community', ...say('community', 'hint', 'example'), optional: true },
    ...(rules.wholeForm ? siteFields() : []),
    { kind: 'table', name: 'direct', ...say('direct', 'hint'), short: shortWording(key, 'direct'), ...cells },
    {
      kind: 'table',
      name: 'indirect',
      ...say('indirect', 'hint'),
      short: shortWording(key, 'indirect'),
      optional: true,
      ...cells,
    },
    { kind: 'integer', name: 'youthAtRisk', ...say('youthAtRisk', 'hint') },
  ]
}

const placesLength = 300

const placesIn = (country: CountryCode): Field => ({
  ...ask.text('where', placesLength, 'hint'),
  ...say(`where.${country}`),
  name: `where.${country}`,
})

const wholeCountry = 'all'

const divisionsIn = (country: CountryCode): Field => ({
  kind: 'choices',
  name: `divisions.${country}`,
  ...say('divisions', 'hint'),
  ...say(`divisions.${country}`),
  options: [
    ...optionsOf(key, 'divisions', [wholeCountry]),
    ...divisionsOf[country].map((name) => ({ value: name, label: literally(name) })),
  ],
})

const municipalitiesIn = (country: CountryCode): Field => ({
  ...ask.text('municipalities', placesLength, 'hint'),
  ...say(`municipalities.${country}`),
  name: `where.${country}`,
})

/** Blank where the country was not chosen. */
const divisions = part(
  z.object(
    Object.fromEntries(
      countryCodes.map((country) => [country, choices([wholeCountry, ...divisionsOf[country]], 0)]),
    ) as Record<CountryCode, z.ZodType<string[]>>,
  ),
)

function siteFields(): Field[] {
  return [optionally(ask.text('site.point', 40, 'hint', 'example')), ask.choice('site.safety', safetyClasses, 'hint')]
}

/** A cell left blank is 0. */
export function schema(rules: CallRules) {
  const people = () => part(eachOf(sexes, part(eachOf(ageBands, optional(readInteger, 0)))))
  return part(
    z
      .object({
        countries: choices<CountryCode>(rules.countries),
        divisions: whereAsked(rules.wholeForm === true, divisions),
        where: part(eachOf<CountryCode, string | null>(countryCodes, optional(readText(placesLength), null))),
        widerAreas: choices(widerAreaCodes, 0),
        borderCrossing: optional(readText(100), null),
        community: optional(readText(100), null),
        site: whereAsked(
          rules.wholeForm === true,
          part(z.object({ point: optional(readPoint, null), safety: choice(safetyClasses) })),
        ),
        direct: people(),
        indirect: people(),
        youthAtRisk: answer(readInteger),
      })
      .superRefine(
        ({ countries, divisions, where }, ctx) => {
          for (const country of countries) {
            if (divisions?.[country].length === 0) {
              ctx.addIssue({ code: 'custom', path: ['divisions', country], message: message('chooseAtLeastOne') })
            }
            if (where[country] === null && !divisions?.[country].includes(wholeCountry)) {
              ctx.addIssue({ code: 'custom', path: ['where', country], message: message('required') })
            }
          }
        },
        onceRead('countries', 'divisions', 'where'),
      )
      .superRefine(
        ({ widerAreas, borderCrossing }, ctx) => {
          if (widerAreas.includes('borderCrossing') && borderCrossing === null) {
            ctx.addIssue({ code: 'custom', path: ['borderCrossing'], message: message('required') })
          }
        },
        onceRead('widerAreas', 'borderCrossing'),
      )
      .superRefine(({ direct }, ctx) => {
        if (peopleIn(direct) === 0) {
          ctx.addIssue({ code: 'custom', path: ['direct'], message: problem('beneficiariesNeeded') })
        }
      }, onceRead('direct'))
      .superRefine(
        ({ direct, indirect, youthAtRisk }, ctx) => {
          const most = peopleIn(direct) + peopleIn(indirect)
          if (most > 0 && youthAtRisk > most) {
            ctx.addIssue({ code: 'custom', path: ['youthAtRisk'], message: problem('moreYouthThanPeople', { most }) })
          }
        },
        onceRead('direct', 'indirect', 'youthAtRisk'),
      ),
  )
}

export type Places = z.infer<ReturnType<typeof schema>>

export function peopleIn(people: Places['direct']): number {
  return sexes.reduce((sum, sex) => sum + ageBands.reduce((row, age) => row + people[sex][age], 0), 0)
}

function countryOption(country: CountryCode) {
  return { value: country, label: `tags:country.${country}` }
}
