import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const ahuachapan: Story = {
  key: 'ahuachapan',
  call: 'opportunities',
  author: 'author3',
  startedDaysAgo: 99,
  period: { startsInDays: 60, months: 14 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Cadetes por un verano: jóvenes y policía en Ahuachapán' },
      abstract:
        'Ciento veinte adolescentes de Ahuachapán pasan dos veranos en la academia: natación, primeros auxilios, mecánica básica y largas conversaciones con instructores que crecieron en los mismos cantones.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 40, G4: 60 },
      explanations: {
        G1: 'Los meses sin escuela son los de más incidentes con adolescentes en los cuatro cantones.',
        G4: 'La academia abre sus aulas a cantones que solo la conocen por los retenes.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2'] },
      threats: ['gangs', 'exclusion'],
    },
    places: {
      where: { SV: 'Ahuachapán: cuatro cantones' },
      community: 'Adolescentes de cuatro cantones',
      direct: { female: [30, 28, 4], male: [34, 28, 8] },
      indirect: { female: [60, 70, 110], male: [60, 70, 90] },
      youthAtRisk: 80,
    },
    need: {
      problem:
        'En las vacaciones del último año hubo 58 incidentes con adolescentes en los cuatro cantones, tantos como en el resto del año. Las madres piden un lugar donde dejarlos y ellos dicen que no tienen nada que hacer.',
      evidence: 'Registro de incidentes de cuatro cantones, Academia Flor de Izote | 2026',
      others: 'Una parroquia ofrece fútbol los sábados.',
      whyNow: 'La academia queda libre entre dos promociones.',
    },
    budget: {
      personnel: `
        Coordinadora | 1400 | 100 | 14 | Familias y cantones.
        Cuatro monitoras | 2800 | 100 | 6 | Durante los dos veranos.`,
      fringe: 'Prestaciones de ley | 36400 | 17 | Sobre las dos líneas.',
      supplies: 'Uniforme y material | 95 | 120 | no | Uno por adolescente.',
      other: 'Semana de comida y transporte | 34 | 960 | Ocho semanas por adolescente.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author3',
      sent: 54,
      assessments: [
        {
          by: 'reviewer1',
          scores: `
            need | 4 | El registro por meses es buen argumento.
            design | 3 | Dos veranos son poco; las conversaciones son lo mejor.
            safety | 4 | Dos adultos siempre presentes y política escrita.
            cost | 4 | Ajustado a lo que se gasta en un verano.`,
          opinion: 'A favor.',
        },
        {
          by: 'reviewer2',
          scores: `
            need | 4 | Incidents by month tell a clear story.
            design | 4 | Instructors from the same villages are a gift.
            safety | 4 | Well thought through.
            cost | 4 | Sensible prices throughout.`,
          opinion: 'Fund it.',
        },
      ],
      finance: { risk: 'low', note: 'Precios de comida y transporte cotejados con la alcaldía.' },
    }),
    {
      daysAgo: 33,
      hour: '14:40',
      by: 'approver',
      act: 'approve',
      amountCents: 8_800_000,
      note: 'Se aprueba. El daño ocurre en los meses sin escuela, y la academia está cerca.',
    },
    plain(31, 'program', 'release'),
    plain(10, 'author3', 'refuseAward', {
      note: 'El gobierno asignó las instalaciones de la academia a una promoción extraordinaria durante los dos próximos veranos. Sin ellas no podemos cumplir lo que propusimos y preferimos no recibir los fondos. Agradecemos el tiempo de quienes la evaluaron.',
    }),
  ],
  ends: 'declinedByPartner',
}
