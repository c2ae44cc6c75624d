import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { daysAfter, monthsBetween, readDate } from '#app/forms/read-date.ts'
import { askingIn, onlyIf, published, restricted, yesOrNo } from './asking.ts'
import { type CallRules, daysToReview } from './call-rules.ts'
import { type Field, hintWording, optionsOf, wordingOf } from './field.ts'
import { foundIf, judged } from './judged.ts'
import { choice, onceRead, oneOf, part, readText, whereAsked, words } from './leaf.ts'
import { problem } from './problem.ts'

export const key = 'project'

const say = wordingOf(key)
const ask = askingIn(key)
const titleLength = 150
const abstractWords = 300
const projectTypes = ['new', 'continuation', 'revision'] as const

export function fields(rules: CallRules): Field[] {
  const title = { kind: 'text', maxLength: titleLength, optional: true } as const
  return [
    published({
      kind: 'set',
      name: 'title',
      ...say('title', 'hint', 'example'),
      fields: [
        { ...title, name: 'title.es', ...say('title.es') },
        { ...title, name: 'title.en', ...say('title.en') },
      ],
    }),
    { kind: 'choice', name: 'type', ...say('type'), options: optionsOf(key, 'type', projectTypes) },
    {
      kind: 'text',
      maxLength: 40,
      name: 'priorAward',
      ...say('priorAward', 'hint', 'example'),
      showIf: { field: 'type', is: ['continuation', 'revision'] },
    },
    published({
      kind: 'date',
      name: 'startsOn',
      ...say('startsOn', 'hint'),
      params: { earliest: earliestStart(rules), days: daysToReview },
    }),
    published({ kind: 'date', name: 'endsOn', ...say('endsOn', 'hint'), params: { months: rules.maxMonths } }),
    { kind: 'textarea', maxWords: abstractWords, name: 'abstract', ...say('abstract', 'hint') },
    {
      kind: 'choice',
      name: 'language',
      ...(rules.wholeForm ? say('language') : say('language', 'hint')),
      options: optionsOf(key, 'language', rules.languages),
    },
    ...(rules.wholeForm ? translationFields(rules) : []),
  ]
}

const languages = ['en', 'es'] as const

function translationFields({ authoritative }: CallRules): Field[] {
  const where = { field: 'translation.exists', is: ['yes'] }
  const exists = ask.yesOrNo('translation.exists', 'hint')
  return [
    authoritative ? { ...exists, hint: hintWording(key, `translation.exists.${authoritative}`) } : exists,
    ...(authoritative ? [] : [onlyIf(ask.choice('translation.authoritative', languages, 'hint'), where)]),
    restricted(onlyIf(ask.text('translation.by', 150), where)),
    onlyIf(ask.figure('date', 'translation.on'), where),
  ]
}

/** Where there are two texts, one of them counts (2 CFR 200.111): the one that the call names, or the applicant. */
function translation(rules: CallRules) {
  const fixed = rules.authoritative
  const whole = z.object({
    exists: choice(yesOrNo),
    authoritative: fixed ? z.unknown().transform(() => fixed) : optional(oneOf(languages), null),
    by: optional(readText(150), null),
    on: optional(readDate, null),
  })
  const lastDay = rules.closesAt.slice(0, 10)
  return part(
    judged(whole, [
      {
        over: ['exists', 'authoritative', 'by', 'on'],
        find: ({ exists, authoritative, by, on }) =>
          exists === 'no'
            ? []
            : [
                ...foundIf(authoritative === null, 'authoritative', message('choose')),
                ...foundIf(by === null, 'by'),
                ...foundIf(on === null, 'on'),
                ...foundIf(on !== null && on > lastDay, 'on', problem('translatedTooLate', { lastDay })),
              ],
      },
    ]),
  )
}

/** `months` is counted from the dates; a month begun counts. */
export function schema(rules: CallRules) {
  const readTitle = optional(readText(titleLength), null)
  const whole = z
    .object({
      title: part(z.object({ es: readTitle, en: readTitle })),
      type: choice(projectTypes),
      priorAward: optional(readText(40), null),
      startsOn: answer(readDate),
      endsOn: answer(readDate),
      abstract: words(abstractWords),
      language: choice(rules.languages),
      translation: whereAsked(rules.wholeForm === true, translation(rules)),
    })
    .superRefine(({ title }, ctx) => {
      if (!title.es && !title.en) {
        ctx.addIssue({ code: 'custom', path: ['title'], message: problem('titleNeeded') })
      }
    }, onceRead('title'))
    .superRefine(
      ({ type, priorAward }, ctx) => {
        if (type !== 'new' && priorAward === null) {
          ctx.addIssue({ code: 'custom', path: ['priorAward'], message: message('required') })
        }
      },
      onceRead('type', 'priorAward'),
    )
    .superRefine(({ startsOn }, ctx) => {
      const earliest = earliestStart(rules)
      if (startsOn < earliest) {
        ctx.addIssue({ code: 'custom', path: ['startsOn'], message: message('startTooEarly', { earliest }) })
      }
    }, onceRead('startsOn'))
    .superRefine(
      ({ startsOn, endsOn }, ctx) => {
        const because = badEnd(startsOn, endsOn, rules.maxMonths)
        if (because) ctx.addIssue({ code: 'custom', path: ['endsOn'], message: because })
      },
      onceRead('startsOn', 'endsOn'),
    )
  return part(whole).transform((project) => ({ ...project, months: monthsBetween(project.startsOn, project.endsOn) }))
}

export type Project = z.infer<ReturnType<typeof schema>>

function earliestStart(rules: CallRules): string {
  return daysAfter(rules.closesAt, daysToReview)
}

function badEnd(startsOn: string, endsOn: string, maxMonths: number): string | undefined {
  if (endsOn <= startsOn) return message('endBeforeStart')
  return monthsBetween(startsOn, endsOn) > maxMonths ? message('tooManyMonths', { max: maxMonths }) : undefined
}
