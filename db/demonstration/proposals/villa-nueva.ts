import type { Story } from '../story.ts'

export const villaNueva: Story = {
  key: 'villa-nueva',
  call: 'municipalities',
  author: 'author2',
  startedDaysAgo: 45,
  period: { startsInDays: 100, months: 18 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Casas de la juventud en Villa Nueva y Mixco' },
      abstract:
        'Dos casas de la juventud, abiertas de martes a domingo y llevadas por jóvenes, en sectores donde hoy la única puerta abierta de noche es la tienda. Cada casa ofrece clases de nivelación, un taller que deja ingresos, un consultorio de escucha y un espacio solo para mujeres jóvenes. Un equipo visita en su casa a quien deja de llegar. En dieciocho meses pasarán por ellas 700 jóvenes; 260 tendrán un plan personal acordado con su familia, y esperamos que 180 regresen a estudiar o consigan empleo.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 35, G4: 65 },
      explanations: {
        G1: 'Las casas abren en las horas de más riesgo y las rutas de ida y vuelta se acuerdan con vecinas que acompañan.',
        G4: 'Las dos municipalidades ponen el local, la luz y una trabajadora social. Para muchos jóvenes será el primer trato amable con una institución.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2', 'C3', 'C4'] },
      threats: ['gangs', 'gangControlledNeighborhoods', 'extortion', 'exclusion'],
    },
    places: {
      where: { GT: 'Villa Nueva y Mixco (Guatemala): un sector en cada municipio' },
      community: 'Asentamientos en barrancos de los dos municipios',
      direct: { female: [70, 280, 40], male: [60, 290, 20] },
      indirect: { female: [620, 700, 900], male: [600, 650, 610] },
      youthAtRisk: 700,
    },
    need: {
      problem:
        'Preguntamos a 320 jóvenes de los dos sectores dónde pasan la tarde. La mitad respondió «en mi casa, con la puerta cerrada»; una tercera parte, «en la calle»; nueve, «en un centro o una casa de jóvenes», porque el más cercano está a una hora en bus. Ciento doce habían dejado de estudiar, casi siempre por dinero o por miedo al camino. Las mujeres jóvenes cuentan además que dejaron de salir cuando un grupo empezó a decidir quién pasa por el callejón. Nadie les ofrece algo entre el encierro y la calle.',
      evidence: `
        Encuesta a 320 jóvenes de 14 a 22 años, Voces del Telar | 2026
        Mapa de rutas con 40 mujeres jóvenes, Voces del Telar | 2026
        Listas de dos institutos: 112 jóvenes que dejaron de estudiar en el año | 2025`,
      others:
        'Una parroquia da refuerzo escolar a niñas y niños menores de 12 años. Las oficinas municipales de la juventud trabajan en el casco urbano y enviarán un día por semana a su personal.',
      whyNow:
        'Las dos municipalidades reservaron local y trabajadora social para enero. Si nadie los ocupa, se destinarán a bodegas.',
    },
    budget: {
      personnel: `
        Coordinadora | 1500 | 100 | 18 | Dirige las dos casas.
        Dos encargados de casa | 2000 | 100 | 17 | Jóvenes del sector, con formación.
        Psicólogo y trabajadora social de visita | 2100 | 100 | 17 | Visitas a domicilio y escucha.`,
      fringe: 'Prestaciones de ley | 96700 | 24 | Sobre las tres líneas de salarios.',
      travel: 'Visitas a hogares | Villa Nueva | Mixco | 3 | 110 | 0 | 6 | Transporte local en pareja, por seguridad.',
      supplies: `
        Taller de serigrafía y panadería | 8900 | 2 | no | Uno por casa.
        Computadora de uso común | 620 | 16 | no | Ocho por casa.
        Muebles, biblioteca y espacio de mujeres | 3800 | 2 | no | Uno por casa.`,
      contractual: `
        Instituto de educación a distancia | Nivelación y exámenes | contract | 19500 | Dos ciclos.
        Evaluación externa | Entrevistas al inicio, a la mitad y al final | contract | 12000 | Informe público.`,
      other: `
        Beca de transporte, mes | 22 | 1500 | Para quienes siguen su plan personal.
        Vecina acompañante, mes | 60 | 170 | Diez acompañantes.`,
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 36, hour: '12:15', by: 'author2', act: 'submit' },
    { daysAgo: 33, hour: '09:20', by: 'intake', act: 'admit' },
    { daysAgo: 31, hour: '15:40', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 22,
      hour: '16:00',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 4 | Encuesta amplia y mapa de rutas hecho con las jóvenes. Faltan datos de lesiones.
        design | 4 | La visita a quien deja de llegar es lo que distingue a esta propuesta.
        community | 5 | Las casas las llevan jóvenes del sector y las rutas las acuerdan las vecinas.
        cost | 4 | Costo por joven moderado; el taller genera algo de ingreso.
        lasting | 3 | Hay local y trabajadora social; no se dice quién pagará a los encargados después.`,
      opinion: 'Recomiendo aprobarla. Pediría un plan de ingresos del taller para el segundo año.',
    },
    {
      daysAgo: 20,
      hour: '10:10',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Organización con siete años de auditorías limpias. Conviene un control más estricto de las becas en efectivo; la organización ya propone recibos firmados y llamadas de comprobación.',
    },
    {
      daysAgo: 16,
      hour: '11:30',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 4 | Convincing and close to the ground.
        design | 4 | Personal plans and home visits are well joined. Targets are ambitious and not careless.
        community | 4 | Run by young people; parents could have a clearer place.
        cost | 3 | Reasonable, though stipends are a large part.
        lasting | 3 | Both towns are committed in part.`,
      opinion: 'Fund it. Ask for a simple plan for the months after the grant.',
    },
  ],
  ends: 'decision',
}
