import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { helpAnswers } from './asking.ts'
import { asks, type CallRules } from './call-rules.ts'
import { type Field, groupWording, type Leaf, optionsOf, wordingOf } from './field.ts'
import { choice, choices, onceRead, oneOf, part, readWords, rows, text, whereAsked } from './leaf.ts'
import { problem } from './problem.ts'
import { readIntegerBetween } from './reading.ts'

export const key = 'security'

const say = wordingOf(key)
const serviceTypes = ['police', 'military', 'border', 'customs', 'prison', 'other'] as const
const kindsOfHelp = ['training', 'equipment', 'other'] as const
const maxUnits = 20
const doubtWords = 100

const askContact: Leaf = {
  kind: 'text',
  maxLength: 150,
  name: 'contact',
  ...say('units.contact', 'hint', 'example'),
}

/** Names of people never belong here: the embassy receives them by a channel of its own. */
export function fields(rules: CallRules): Field[] {
  const opened = { showIf: { field: 'helps', is: ['yes', 'notSure'] } } as const
  const helps = { name: 'helps', ...say('helps', 'hint'), options: optionsOf(key, 'helps', helpAnswers) }
  return [
    ...(asks(rules, 'eligibility') ? [] : [{ kind: 'choice' as const, ...helps }]),
    {
      kind: 'textarea',
      maxWords: doubtWords,
      name: 'doubt',
      ...say('doubt', 'hint'),
      showIf: { field: 'helps', is: ['notSure'] },
    },
    {
      kind: 'group',
      name: 'units',
      ...say('units', 'hint'),
      ...groupWording(key, 'units'),
      ...opened,
      min: 1,
      max: maxUnits,
      shown: 1,
      fields: [
        { kind: 'text', maxLength: 150, name: 'institution', ...say('units.institution', 'example') },
        {
          kind: 'choice',
          name: 'serviceType',
          ...say('units.serviceType'),
          options: optionsOf(key, 'units.serviceType', serviceTypes),
        },
        { kind: 'text', maxLength: 150, name: 'unitName', ...say('units.unitName', 'hint', 'example') },
        { kind: 'text', maxLength: 150, name: 'parentCommand', ...say('units.parentCommand', 'example') },
        { kind: 'text', maxLength: 150, name: 'location', ...say('units.location', 'example') },
        { kind: 'choices', name: 'help', ...say('units.help'), options: optionsOf(key, 'units.help', kindsOfHelp) },
        { kind: 'integer', name: 'people', ...say('units.people', 'hint') },
        { kind: 'date', name: 'earliestOn', ...say('units.earliestOn', 'hint') },
        ...(rules.wholeForm ? [askContact] : []),
      ],
    },
    { kind: 'tick', name: 'noHelpBeforeClearance', ...say('noHelpBeforeClearance', 'hint'), ...opened },
  ]
}

/** Whether help is given at all is asked once: before everything else, where the call asks that. */
export function schema(rules: CallRules) {
  return part(
    z
      .object({
        helps: asks(rules, 'eligibility') ? optional(oneOf(helpAnswers), 'no') : choice(helpAnswers),
        doubt: optional(readWords(doubtWords), null),
        units: rows(unit(rules), { min: 0, max: maxUnits }),
        noHelpBeforeClearance: optional((typed) => ({ value: typed === 'on' }), false),
      })
      .superRefine(
        ({ helps, doubt }, ctx) => {
          if (helps === 'notSure' && doubt === null) {
            ctx.addIssue({ code: 'custom', path: ['doubt'], message: message('required') })
          }
        },
        onceRead('helps', 'doubt'),
      )
      .superRefine(
        ({ helps, units }, ctx) => {
          if (helps === 'yes' && units.length === 0) {
            ctx.addIssue({ code: 'custom', path: ['units'], message: problem('unitNeeded') })
          }
        },
        onceRead('helps', 'units'),
      )
      .superRefine(({ helps, noHelpBeforeClearance }, ctx) => {
        if (helps !== 'no' && !noHelpBeforeClearance) {
          ctx.addIssue({ code: 'custom', path: ['noHelpBeforeClearance'], message: message('tick') })
        }
      }, onceRead('helps')),
  )
}

export type Security = z.infer<ReturnType<typeof schema>>

function unit(rules: CallRules) {
  return part(
    z.object({
      institution: text(150),
      serviceType: choice(serviceTypes),
      unitName: text(150),
      parentCommand: text(150),
      location: text(150),
      help: choices(kindsOfHelp),
      people: answer(readIntegerBetween(1, 100_000)),
      earliestOn: answer(readDate),
      contact: whereAsked(rules.wholeForm === true, text(150)),
    }),
  )
}
