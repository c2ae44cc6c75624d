import { capacityGroups } from '#app/proposals/sections/capacity.ts'
import { type Broken, breaks, manyWords, needs, takes } from './broken.ts'

needs('capacity', [...capacityGroups.map((group) => `${group}.answer`), 'debt', 'ownAccount'], 'choose')
needs('capacity', ['conflictPolicy', 'safeguardingPolicy'], 'choose')
needs('capacity', ['audits.why', 'audits.evidence', 'systems.evidence'])

const award = {
  'awards[0].donor': 'Unión Europea',
  'awards[0].project': 'Tardes abiertas',
  'awards[0].amount': '250,000',
  'awards[0].year': '2025',
}

breaks('capacity', [
  ...(['partly', 'no'] as const).map(
    (answer): Broken => [`${answer} without a reason`, { 'systems.answer': answer }, 'systems.why', 'required'],
  ),
  ['endless evidence', { 'systems.evidence': 'x'.repeat(201) }, 'systems.evidence', 'tooLong'],
  ['an endless reason', { 'audits.why': manyWords(101) }, 'audits.why', 'tooManyWords'],
  ['an answer that is none', { 'systems.answer': 'x' }, 'systems.answer', 'notInList'],
  ['a debt without a word', { debt: 'yes' }, 'debtExplanation', 'required'],
  ['an endless debt', { debt: 'yes', debtExplanation: manyWords(151) }, 'debtExplanation', 'tooManyWords'],
  ['an award of nobody', { ...award, 'awards[0].donor': '' }, 'awards[0].donor', 'required'],
  ['an award for nothing', { ...award, 'awards[0].project': '' }, 'awards[0].project', 'required'],
  ['an award without money', { ...award, 'awards[0].amount': '' }, 'awards[0].amount', 'required'],
  ['an award of four years ago', { ...award, 'awards[0].year': '2023' }, 'awards[0].year', 'notAYear'],
  ['an award of the future', { ...award, 'awards[0].year': '2028' }, 'awards[0].year', 'notAYear'],
  ['a policy that is none', { conflictPolicy: 'maybe' }, 'conflictPolicy', 'notInList'],
])

takes('capacity', [
  award,
  { debt: 'yes', debtExplanation: 'US$ 400 de 2024; convenio con la agencia desde enero.' },
  { 'audits.answer': 'yes', 'audits.why': undefined },
  { 'audits.answer': 'no', 'audits.evidence': undefined },
  { ownAccount: 'no', conflictPolicy: 'underWay', safeguardingPolicy: 'no' },
])
