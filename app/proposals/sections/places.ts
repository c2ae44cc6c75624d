import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { type CountryCode, countryCodes, widerAreaCodes } from '#app/tags/places.ts'
import { askingIn, optionally, published } from './asking.ts'
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
    ...rules.countries.map(
      (country): Field => ({
        kind: 'text',
        maxLength: 300,
        name: `where.${country}`,
        ...say('where', 'hint'),
        ...say(`where.${country}`),
        showIf: { field: 'countries', is: [country] },
      }),
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
        where: part(eachOf<CountryCode, string | null>(countryCodes, optional(readText(300), null))),
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
        ({ countries, where }, ctx) => {
          for (const country of countries) {
            if (where[country] === null) {
              ctx.addIssue({ code: 'custom', path: ['where', country], message: message('required') })
            }
          }
        },
        onceRead('countries', 'where'),
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
