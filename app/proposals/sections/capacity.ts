import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { askingIn, onlyIf, optionally, yesOrNo } from './asking.ts'
import { type CallRules, closingYear } from './call-rules.ts'
import { type Field, wordingOf } from './field.ts'
import { foundIf, judged } from './judged.ts'
import { choice, eachOf, part, readText, readWords, rows, text } from './leaf.ts'
import { readMoney } from './read-money.ts'
import { readYear } from './reading.ts'

export const key = 'capacity'

const say = wordingOf(key)
const ask = askingIn(key)

/** What is weighed of a partner before an award (2 CFR 200.206(b)(2)). */
export const capacityGroups = ['stability', 'systems', 'performance', 'audits', 'compliance'] as const

const howFar = ['yes', 'partly', 'no'] as const
const policies = ['yes', 'underWay', 'no'] as const
const shown = ['yes', 'partly'] as const
const evidenceLength = 200
/** Said once, at the first of them. */
const explained = ['hint', 'example'] as const
const whyWords = 100
const mostAwards = 10

export function fields(rules: CallRules): Field[] {
  return [
    ...capacityGroups.flatMap((group, index): Field[] => [
      ask.from(
        `${group}.answer`,
        howFar.map((value) => ({ value, label: `proposal:howFar.${value}` })),
        'hint',
      ),
      {
        ...onlyIf(ask.text('evidence', evidenceLength, ...(index === 0 ? explained : [])), {
          field: `${group}.answer`,
          is: shown,
        }),
        ...say(`evidence.${group}`),
        name: `${group}.evidence`,
      },
      {
        ...onlyIf(ask.words('why', whyWords), { field: `${group}.answer`, is: ['partly', 'no'] }),
        ...say(`why.${group}`),
        name: `${group}.why`,
      },
    ]),
    optionally(
      ask.group(
        'awards',
        {
          min: 0,
          max: mostAwards,
          shown: 1,
          fields: [
            ask.text('awards.donor', 150),
            ask.text('awards.project', 150),
            ask.figure('money', 'awards.amount'),
            { ...ask.figure('year', 'awards.year'), params: { latest: closingYear(rules) } },
          ],
        },
        'hint',
      ),
    ),
    ask.yesOrNo('debt', 'hint'),
    onlyIf(ask.words('debtExplanation', 150, 'hint'), { field: 'debt', is: ['yes'] }),
    ...(['conflictPolicy', 'safeguardingPolicy'] as const).map((policy) =>
      ask.from(
        policy,
        policies.map((value) => ({ value, label: `proposal:policy.${value}` })),
        'hint',
      ),
    ),
    ask.yesOrNo('ownAccount', 'hint'),
  ]
}

export function schema(rules: CallRules) {
  const group = part(
    judged(
      z.object({
        answer: choice(howFar),
        evidence: optional(readText(evidenceLength), null),
        why: optional(readWords(whyWords), null),
      }),
      [
        {
          over: ['answer', 'evidence'],
          find: ({ answer, evidence }) => foundIf(answer !== 'no' && evidence === null, 'evidence'),
        },
        { over: ['answer', 'why'], find: ({ answer, why }) => foundIf(answer !== 'yes' && why === null, 'why') },
      ],
    ),
  )
  const latest = closingYear(rules)
  const award = z.object({
    donor: text(150),
    project: text(150),
    amount: answer(readMoney),
    year: answer(readYear(latest, latest - 3)),
  })
  const whole = z.object({
    ...eachOf(capacityGroups, group).shape,
    awards: rows(part(award), { min: 0, max: mostAwards }),
    debt: choice(yesOrNo),
    debtExplanation: optional(readWords(150), null),
    conflictPolicy: choice(policies),
    safeguardingPolicy: choice(policies),
    ownAccount: choice(yesOrNo),
  })
  return part(
    judged(whole, [
      {
        over: ['debt', 'debtExplanation'],
        find: ({ debt, debtExplanation }) => foundIf(debt === 'yes' && debtExplanation === null, 'debtExplanation'),
      },
    ]),
  )
}

export type Capacity = z.infer<ReturnType<typeof schema>>
