import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const sanMiguel: Story = {
  key: 'san-miguel',
  call: 'neighbours',
  author: 'author3',
  startedDaysAgo: 462,
  period: { startsInDays: -230, months: 18 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Mesas de barrio: mediación vecinal en San Miguel' },
      abstract:
        'En nueve colonias de San Miguel, treinta vecinas y vecinos formados como mediadores atienden dos tardes por semana en una mesa a la vista de todos. Lo que se acuerda se firma y se revisa a los dos meses.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 70, G4: 30 },
      explanations: {
        G1: 'Los pleitos por linderos, ruido y deudas están detrás de una de cada cuatro lesiones en las nueve colonias.',
        G4: 'La mesa acerca a la procuraduría a colonias donde no tiene oficina.',
      },
      areas: { C: 100 },
      subItems: { C: ['C4'] },
      threats: ['gangs'],
    },
    places: {
      where: { SV: 'San Miguel: nueve colonias del norte' },
      community: 'Vecindarios de nueve colonias',
      direct: { female: [0, 110, 320], male: [0, 90, 210] },
      indirect: { female: [500, 600, 900], male: [500, 560, 800] },
      youthAtRisk: 120,
    },
    need: {
      problem:
        'Leímos 640 partes de lesiones de un año. En 158 el origen anotado era un pleito entre vecinos, muchas veces viejo y conocido por toda la cuadra. Nadie había ofrecido escuchar antes.',
      evidence: 'Lectura de 640 partes de lesiones, Academia Flor de Izote | 2024',
      others: 'La procuraduría media en su sede de la ciudad y formará a las personas mediadoras.',
      whyNow: 'Tres colonias ya lo hacen por su cuenta y piden formación.',
    },
    budget: {
      personnel: 'Coordinadora | 1350 | 100 | 18 | Forma y acompaña las mesas.',
      fringe: 'Prestaciones de ley | 24300 | 17 | Sobre la línea de salario.',
      supplies: 'Mesa, toldo y papelería | 240 | 9 | no | Uno por colonia.',
      other: 'Tarde de mediación | 12 | 1400 | Viático de quien media.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author3',
      sent: 424,
      assessments: [
        {
          by: 'reviewer1',
          scores: `
            quarrels | 5 | Leyó los partes y sabe de qué se pelea la gente.
            cost | 4 | Bajo por acuerdo; la procuraduría continúa.`,
          opinion: 'Muy recomendable.',
        },
        {
          by: 'reviewer2',
          scores: `
            quarrels | 4 | The reading of injury reports is convincing.
            cost | 4 | Cheap, and the public office goes on with it.`,
          opinion: 'Recommended.',
        },
      ],
      finance: { risk: 'medium', note: 'Viáticos pequeños y numerosos. Conviene revisar los primeros recibos.' },
    }),
    {
      daysAgo: 400,
      hour: '11:15',
      by: 'approver',
      act: 'approveWithConditions',
      amountCents: 4_500_000,
      note: 'Se aprueba. La lectura de los partes de lesiones convence. Los viáticos pequeños necesitan atención al comienzo.',
      conditions: [
        {
          what: 'Los recibos de viáticos de quienes median se presentan con cada uno de los dos primeros informes.',
          why: 'Mil cuatrocientos pagos pequeños se confunden con facilidad.',
          removedBy: 'Dos informes cuyos recibos coincidan con la lista de sesiones.',
          reconsideration: 'Diga cómo se comprobarían los pagos sin los recibos.',
          owner: 'partner',
          dueInDays: 150,
          when: 'during',
        },
      ],
    },
    plain(397, 'program', 'release'),
    plain(396, 'program', 'handOver', { to: 'program' }),
    plain(392, 'program', 'sendNotification', { notification: 'lastYear' }),
    plain(391, 'program', 'clearNotification'),
    plain(384, 'grants', 'confirmRegistration', { inDays: { validUntil: 20 } }),
    plain(376, 'grants', 'sign', {
      answers: {
        number: 'SINLEC25GR0041',
        obligatedCents: 4_500_000,
        exclusionsChecked: true,
        narcoticsCertified: true,
      },
    }),
    plain(12, 'author3', 'fileReport', {
      answers: { report: 'progress-1' },
      note: 'Nueve mesas abiertas y 214 acuerdos firmados, de los que 171 se cumplían a los dos meses. Una colonia cambió de lugar por obras. Se adjuntan las listas de sesiones; los recibos de viáticos están en la oficina, ordenados por colonia.',
    }),
  ],
  ends: 'awarded',
}
