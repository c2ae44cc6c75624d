import type { Story } from '../story.ts'

export const colon: Story = {
  key: 'colon',
  call: 'opportunities',
  author: 'author6',
  startedDaysAgo: 80,
  period: { startsInDays: 40, months: 10 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Elijo otro camino: campaña con jóvenes de Colón' },
      abstract:
        'Una campaña de diez meses en radio, escuelas y redes sociales para que los jóvenes de Colón conozcan los riesgos del contrabando y del tráfico de drogas por el puerto. Funcionarios de aduanas jubilados darán charlas en veinte escuelas, un grupo de teatro presentará una obra en doce barrios y se premiarán los mejores videos hechos por estudiantes. Esperamos llegar a 15.000 jóvenes y que siete de cada diez recuerden el mensaje.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G2: 40, G4: 60 },
      explanations: {
        G2: 'El contrabando necesita manos jóvenes. Si menos jóvenes se ofrecen, las redes del puerto encuentran más difícil trabajar.',
        G4: 'Las escuelas de los barrios recibirán visitas y actividades que hoy no tienen.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2', 'C4'] },
      threats: ['narcoticsRoutes', 'exclusion'],
    },
    places: {
      where: { PA: 'Colón: doce barrios y veinte escuelas' },
      coast: 'caribbeanLittoral',
      community: 'Estudiantes de Colón',
      direct: { female: [900, 1100, 60], male: [900, 1050, 50] },
      indirect: { female: [2200, 2700, 900], male: [2100, 2500, 800] },
      youthAtRisk: 4000,
    },
    need: {
      problem:
        'Colón tiene uno de los puertos más activos del continente y muchos jóvenes sin empleo. En las charlas que el centro da cada año, los estudiantes dicen que conocen a alguien que ha llevado mercancía sin declarar. Pocos saben que la ley castiga también a quien solo la guarda. Una encuesta breve en dos escuelas mostró que cuatro de cada diez estudiantes creen que guardar un paquete no es delito.',
      evidence: `
        Encuesta a 130 estudiantes de dos escuelas, Centro Puente Harpía | 2025`,
      others: 'El ministerio de educación tiene semanas de prevención. La campaña se haría en otros meses.',
      whyNow: 'El grupo de teatro está disponible y el centro celebra su aniversario.',
    },
    budget: {
      personnel: `
        Coordinadora de campaña | 1900 | 100 | 10 | Organiza visitas y medios.
        Comunicador | 1500 | 100 | 9 | Mensajes y redes sociales.`,
      fringe: 'Seguridad social y decimotercer mes | 32500 | 19 | Sobre las dos líneas de salarios.',
      supplies: 'Camisetas, volantes y carteles, juego por escuela | 380 | 20 | no | Incluye premios.',
      contractual: `
        Productora por contratar | Cuñas de radio y videos | contract | 19500 | Doce piezas.
        Grupo de teatro | Treinta y seis funciones | contract | 14400 | A 400 dólares la función.`,
      other: 'Semana de espacio en radio | 260 | 30 | Tres emisoras.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 46, hour: '16:40', by: 'author6', act: 'submit' },
    { daysAgo: 41, hour: '10:20', by: 'intake', act: 'admit' },
    { daysAgo: 39, hour: '14:50', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 29,
      hour: '17:10',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 2 | El problema existe, pero no se dice a qué jóvenes se quiere llegar ni cómo.
        design | 2 | Son actividades sueltas. Después de la charla no hay nadie que acompañe al estudiante.
        safety | 3 | Se mencionan los permisos de las escuelas; no se habla de estudiantes que cuenten lo que saben.
        cost | 3 | Precios normales. No se puede relacionar el costo con un cambio.`,
      opinion: 'Buena intención y buen equipo. Sin seguimiento de las personas no corresponde a esta convocatoria.',
    },
    {
      daysAgo: 27,
      hour: '09:30',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Organización ordenada y presupuesto claro.',
    },
    {
      daysAgo: 26,
      hour: '11:45',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 2 | One small survey; no way of reaching those at highest risk.
        design | 2 | A campaign without follow-up, which the call excludes.
        safety | 2 | What happens when a pupil speaks of something dangerous is not considered.
        cost | 3 | Acceptable prices.`,
      opinion: 'Not recommended in this form. The Centre’s access to schools could carry a much better idea.',
    },
    {
      daysAgo: 12,
      hour: '10:55',
      by: 'approver',
      act: 'decline',
      note: 'No se aprueba. La convocatoria excluye las campañas que no dan seguimiento a los jóvenes, y ninguno de los dos dictámenes encontró un camino para el estudiante después de la charla. El Centro conoce bien el puerto y las escuelas: sería bienvenida una propuesta que acompañe a menos jóvenes hasta la formación y el trabajo.',
    },
    { daysAgo: 11, hour: '09:15', by: 'program', act: 'plain', type: 'release' },
  ],
  ends: 'declined',
}
