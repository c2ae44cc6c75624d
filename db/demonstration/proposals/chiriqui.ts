import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const chiriqui: Story = {
  key: 'chiriqui',
  call: 'neighbours',
  author: 'author6',
  startedDaysAgo: 458,
  period: { startsInDays: -345, months: 15 },
  written: {
    project: {
      language: 'es',
      title: { es: 'La plaza es de todos: convivencia en el mercado de David' },
      abstract:
        'Vendedores fijos, ambulantes y transportistas se disputan cada día la plaza del mercado de David. El proyecto forma a quince mediadores entre ellos mismos y paga pequeñas obras que acuerden: toldos, líneas en el suelo y un baño.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 100 },
      explanations: {
        G1: 'La plaza registra más riñas que los demás barrios del distrito, casi todas a plena luz del día.',
      },
      areas: { C: 100 },
      subItems: { C: ['C4'] },
      threats: ['extortion'],
    },
    places: {
      where: { PA: 'David (Chiriquí): plaza del mercado' },
      community: 'Vendedores y transportistas del mercado',
      direct: { female: [0, 60, 190], male: [0, 90, 220] },
      indirect: { female: [100, 300, 700], male: [100, 300, 600] },
      youthAtRisk: 50,
    },
    need: {
      problem:
        'En dos meses observamos 47 riñas en la plaza, 31 de ellas por el lugar de venta y nueve por el paso de carretillas. El reglamento es de otra época y nadie recuerda haber firmado nada.',
      evidence: 'Observación de dos meses, Centro Puente Harpía: 47 riñas | 2024',
      others: 'La alcaldía cobra los puestos y no tiene quien medie.',
      whyNow: 'La asociación de vendedores renovó su directiva.',
    },
    budget: {
      personnel: 'Coordinador | 1700 | 100 | 15 | Mediación y obras.',
      fringe: 'Seguridad social y decimotercer mes | 25500 | 19 | Sobre la línea de salario.',
      contractual: 'Taller por contratar | Toldos, pintura y baño | contract | 26000 | Según acuerdo de la plaza.',
      other: 'Jornada de formación | 180 | 20 | Quince personas por jornada.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author6',
      sent: 426,
      assessments: [
        {
          by: 'reviewer1',
          scores: `
            quarrels | 4 | Observación paciente y bien anotada.
            cost | 3 | Aceptable si las obras se acuerdan de verdad.`,
          opinion: 'A favor.',
        },
        {
          by: 'reviewer2',
          scores: `
            quarrels | 4 | Forty-seven fights observed, with their causes.
            cost | 3 | Half of it is works, which must be agreed first.`,
          opinion: 'Fund it; the works should wait for the agreement.',
        },
      ],
      finance: { risk: 'medium', note: 'La mitad son obras por contratar. Pedir tres cotizaciones antes de cada una.' },
    }),
    {
      daysAgo: 402,
      hour: '09:40',
      by: 'approver',
      act: 'approve',
      amountCents: 5_600_000,
      note: 'Se aprueba. Las obras siguen al acuerdo de quienes usan el parque, nunca al revés.',
    },
    plain(399, 'program', 'release'),
    plain(393, 'program', 'sendNotification', { notification: 'lastYear' }),
    plain(392, 'program', 'clearNotification'),
    plain(386, 'grants', 'confirmRegistration', { inDays: { validUntil: -40 } }),
    plain(379, 'grants', 'sign', {
      answers: {
        number: 'SINLEC25GR0039',
        obligatedCents: 5_600_000,
        exclusionsChecked: true,
        narcoticsCertified: true,
      },
    }),
    plain(131, 'grants', 'terminate', {
      answers: { deobligatedCents: 4_120_000 },
      note: 'Se da por terminado de común acuerdo, conforme a 2 CFR 200.340(a)(2): la municipalidad trasladó el mercado a otro corregimiento y la plaza para la que se formó a los mediadores ya no existe. Se reconocen los costos hasta la fecha de la carta; las obras no llegaron a contratarse.',
    }),
  ],
  ends: 'terminated',
}
