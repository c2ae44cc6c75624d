import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const totonicapan: Story = {
  key: 'totonicapan',
  call: 'neighbours',
  author: 'author2',
  startedDaysAgo: 470,
  period: { startsInDays: -350, months: 6 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Agua sin pleito: acuerdos por las tomas en Totonicapán' },
      abstract:
        'Dieciocho comités de agua de Totonicapán acuerdan turnos y cuotas con ayuda de mediadoras k’iche’s antes de la época seca, que es cuando los pleitos por las tomas terminan en heridos.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 100 },
      explanations: { G1: 'Seis de los once hechos graves del año anterior comenzaron junto a una toma de agua.' },
      areas: { C: 100 },
      subItems: { C: ['C4'] },
      threats: ['exclusion'],
    },
    places: {
      where: { GT: 'Totonicapán: dieciocho comunidades de la parte alta' },
      community: 'Comités de agua',
      direct: { female: [0, 40, 130], male: [0, 30, 150] },
      indirect: { female: [900, 800, 1000], male: [900, 780, 960] },
      youthAtRisk: 40,
    },
    need: {
      problem:
        'Visitamos las dieciocho tomas. En trece no hay turnos escritos y en nueve se discute cada año quién conectó primero. Las autoridades comunales median, pero piden ayuda cuando el pleito es entre dos comunidades.',
      evidence: 'Visita a dieciocho tomas, Voces del Telar | 2024',
      others: 'La municipalidad repara tuberías y no interviene en los turnos.',
      whyNow: 'La época seca empieza en cinco meses.',
    },
    budget: {
      personnel: 'Dos mediadoras | 2400 | 100 | 6 | Una por cuenca.',
      fringe: 'Prestaciones de ley | 14400 | 24 | Sobre la línea de salario.',
      travel: 'Visita a comunidades | Totonicapán | Parte alta | 2 | 60 | 6 | 12 | Sesenta días de visita.',
      other: 'Asamblea de comunidad | 220 | 36 | Dos por comunidad.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author2',
      sent: 428,
      assessments: [
        {
          by: 'reviewer2',
          scores: `
            quarrels | 5 | They know every intake and every grudge.
            cost | 5 | Very little money for eighteen agreements.`,
          opinion: 'Small and excellent.',
        },
        {
          by: 'reviewer1',
          scores: `
            quarrels | 5 | Trabaja con la autoridad comunal y no en su lugar.
            cost | 4 | Presupuesto corto y bien explicado.`,
          opinion: 'Aprobar antes de la época seca.',
        },
      ],
      finance: { risk: 'low', note: 'Montos pequeños, con listas de asistencia y recibos. Sin observaciones.' },
    }),
    {
      daysAgo: 403,
      hour: '16:30',
      by: 'approver',
      act: 'approve',
      amountCents: 2_900_000,
      note: 'Se aprueba. Dieciocho acuerdos antes de la época seca, logrados por personas en quienes allí se confía.',
    },
    plain(400, 'program', 'release'),
    plain(394, 'program', 'sendNotification', { notification: 'lastYear' }),
    plain(393, 'program', 'clearNotification'),
    plain(388, 'grants', 'confirmRegistration', { inDays: { validUntil: -60 } }),
    plain(381, 'grants', 'sign', {
      answers: {
        number: 'SINLEC25GR0037',
        obligatedCents: 2_900_000,
        exclusionsChecked: true,
        narcoticsCertified: true,
      },
    }),
    plain(110, 'author2', 'fileReport', {
      answers: { report: 'final' },
      note: 'Diecisiete de dieciocho comités firmaron turnos y cuotas; el último espera la medición de un lindero. En la época seca hubo un hecho violento junto a una toma, frente a seis el año anterior.',
    }),
    plain(98, 'program', 'acceptReport', { answers: { report: 'final' } }),
    plain(80, 'grants', 'close', {
      answers: { spentCents: 2_812_540, deobligatedCents: 87_460 },
      note: 'Informe final aceptado. El saldo no hizo falta porque dos asambleas se celebraron juntas; vuelve al fondo.',
    }),
  ],
  ends: 'closed',
}
