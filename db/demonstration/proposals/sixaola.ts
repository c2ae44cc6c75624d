import { plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const sixaola: Story = {
  key: 'sixaola',
  call: 'protection',
  author: 'author4',
  startedDaysAgo: 112,
  period: { startsInDays: 140, months: 24 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Mujeres de dos orillas: denunciar a un lado y vivir al otro del Sixaola' },
      abstract:
        'En el Sixaola se vive en una orilla y se trabaja en la otra. Una orden de protección dictada en Talamanca no vale en Changuinola, y el agresor lo sabe. El proyecto une a las dos fiscalías, dos albergues y un equipo de promotoras bribris y ngäbes que acompañan a la mujer también cuando cruza.',
    },
    carsi: {
      scope: 'regional',
      goals: { G3: 50, G5: 50 },
      explanations: {
        G3: 'Las fiscalías acordarán un aviso único que permita pedir la misma medida al otro lado en un día.',
        G5: 'Dos países prueban en un mismo río un reconocimiento mutuo de medidas que hoy no existe.',
      },
      areas: { C: 100 },
      subItems: { C: ['C4'] },
      threats: ['exclusion'],
    },
    places: {
      where: { CR: 'Talamanca (Limón): Sixaola y Bribri', PA: 'Changuinola (Bocas del Toro): Guabito y fincas' },
      borderCrossing: 'Sixaola-Guabito',
      community: 'Mujeres bribris, ngäbes y trabajadoras bananeras',
      direct: { female: [20, 260, 240], male: [0, 15, 30] },
      indirect: { female: [400, 380, 420], male: [390, 250, 280] },
      youthAtRisk: 170,
    },
    need: {
      problem:
        'Las fiscalías de ambos lados nos permitieron comparar listas sin nombres. De 118 mujeres con medida en un lado, 43 vivían o trabajaban en el otro. En ninguno de los 43 casos supo la autoridad vecina de la medida. Once volvieron a denunciar desde cero y siete fueron agredidas mientras tanto.',
      evidence: `
        Comparación de listas sin nombres de dos fiscalías, Instituto Guayacán: 43 de 118 | 2026
        Entrevistas a 26 mujeres en los dos albergues | 2026`,
      others: 'Un organismo internacional apoya a mujeres migrantes de paso; no sigue casos de residentes.',
      whyNow: 'Las dos fiscalías nombraron este año enlaces de frontera y pidieron un procedimiento.',
    },
  },
  steps: [
    { daysAgo: 84, hour: '12:35', by: 'author4', act: 'submit' },
    { daysAgo: 79, hour: '09:10', by: 'intake', act: 'admit' },
    plain(73, 'program', 'handOver', { to: 'program' }),
    plain(63, 'program', 'invite', {
      note: 'Nadie más ha mostrado este vacío. La propuesta completa debe decir cómo mantendrán las dos fiscalías las listas sin nombres y cuánto cuesta cada albergue.',
      inDays: { until: -33 },
    }),
    {
      daysAgo: 38,
      hour: '17:30',
      by: 'author4',
      act: 'write',
      written: {
        budget: {
          personnel: `
            Coordinación binacional | 2400 | 100 | 24 | Responde ante ambas fiscalías.
            Cuatro promotoras | 5200 | 100 | 22 | Dos de cada orilla, bilingües.`,
          fringe: 'Cargas sociales | 172000 | 27 | Según la ley de cada país, sobre las dos líneas.',
          travel: 'Acompañamiento | Sixaola | Changuinola | 2 | 200 | 4 | 12 | Doscientos días para dos promotoras.',
          supplies: 'Teléfono cifrado y línea | 420 | 8 | no | Uno por promotora y por fiscalía.',
          contractual: 'Dos albergues | Estancia y sostenimiento | subaward | 46000 | Veintitrés mil por albergue.',
          deMinimis: 10,
        },
        security: { helps: 'no' },
      },
    },
    { daysAgo: 35, hour: '14:50', by: 'author4', act: 'submit' },
    { daysAgo: 32, hour: '10:25', by: 'intake', act: 'admit' },
    { daysAgo: 30, hour: '11:10', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    plain(27, 'finance', 'startFinancialCheck'),
    {
      daysAgo: 20,
      hour: '16:40',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        path | 5 | La comparación de listas muestra el punto exacto donde la protección se corta.
        care | 4 | Protocolo de los albergues probado; falta el de los teléfonos.
        cost | 4 | Costo por mujer razonable, y los albergues ya tienen aporte municipal.`,
      opinion: 'La propuesta más necesaria de la convocatoria. Aprobarla.',
    },
    plain(18, 'post', 'concur', { answers: { country: 'CR' } }),
    {
      daysAgo: 13,
      hour: '10:55',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        path | 3 | The gap is shown, yet mutual recognition of orders depends on law that no project can change.
        care | 2 | Lists compared without names in so small a place can still point at a woman.
        cost | 3 | Fair, but the advocates have no payer after the second year.`,
      opinion: 'A real problem. I fear that the shared notice exposes the very women it should protect.',
    },
    plain(9, 'finance', 'askForClarification', {
      note: 'El subotorgamiento a los dos albergues figura como una sola línea de 46.000 dólares. Indiquen por albergue el número de estancias, el costo de cada una y qué parte cubre ya la municipalidad, para descartar doble financiamiento.',
    }),
  ],
  ends: 'tracks',
}
