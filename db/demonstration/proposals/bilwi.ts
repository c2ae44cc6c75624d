import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const bilwi: Story = {
  key: 'bilwi',
  call: 'opportunities',
  author: 'author4',
  startedDaysAgo: 101,
  period: { startsInDays: 50, months: 16 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Motores y redes: oficios del mar para jóvenes de Bilwi' },
      abstract:
        'Ochenta jóvenes misquitos de Bilwi aprenden a reparar motores fuera de borda y cadenas de frío en cuatro talleres del puerto, con clases en su idioma y una caja de herramientas al terminar.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G2: 20, G4: 80 },
      explanations: {
        G2: 'Quien vive del mar con un oficio propio no depende de la paga por vigilar una playa.',
        G4: 'El instituto técnico enseñará por primera vez en misquito y fuera de su sede.',
      },
      areas: { C: 100 },
      subItems: { C: ['C3'] },
      threats: ['narcoticsRoutes', 'exclusion'],
    },
    places: {
      where: { NI: 'Bilwi, Puerto Cabezas: cuatro talleres del muelle' },
      coast: 'caribbeanLittoral',
      community: 'Jóvenes misquitos del puerto',
      direct: { female: [0, 24, 4], male: [0, 56, 8] },
      indirect: { female: [60, 70, 90], male: [60, 50, 80] },
      youthAtRisk: 80,
    },
    need: {
      problem:
        'En el muelle contamos 312 motores parados; en 190 faltaba solo quien los reparara. A la vez, de cada diez jóvenes del barrio, siete no estudian ni trabajan. Los dos mecánicos del puerto pasan de los sesenta años.',
      evidence: 'Conteo en el muelle, Instituto Guayacán: 190 de 312 motores reparables | 2026',
      others: 'Una cooperativa pesquera presta su taller por la tarde.',
      whyNow: 'Un fabricante cede piezas de práctica hasta el año próximo.',
    },
    budget: {
      personnel: `
        Coordinador | 1600 | 100 | 16 | Talleres y cooperativa.
        Dos maestros de taller | 2400 | 100 | 14 | Uno enseña en misquito.`,
      fringe: 'Cargas sociales | 59200 | 22 | Sobre las dos líneas.',
      supplies: 'Caja de herramientas | 310 | 80 | no | Una por egresado.',
      contractual: 'Cooperativa pesquera | Uso del taller | contract | 9600 | Dieciséis meses.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author4',
      sent: 52,
      assessments: [
        {
          by: 'reviewer1',
          scores: `
            need | 4 | El conteo de motores dice más que muchos diagnósticos.
            design | 5 | Oficio con demanda, en el idioma de los jóvenes.
            safety | 4 | Normas de taller y chalecos incluidos.
            cost | 4 | La caja de herramientas es una buena inversión.`,
          opinion: 'Aprobar.',
        },
        {
          by: 'reviewer2',
          scores: `
            need | 4 | Idle engines, idle youth and two old mechanics: well seen.
            design | 4 | Teaching in Miskito is what others have missed.
            safety | 4 | Workshop rules are good.
            cost | 4 | Good value.`,
          opinion: 'Recommended without reserve.',
        },
      ],
      finance: { risk: 'low', note: 'Costos comprobados con tres cotizaciones. Sin riesgo que señalar.' },
    }),
    {
      daysAgo: 30,
      hour: '10:10',
      by: 'approver',
      act: 'approve',
      amountCents: 11_500_000,
      note: 'Se aprueba. Responde de una vez a lo que necesitan el puerto y sus jóvenes, y lo hace en su propio idioma.',
    },
    plain(28, 'program', 'release'),
    plain(26, 'program', 'sendNotification', { notification: 'cleared' }),
    plain(21, 'program', 'clearNotification'),
    plain(4, 'grants', 'confirmRegistration', { inDays: { validUntil: 240 } }),
  ],
  ends: 'awardReady',
}
