import { plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const apopa: Story = {
  key: 'apopa',
  call: 'opportunities',
  author: 'author3',
  startedDaysAgo: 96,
  period: { startsInDays: 30, months: 24 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'Policías mentores: jóvenes de Apopa que terminan el bachillerato',
        en: 'Police as mentors: young people of Apopa who finish school',
      },
      abstract:
        'En Apopa, ochenta policías formados como mentores acompañan a 320 jóvenes de cinco institutos, siempre junto a una educadora y con permiso de las familias. No llevan uniforme ni arma en esas horas y no preguntan por nadie. Se reúnen cada semana para estudiar, jugar y planear lo que sigue después del bachillerato; un fondo pequeño cubre transporte y exámenes. La academia observa, corrige y decide quién puede ser mentor. Esperamos que nueve de cada diez jóvenes terminen el año escolar y que unos y otros digan, en encuesta anónima, que se tratan con respeto.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 30, G3: 15, G4: 55 },
      explanations: {
        G1: 'Los jóvenes que participan viven en las calles más difíciles del municipio y ayudan a elegir rutas seguras entre casa e instituto.',
        G4: 'La escuela y la policía aparecen juntas, con horario y con nombre, en barrios donde el Estado se veía solo de paso.',
      },
      areas: { C: 100 },
      subItems: { C: ['C1', 'C2', 'C4'] },
      threats: ['gangs', 'gangControlledNeighborhoods', 'exclusion'],
    },
    places: {
      where: { SV: 'Apopa (San Salvador Oeste): cinco institutos' },
      community: 'Alumnos de cinco institutos y sus familias',
      direct: { female: [30, 150, 20], male: [30, 140, 50] },
      indirect: { female: [210, 240, 420], male: [220, 230, 310] },
      youthAtRisk: 320,
    },
    need: {
      problem:
        'En los cinco institutos se matricularon 2.140 jóvenes; 301 dejaron de asistir antes de octubre. Conversamos con 88 de ellos. Los motivos fueron dinero, miedo al camino y no tener con quién hablar. Cuando preguntamos por la policía, casi todos bajaron la voz. Los policías, por su parte, dijeron que solo tratan con jóvenes cuando hay un problema. La academia probó durante un semestre un grupo pequeño de mentoría con 24 jóvenes: 23 terminaron el año y, en la encuesta final, los dos lados habían cambiado de opinión sobre el otro.',
      evidence: `
        Listas de cinco institutos: 301 de 2.140 jóvenes dejaron de asistir | 2025
        Conversaciones con 88 jóvenes y 40 familias, Academia Flor de Izote | 2026
        Prueba de un semestre con 24 jóvenes, Academia Flor de Izote | 2025`,
      others:
        'La alcaldía mantiene una cancha y dos ludotecas. Una universidad da tutores de matemática dos sábados al mes.',
      whyNow: 'El grupo de prueba terminó y los institutos piden extenderlo. Hay 80 policías que se ofrecieron.',
    },
    budget: {
      personnel: `
        Coordinadora pedagógica | 1700 | 100 | 24 | Responde ante institutos y familias.
        Cinco educadoras | 4250 | 100 | 20 | Una por instituto, a 850 dólares.
        Psicóloga | 1250 | 100 | 22 | Cuida a jóvenes y mentores.`,
      fringe: 'Prestaciones de ley | 153300 | 17 | Sobre las tres líneas de salarios.',
      travel: 'Acompañamiento de la academia | San Salvador | Apopa | 4 | 150 | 0 | 8 | Observación de grupos.',
      supplies: `
        Material de estudio y deporte | 42 | 320 | no | Un juego por joven.
        Carpeta de formación de mentores | 38 | 80 | yes | Con el código de conducta.`,
      contractual: `
        Organización de protección de la niñez por seleccionar | Formación y línea de quejas independiente | contract | 33500 | Formación de mentores y recepción de quejas.
        Evaluación externa | Línea de base y medición final | contract | 17000 | Encuesta anónima.`,
      other: `
        Transporte y exámenes, joven y año | 95 | 560 | Entregado a las familias con recibo.
        Curso de mentores de tres semanas | 240 | 80 | Docentes y alimentación.`,
      deMinimis: 10,
      costShare: 'Academia: formación de ochenta mentores | applicant | 19200',
    },
    security: {
      helps: 'yes',
      units: `
        Policía Nacional Civil | police | Sección de policía comunitaria de Apopa | Delegación Apopa | Apopa | training | 80`,
    },
  },
  steps: [
    { daysAgo: 52, hour: '11:35', by: 'author3', act: 'submit' },
    { daysAgo: 47, hour: '10:10', by: 'intake', act: 'admit' },
    { daysAgo: 45, hour: '15:00', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    { daysAgo: 44, hour: '09:25', by: 'vetting', act: 'sendToVetting', caseReference: 'CASO-SV-0288' },
    {
      daysAgo: 35,
      hour: '16:15',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 4 | Claro y conversado con los jóvenes. El método para elegirlos evita señalarlos.
        design | 5 | Escuela, mentor, familia y fondo de transporte en un mismo camino, ya probado.
        safety | 4 | Sin uniforme, con educadora presente y línea de quejas. Falta un protocolo escrito para el camino.
        cost | 4 | Costo por joven razonable y aporte de la academia.`,
      opinion: 'Propuesta sólida. Recomiendo aprobarla con un protocolo escrito para los trayectos.',
    },
    {
      daysAgo: 33,
      hour: '11:05',
      by: 'finance',
      act: 'rateFinances',
      risk: 'medium',
      note: 'Buen control interno y poca experiencia con fondos externos. Se sugiere informe trimestral el primer año y recibos de familias con copia en el instituto.',
    },
    {
      daysAgo: 31,
      hour: '13:30',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 4 | Local figures and honest voices on both sides.
        design | 4 | Tried on a small scale first. Keep the groups small.
        safety | 4 | The independent complaints line matters most; protect its budget.
        cost | 4 | Fair for two years of company.`,
      opinion: 'I support it. The complaints line should start before the first mentor does.',
    },
    {
      daysAgo: 18,
      hour: '10:50',
      by: 'vetting',
      act: 'recordVetting',
      outcome: 'cleared',
      caseReference: 'CASO-SV-0288',
      validForDays: 365,
    },
    {
      daysAgo: 8,
      hour: '15:30',
      by: 'approver',
      act: 'approveWithConditions',
      amountCents: 32_500_000,
      note: 'Se aprueba con condiciones. Decidieron la prueba de un semestre y la línea de quejas independiente. El monto no incluye el viaje de los observadores ni parte del material de estudio, que la academia puede cubrir por sí misma.',
      conditions: [
        {
          what: 'Un protocolo escrito para los trayectos entre la escuela, la academia y la casa, firmado por el instituto y por la academia.',
          why: 'La propuesta cuida bien el aula y deja sin regla el camino, que es donde los jóvenes corren más peligro.',
          removedBy: 'El protocolo firmado y la lista de los adultos que acompañan cada trayecto.',
          reconsideration: 'Diga qué parte del protocolo no puede cumplirse y quién cuidaría entonces el camino.',
          owner: 'partner',
          dueInDays: 28,
          when: 'before',
        },
        {
          what: 'La línea de quejas independiente atiende tres meses antes de que empiece el primer mentor.',
          why: 'Ambos dictámenes piden que haya a quién acudir antes de que haya de qué quejarse.',
          removedBy: 'El contrato con la institución que atiende la línea y el registro de sus primeras semanas.',
          reconsideration: 'Proponga otro plazo y diga qué protegería a los jóvenes mientras tanto.',
          owner: 'partner',
          dueInDays: 21,
          when: 'before',
        },
        {
          what: 'Un informe de gastos cada mes durante los dos años, con copia de cada recibo de las familias.',
          why: 'La academia tiene buen control interno y poca experiencia con fondos externos.',
          removedBy: 'Los informes de los dos años, aceptados sin observaciones.',
          reconsideration:
            'Diga con qué frecuencia puede informar y cómo se verían los recibos entre un informe y otro.',
          owner: 'partner',
          dueInDays: 60,
          when: 'during',
        },
      ],
    },
    plain(7, 'program', 'release'),
    plain(6, 'author3', 'contestCondition', {
      condition: 2,
      note: 'La academia cierra sus cuentas por trimestre y tiene una sola contadora. Un informe cada mes la ocuparía una semana de cada cuatro. Podemos informar cada trimestre y entregar los recibos de los tres meses juntos.',
    }),
    plain(4, 'author3', 'contestCondition', {
      condition: 1,
      note: 'Tres meses llevan el comienzo a la mitad del año escolar y perderíamos a los mentores ya elegidos. La institución que atiende la línea puede abrirla un mes antes y presentarla en cada aula durante esas semanas.',
    }),
    plain(3, 'approver', 'reviseCondition', {
      condition: 2,
      answers: {
        what: 'Un informe de gastos cada trimestre durante los dos años, con copia de cada recibo de las familias.',
      },
      inDays: { dueOn: 120 },
      note: 'La revisión financiera pedía un informe por trimestre. Lo que importa son los recibos, y llegan completos.',
    }),
  ],
  ends: 'approved',
}
