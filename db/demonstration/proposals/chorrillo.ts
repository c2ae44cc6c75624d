import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const chorrillo: Story = {
  key: 'chorrillo',
  call: 'opportunities',
  author: 'author6',
  startedDaysAgo: 94,
  period: { startsInDays: 55, months: 18 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Patio de contenedores: aprendices de El Chorrillo' },
      abstract:
        'Sesenta jóvenes de El Chorrillo y Curundú aprenden durante un año, con contrato de aprendiz, a revisar y reparar contenedores en dos patios del puerto. Un monitor del barrio los acompaña a la entrada y a la salida.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G2: 30, G4: 70 },
      explanations: {
        G2: 'Las redes del puerto reclutan en estos barrios a quien conoce los patios y no trabaja en ellos.',
        G4: 'La autoridad portuaria y la junta comunal acuerdan por primera vez una cuota de aprendices.',
      },
      areas: { C: 100 },
      subItems: { C: ['C3'] },
      threats: ['narcoticsRoutes', 'gangs'],
    },
    places: {
      where: { PA: 'El Chorrillo y Curundú (Ciudad de Panamá)' },
      community: 'Jóvenes de dos barrios del centro',
      direct: { female: [0, 18, 2], male: [0, 42, 6] },
      indirect: { female: [40, 60, 80], male: [40, 50, 70] },
      youthAtRisk: 60,
    },
    need: {
      problem:
        'De 64 jóvenes detenidos en los patios en dos años, 51 eran de los dos barrios y ninguno trabajaba allí. Los patios, por su parte, dejaron 38 puestos de reparación sin cubrir.',
      evidence: 'Datos de dos patios y de la junta comunal, Centro Puente Harpía | 2026',
      others: 'Un instituto público forma soldadores en otra provincia.',
      whyNow: 'Dos patios firmaron que contratarán a la mitad de los aprendices.',
    },
    budget: {
      personnel: `
        Coordinadora | 1900 | 100 | 18 | Patios y junta comunal.
        Tres monitores de barrio | 2700 | 100 | 14 | Veinte jóvenes cada uno.`,
      fringe: 'Seguridad social y decimotercer mes | 72000 | 19 | Sobre las dos líneas.',
      supplies: 'Equipo de soldadura y protección | 390 | 60 | no | Uno por aprendiz.',
      other: 'Mes de aprendizaje | 110 | 720 | La empresa paga otro tanto.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author6',
      sent: 51,
      assessments: [
        {
          by: 'reviewer2',
          scores: `
            need | 4 | Arrest figures by neighbourhood make the point.
            design | 3 | Contracts are good; a port yard is also where recruiters wait.
            safety | 2 | Walking in groups through a rival block is no plan.
            cost | 3 | Allowances are generous.`,
          opinion: 'Torn. The risk to the apprentices decides it for me.',
        },
        {
          by: 'reviewer1',
          scores: `
            need | 4 | Sabe de qué jóvenes habla.
            design | 4 | Contrato de aprendiz y puesto al final.
            safety | 2 | El camino entre los dos barrios no está resuelto.
            cost | 3 | Costos correctos.`,
          opinion: 'Buena, si se resuelve el traslado.',
        },
      ],
      finance: { risk: 'low', note: 'Sin observaciones de fondo; las empresas confirmaron su aporte.' },
    }),
    {
      daysAgo: 27,
      hour: '13:25',
      by: 'approver',
      act: 'decline',
      note: 'No se aprueba. Ambos dictámenes señalan que los aprendices tendrían que cruzar una calle donde el año pasado hirieron a bala a tres personas, y la propuesta no tiene respuesta para eso.',
    },
    plain(16, 'program', 'release'),
    plain(4, 'author6', 'reconsider', {
      note: 'La decisión se apoya en que los aprendices cruzarían a pie entre los dos barrios. En la sección de presupuesto figura la línea de la empresa, que confirmó por carta un autobús propio desde cada barrio; las dos evaluaciones no la mencionan. Pedimos que se lea esa carta.',
    }),
  ],
  ends: 'reconsideration',
}
