import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import type { Answers, CallRules } from '#app/proposals/sections.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { type ShortForm, shortForm } from '../../support/answers.ts'

export const rules: CallRules = {
  sections: shortForm,
  floorCents: 5_000_000,
  ceilingCents: 50_000_000,
  maxMonths: 24,
  countries: ['HN', 'GT', 'SV'],
  languages: ['en', 'es'],
  taxonomyVersion: '2012',
  deMinimisPercent: 15,
  closesAt: '2027-03-05T23:00:00Z',
}

/** The rules of a call that asks for everything. */
export const wholeRules: CallRules = {
  ...rules,
  sections: sectionKeys,
  wholeForm: true,
}

export const complete: Record<ShortForm, Answers> = {
  project: {
    'title.es': 'Escuelas abiertas, calles seguras',
    'title.en': '',
    type: 'new',
    startsOn: '2027-06-01',
    endsOn: '31/05/2028',
    abstract: 'Jóvenes de seis escuelas de Choloma aprenden a mediar en conflictos.',
    language: 'es',
  },
  carsi: {
    'weights.G1': '30',
    'weights.G4': '70 %',
    mainGoal: 'G4',
    'explanations.G1': 'Las calles alrededor de las escuelas quedan iluminadas y acompañadas.',
    'explanations.G4': 'La municipalidad vuelve a estar presente en el barrio.',
    'areas.A': '10',
    'areas.C': '90',
    'subItems.A': ['A3'],
    'subItems.C': ['C2', 'C4'],
    threats: ['gangs', 'extortion'],
    scope: 'bilateral',
  },
  places: {
    countries: ['HN'],
    'where.HN': 'Cortés: Choloma y San Pedro Sula',
    'direct.female.from15to29': '1,200',
    'direct.male.from15to29': '800',
    'indirect.notRecorded.over29': '6 000',
    youthAtRisk: '1500',
  },
  need: {
    problem: 'Las pandillas reclutan a la salida de las escuelas.',
    'evidence[1].source': 'Observatorio de la Violencia, UNAH',
    'evidence[1].year': '2026',
    others: 'Nadie más trabaja en este sector.',
    whyNow: 'Acaba de terminar el proyecto anterior.',
  },
  budget: {
    'personnel[0].role': 'Coordinadora',
    'personnel[0].monthlyRate': 'US$ 2 000',
    'personnel[0].percent': '100',
    'personnel[0].months': '12',
    'personnel[0].narrative': 'Dirige el proyecto; salario de la planilla actual.',
    'fringe[0].benefit': 'Seguro social',
    'fringe[0].base': '24,000.00',
    'fringe[0].rate': '12.5',
    'fringe[0].narrative': 'Lo que paga el patrono.',
    'contractual[2].party': 'Fundación Puente',
    'contractual[2].partyType': 'subaward',
    'contractual[2].purpose': 'Talleres',
    'contractual[2].amount': '60.000,00',
    'contractual[2].narrative': 'Seis escuelas, veinte talleres cada una.',
    'indirect.rule': 'deMinimis',
    'indirect.rate': '10',
    'costShare[0].source': 'Municipalidad de Choloma',
    'costShare[0].kind': 'government',
    'costShare[0].amount': '5,000',
  },
  security: { helps: 'no' },
}

/** The complete proposal with some answers of one section replaced, or taken out where undefined. */
export function changed(section: ShortForm, answers: Record<string, string | string[] | undefined>): AnswersBySection {
  const merged = Object.entries({ ...complete[section], ...answers }).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  )
  return { ...complete, [section]: Object.fromEntries(merged) }
}
