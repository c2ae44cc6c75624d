import { plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const jutiapa: Story = {
  key: 'jutiapa',
  call: 'municipalities',
  author: 'author2',
  startedDaysAgo: 43,
  period: { startsInDays: 115, months: 20 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Mercado sin miedo: comerciantes de Jutiapa frente a la extorsión' },
      abstract:
        'Las vendedoras del mercado de Jutiapa pagan a quien las amenaza por teléfono porque nadie les dice qué hacer. Un equipo de confianza las asesora el mismo día, las acompaña a denunciar y reúne a las que ya dejaron de pagar.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 60, G4: 40 },
      explanations: {
        G1: 'Cuatro de cada cinco llamadas salen de cárceles y se pueden dejar de pagar sin riesgo si alguien lo explica a tiempo.',
        G4: 'La unidad fiscal contra extorsiones atenderá en el mercado dos mañanas por semana.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2'] },
      threats: ['extortion', 'gangs'],
    },
    places: {
      where: { GT: 'Jutiapa: mercado municipal y terminal' },
      community: 'Vendedoras del mercado',
      direct: { female: [0, 130, 370], male: [0, 60, 140] },
      indirect: { female: [400, 300, 350], male: [400, 280, 260] },
      youthAtRisk: 90,
    },
    need: {
      problem:
        'De 300 vendedoras, 172 recibieron amenazas en un año y 133 pagaron al menos una vez. Solo once denunciaron. Las que dejaron de pagar lo hicieron porque otra vendedora les explicó cómo distinguir una llamada de cárcel de una amenaza cercana.',
      evidence: 'Encuesta a 300 vendedoras, Voces del Telar | 2026',
      others: 'La policía reparte volantes dos veces al año.',
      whyNow: 'La fiscalía abrió en marzo una línea para comerciantes y busca quien la acerque.',
    },
    budget: {
      personnel: `
        Coordinadora | 1450 | 100 | 20 | Dirige el equipo.
        Tres asesoras de mercado | 2700 | 100 | 18 | Turnos de lunes a sábado.`,
      fringe: 'Prestaciones de ley | 77600 | 24 | Sobre las dos líneas.',
      supplies: 'Teléfono y grabadora de llamadas | 180 | 12 | no | Para el puesto de asesoría.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 30, hour: '13:45', by: 'author2', act: 'submit' },
    { daysAgo: 27, hour: '09:55', by: 'intake', act: 'admit' },
    { daysAgo: 24, hour: '11:15', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 15,
      hour: '12:20',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Nómina y poco más; la organización rinde cuentas sin atrasos.',
    },
    plain(8, 'program', 'suspend', {
      note: 'La semana pasada amenazaron por su nombre a dos lideresas del mercado que iban a asesorar el proyecto. La embajada pide detenerlo hasta que la fiscalía valore si es posible proteger a las mujeres.',
    }),
  ],
  ends: 'suspended',
}
