import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import { completeAnswers } from './answers.ts'
import { indicators, logic } from './logic-answers.ts'

type Overrides = Partial<Record<SectionKey, Record<string, string | string[] | undefined>>>

const person = (role: string, name: string, email: string): Answers => ({
  [`${role}.name`]: name,
  [`${role}.title`]: 'Dirección',
  [`${role}.phone`]: '+504 2555-0142',
  [`${role}.email`]: email,
  [`${role}.language`]: 'es',
})

const risk = (row: number, what: string, likelihood: string, impact: string): Answers => ({
  [`risks[${row}].what`]: what,
  [`risks[${row}].category`]: 'security',
  [`risks[${row}].likelihood`]: likelihood,
  [`risks[${row}].impact`]: impact,
  [`risks[${row}].mitigation`]: 'Cambiamos el horario y la ruta.',
  [`risks[${row}].owner`]: 'Coordinación',
})

const capable = (group: string, answer = 'yes'): Answers => ({
  [`${group}.answer`]: answer,
  [`${group}.evidence`]: 'Manual de compras 2025.pdf',
})

/** What the whole form asks more than the short one, for the same proposal. */
const more: Partial<Record<SectionKey, Answers>> = {
  eligibility: { type: 'regionalBody', country: 'HN', helps: 'no', amount: '140,000', language: 'es' },
  organization: {
    legalName: 'Mancomunidad Valle de la Guara',
    taxId: '44-4444444',
    uei: 'QXL7M3NHT5K9',
    ueiUntil: '2033-06-30',
    'address.street': 'Barrio El Centro, frente al parque',
    'address.city': 'Choloma',
    'address.country': 'HN',
    founded: '2004',
    staff: '28',
    'budgets.last': '910,000',
    'budgets.before': '820,000',
    'budgets.third': '0',
  },
  people: {
    ...person('representative', 'Rosa Amaya', 'rosa@guara.example'),
    ...person('contact', 'Karla Mejía', 'karla@guara.example'),
    ...person('finance', 'Óscar Lagos', 'oscar@guara.example'),
  },
  project: { 'translation.exists': 'no' },
  places: { 'divisions.HN': ['Cortés'], 'site.safety': 'municipality' },
  need: {},
  logic,
  indicators,
  budget: {
    'quarters.first': '40,000',
    'quarters.second': '40,000',
    'quarters.third': '40,000',
    'quarters.fourth': '22,640',
    audited: 'no',
  },
  partners: {
    'parties[0].name': 'Instituto técnico',
    'parties[0].country': 'HN',
    'parties[0].type': 'contract',
    'parties[0].amount': '99,672.73',
    'parties[0].role': 'Da los talleres.',
    'staff[0].name': 'Karla Mejía',
    'staff[0].role': 'Coordinadora',
    'staff[0].percent': '100',
    agreement: 'notNeeded',
  },
  capacity: {
    ...capable('stability'),
    ...capable('systems'),
    ...capable('performance'),
    ...capable('audits', 'partly'),
    'audits.why': 'La auditoría de este año termina en marzo.',
    ...capable('compliance'),
    debt: 'no',
    conflictPolicy: 'yes',
    safeguardingPolicy: 'yes',
    ownAccount: 'yes',
  },
  risks: {
    ...risk(0, 'Un tiroteo cierra la escuela por una semana.', '3', '4'),
    ...risk(1, 'La municipalidad cambia de autoridades.', '2', '3'),
    ...risk(2, 'Una facilitadora recibe una amenaza.', '2', '5'),
    doNoHarm: 'Nadie entrega su nombre para participar.',
    safety: 'Salimos antes de que oscurezca y en parejas.',
  },
  inclusion: {
    gender: 'Las niñas llegan menos por la tarde; vamos por ellas en bus.',
    groups: 'Dos escuelas garífunas eligieron sus horarios.',
    access: 'Todas las aulas están en planta baja.',
  },
  lasting: {
    continues: 'Las tardes abiertas siguen en cuatro escuelas.',
    whoPays: 'La municipalidad, de su presupuesto de 2032.',
    institution: 'Municipalidad de Choloma',
    commitment: 'written',
    'steps[0].what': 'La municipalidad contrata a las facilitadoras.',
    'steps[0].on': '2031-11-30',
    'steps[0].who': 'Alcaldía',
  },
}

/** The list of files, which no form posts. */
export const withRegistration: Answers = {
  'registration[0].file': `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)} ${'a'.repeat(64)} 90000 pdf Personería.pdf`,
  'registration[0].description': 'Certificado de 2019',
  'registration[0].language': 'es',
}

/** A proposal that nothing is missing in where a call asks for everything and requires no file; an override of `undefined` takes one out. */
export function wholeAnswers(overrides: Overrides = {}): Partial<Record<SectionKey, Answers>> {
  const short: Partial<Record<SectionKey, Answers>> = completeAnswers()
  const keys = [...new Set([...Object.keys(more), ...Object.keys(short)])] as SectionKey[]
  const sections = keys.map((key) => {
    const entries = Object.entries({ ...short[key], ...more[key], ...overrides[key] })
    return [key, Object.fromEntries(entries.filter(([, answer]) => answer !== undefined))]
  })
  return Object.fromEntries(sections)
}
