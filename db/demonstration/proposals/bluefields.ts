import type { Story } from '../story.ts'
import type { WrittenBudget } from '../written.ts'

const budget: WrittenBudget = {
  personnel: `
    Coordinadora local | 1200 | 100 | 20 | Vive en Bluefields y habla creole y español.
    Seis promotores de permanencia | 2700 | 100 | 18 | Tres en la ciudad y tres en las comunidades.
    Supervisión del instituto | 2200 | 40 | 20 | Una visita al mes.`,
  fringe: 'Cargas sociales | 90200 | 24 | Sobre las tres líneas de salarios.',
  travel: `
    Viajes en panga a las comunidades | Bluefields | Laguna de Perlas y comunidades | 6 | 80 | 14 | 12 | Combustible y viáticos.
    Supervisión | San José | Bluefields | 1 | 60 | 420 | 70 | Veinte visitas de tres días.`,
  supplies: `
    Biblioteca móvil y material en tres idiomas | 3100 | 6 | no | Español, creole y miskito.
    Uniforme y útiles por estudiante | 38 | 520 | no | Para quien regresa a la escuela.`,
  contractual:
    'Red de maestras jubiladas de la costa | Tutorías y formación de docentes | subaward | 41000 | Veinte meses en nueve escuelas.',
  other: `
    Transporte escolar en bote, mes | 480 | 54 | Tres rutas durante dieciocho meses.
    Encuentro de familias | 220 | 36 | Cuatro por escuela.`,
  deMinimis: 10,
}

export const bluefields: Story = {
  key: 'bluefields',
  call: 'opportunities',
  author: 'author4',
  startedDaysAgo: 104,
  period: { startsInDays: 35, months: 20 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Volver a la escuela en Bluefields y Laguna de Perlas' },
      abstract:
        'En Bluefields y en las comunidades de Laguna de Perlas, muchos jóvenes dejan la escuela cuando termina la primaria: la secundaria queda a una hora en panga y el mar da dinero antes. El proyecto paga tres rutas escolares en bote, forma a seis promotores que buscan casa por casa a quien faltó y apoya a nueve escuelas con maestras jubiladas que dan tutorías en español, creole y miskito. Esperamos que 520 jóvenes se matriculen de nuevo y que 430 terminen el año.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G4: 80, G2: 20 },
      explanations: {
        G2: 'Los jóvenes sin escuela son los primeros a quienes se ofrece cuidar combustible o avisar del paso de lanchas. Cada año más en la escuela les da otra salida.',
        G4: 'La ruta en bote, la escuela y el centro de salud trabajan con un mismo calendario en nueve comunidades alejadas.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2', 'C4'] },
      threats: ['narcoticsRoutes', 'exclusion'],
    },
    places: {
      where: { NI: 'Bluefields y Laguna de Perlas (Costa Caribe Sur): nueve escuelas' },
      coast: 'caribbeanLittoral',
      community: 'Comunidades creole, miskita y mestiza de la costa',
      direct: { female: [150, 130, 30], male: [140, 120, 20] },
      indirect: { female: [420, 380, 600], male: [410, 360, 480] },
      youthAtRisk: 430,
    },
    need: {
      problem:
        'Con maestras de nueve escuelas contamos a 611 jóvenes de 12 a 17 años que no se matricularon este año. A 240 los visitamos. Para la mitad el obstáculo es el bote: no hay, o cuesta lo que una familia gana en un día. Otros empezaron a pescar o a cuidar hermanos. Muchos hablan creole o miskito en casa, y la secundaria es solo en español. Casi todos dijeron que volverían si alguien los llevara y si no tuvieran que empezar desde el principio.',
      evidence: `
        Conteo con maestras de nueve escuelas: 611 jóvenes sin matricular, Instituto Guayacán | 2026
        Visitas a 240 hogares, Instituto Guayacán | 2026`,
      others:
        'Una iglesia mantiene un internado para 30 jóvenes. Una cooperativa de pesca ofrece prácticas a mayores de 16.',
      whyNow: 'El año escolar empieza en febrero. La matrícula de enero es la única puerta.',
    },
    budget: { ...budget, other: undefined, contractual: budget.contractual?.replace('41000', '68000') },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 60, hour: '13:05', by: 'author4', act: 'submit' },
    {
      daysAgo: 55,
      hour: '09:15',
      by: 'intake',
      act: 'requestChanges',
      sections: [
        {
          section: 'budget',
          note: 'El resumen habla de tres rutas en bote y de encuentros con familias, pero no aparecen entre las líneas. Si están dentro de la subadjudicación, sepárelos, por favor, para que se vea el costo por ruta.',
        },
      ],
    },
    { daysAgo: 48, hour: '17:30', by: 'author4', act: 'resubmit', changed: { budget } },
    { daysAgo: 44, hour: '10:25', by: 'intake', act: 'admit' },
    { daysAgo: 42, hour: '11:40', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 33,
      hour: '15:50',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 5 | Contaron y visitaron a los jóvenes, y preguntaron qué los haría volver.
        design | 4 | Bote, tutoría en su idioma y promotor de casa en casa. Falta decir qué pasa al año siguiente.
        safety | 4 | Chalecos, pilotos con licencia y horarios acordados con las familias.
        cost | 4 | El transporte es caro, y está bien explicado.`,
      opinion: 'Recomiendo aprobarla. Llega a donde casi nadie llega.',
    },
    {
      daysAgo: 31,
      hour: '10:05',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Instituto con buena trayectoria. El control del combustible se llevará con bitácora por viaje.',
    },
    {
      daysAgo: 28,
      hour: '12:20',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 5 | The count by the teachers is exemplary.
        design | 4 | Practical and respectful of the languages of the coast.
        safety | 4 | Sea transport is taken seriously.
        cost | 3 | Supervision from abroad is a little heavy.`,
      opinion: 'Recommended. Supervision could be lighter after the first year.',
    },
    {
      daysAgo: 10,
      hour: '16:45',
      by: 'approver',
      act: 'approve',
      amountCents: 24_800_000,
      note: 'Se aprueba. La necesidad se contó joven por joven y la respuesta le corresponde. El monto sigue el segundo dictamen y reduce las visitas de supervisión en el segundo año.',
    },
    { daysAgo: 9, hour: '09:15', by: 'program', act: 'plain', type: 'release' },
  ],
  ends: 'approved',
}
