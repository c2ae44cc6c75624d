import type { Answers } from '#app/proposals/sections.ts'

/** What the calls ask that were there before a call could choose. */
export const shortForm = ['project', 'carsi', 'places', 'need', 'budget', 'security'] as const

export type ShortForm = (typeof shortForm)[number]

type AllAnswers = Record<ShortForm, Answers>

/** A proposal that nothing is missing in, for a call that closes before 2030; asks for US$ 142,640.00. */
const complete: AllAnswers = {
  project: {
    'title.es': 'Escuelas abiertas, calles tranquilas',
    'title.en': 'Open schools, calm streets',
    type: 'new',
    startsOn: '2031-01-01',
    endsOn: '2031-12-31',
    abstract: 'Abrimos seis escuelas por la tarde para 300 jóvenes de Choloma y sus familias.',
    language: 'es',
  },
  carsi: {
    'weights.G1': '60',
    'weights.G4': '40',
    mainGoal: 'G1',
    'explanations.G1': 'Las calles alrededor de las escuelas son más seguras por la tarde.',
    'explanations.G4': 'La municipalidad vuelve a estar presente en el sector.',
    'areas.C': '100',
    'subItems.C': ['C2', 'C4'],
    threats: ['gangs', 'exclusion'],
    scope: 'bilateral',
  },
  places: {
    countries: ['HN'],
    'where.HN': 'Choloma (Cortés)',
    community: 'Sector López Arellano',
    'direct.female.from15to29': '160',
    'direct.male.from15to29': '140',
    'indirect.female.over29': '400',
    youthAtRisk: '300',
  },
  need: {
    problem: 'De cada cien jóvenes de 15 a 17 años, treinta y ocho no estudian.',
    'evidence[0].source': 'Observatorio de la Violencia, UNAH, boletín 68',
    'evidence[0].year': '2025',
    others: 'Una fundación da becas técnicas a 40 jóvenes.',
    whyNow: 'La política municipal de juventud se aprobó en mayo.',
  },
  budget: {
    'personnel[0].role': 'Coordinación',
    'personnel[0].monthlyRate': '2,000.00',
    'personnel[0].percent': '100',
    'personnel[0].months': '12',
    'personnel[0].narrative': 'Una persona de tiempo completo.',
    'supplies[0].item': 'Equipo de deporte',
    'supplies[0].unitCost': '1000',
    'supplies[0].units': '6',
    'supplies[0].forSecurityUnit': 'no',
    'supplies[0].narrative': 'Uno por escuela.',
    'contractual[0].party': 'Instituto técnico',
    'contractual[0].partyType': 'contract',
    'contractual[0].purpose': 'Talleres',
    'contractual[0].amount': '99,672.73',
    'contractual[0].narrative': 'Seis grupos, precio de tres cotizaciones.',
    'indirect.rule': 'deMinimis',
    'indirect.rate': '10',
  },
  security: { helps: 'no' },
}

/** All six sections; an override replaces the answers it names, `undefined` takes one out. */
export function completeAnswers(
  overrides: Partial<Record<ShortForm, Record<string, string | string[] | undefined>>> = {},
): AllAnswers {
  const sections = Object.entries(complete).map(([section, answers]) => {
    const changed = Object.entries({ ...answers, ...overrides[section as ShortForm] })
    return [section, Object.fromEntries(changed.filter(([, answer]) => answer !== undefined))]
  })
  return Object.fromEntries(sections) as AllAnswers
}
