import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const roatan: Story = {
  key: 'roatan',
  call: 'opportunities',
  author: 'author4',
  startedDaysAgo: 108,
  period: { startsInDays: 60, months: 12 },
  written: {
    project: {
      language: 'en',
      title: { en: 'Island trades: hotel maintenance for young people of Roatán' },
      abstract:
        'Sixty young islanders train as electricians and cooling technicians in six hotels of Roatán, with an English-speaking tutor and a certificate of the national institute.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G4: 100 },
      explanations: { G4: 'The national institute would certify on the island for the first time.' },
      areas: { C: 100 },
      subItems: { C: ['C3'] },
      threats: ['narcoticsRoutes', 'exclusion'],
    },
    places: {
      where: { HN: 'Roatán (Islas de la Bahía)' },
      coast: 'caribbeanLittoral',
      community: 'Young islanders out of school',
      direct: { female: [0, 22, 0], male: [0, 38, 0] },
      indirect: { female: [30, 40, 60], male: [30, 40, 50] },
      youthAtRisk: 60,
    },
    need: {
      problem:
        'Hotels on the island fly technicians in from the mainland at three times the wage, while 140 of the 210 young people whom we met have neither work nor class.',
      evidence: 'Interviews with 210 young people and 19 hotels, Guayacán Institute | 2026',
      others: 'A diving school trains twelve instructors a year.',
      whyNow: 'Six hotels have signed for ten apprentices each.',
    },
    budget: {
      personnel: `
        Coordinator | 1,800 | 100 | 12 | Hotels and institute.
        Two tutors | 2,600 | 100 | 11 | Electricity and cooling.`,
      fringe: 'Statutory charges | 50,200 | 16 | On both lines.',
      supplies: 'Tool belt and meter | 230 | 60 | no | Kept by those who finish.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author4',
      sent: 56,
      assessments: [
        {
          by: 'reviewer2',
          scores: `
            need | 4 | The wage gap says it all.
            design | 4 | Sixty places promised in writing.
            safety | 3 | Nothing on night shifts of minors.
            cost | 4 | Low for a certificate.`,
          opinion: 'Recommended.',
        },
        {
          by: 'reviewer1',
          scores: `
            need | 4 | Demanda comprobada en diecinueve hoteles.
            design | 4 | Certificado nacional en la isla.
            safety | 4 | Seguro incluido; falta poco.
            cost | 4 | Adecuado para un certificado nacional.`,
          opinion: 'Aprobar.',
        },
      ],
      finance: { risk: 'low', note: 'Cuentas claras y aporte de los hoteles por escrito.' },
    }),
    {
      daysAgo: 36,
      hour: '10:50',
      by: 'approver',
      act: 'approve',
      amountCents: 7_500_000,
      note: 'Approved. Work that exists, on the island, with a certificate that counts elsewhere.',
    },
    plain(34, 'program', 'release'),
    plain(13, 'approver', 'rescind', {
      note: 'Withdrawn by us. After the approval the national institute opened its own course on the island with money of another donor, for the same hotels and the same sixty places. Two programs would compete for the same apprentices.',
    }),
  ],
  ends: 'rescinded',
}
