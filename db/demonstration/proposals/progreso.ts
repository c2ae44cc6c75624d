import type { Story } from '../story.ts'

export const progreso: Story = {
  key: 'progreso',
  call: 'municipalities',
  author: 'author',
  startedDaysAgo: 42,
  period: { startsInDays: 120, months: 12 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Observatorio de convivencia de El Progreso' },
      abstract:
        'El Progreso toma decisiones sobre seguridad con rumores y con cifras de hace dos años. El proyecto reúne cada semana los datos de la alcaldía, dos centros de salud, las escuelas y el juzgado de paz; los convierte en un mapa que no señala a personas, y los lleva una vez al mes a la mesa de seguridad ciudadana con preguntas concretas. Al terminar el año, la mesa habrá tomado al menos veinte decisiones apoyadas en el mapa y publicado qué resultó de cada una.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 40, G3: 60 },
      explanations: {
        G1: 'El mapa muestra las diez esquinas con más lesiones y permite probar medidas sencillas, como luz, poda y horarios.',
        G3: 'La mesa publica qué decidió y qué resultó. Es una forma de rendir cuentas que hoy no existe en el municipio.',
      },
      areas: { B: 100 },
      subItems: { B: ['B-publicSecurity-skills', 'B-publicSecurity-technology'] },
      threats: ['gangs', 'extortion'],
    },
    places: {
      where: { HN: 'El Progreso (Yoro)' },
      community: 'Casco urbano y tres sectores de bordos',
      direct: { female: [0, 12, 24], male: [0, 10, 20] },
      indirect: { female: [0, 2100, 2600], male: [0, 1900, 2300] },
      youthAtRisk: 900,
    },
    need: {
      problem:
        'La mesa de seguridad ciudadana se reúne desde hace tres años. Revisamos sus 31 actas: en 24 no hay un solo dato, y ninguna decisión se volvió a mirar después. Las instituciones tienen cifras, cada una las suyas, en cuadernos y hojas de cálculo que no se hablan. Por eso se repite lo que se ve en televisión: operativos donde hubo una noticia, y nada donde las personas se lesionan cada fin de semana.',
      evidence: `
        Revisión de 31 actas de la mesa de seguridad ciudadana, mancomunidad | 2026
        Registro de lesiones de dos centros de salud, conteo de seis meses | 2026`,
      others: 'La universidad más cercana hizo en 2023 un mapa de lesiones con datos de un año. Nos cede su método.',
      whyNow: 'La alcaldía nombró en septiembre a una analista y no tiene con qué equiparla.',
    },
    budget: {
      personnel: `
        Analista principal | 1500 | 100 | 12 | Forma a la analista municipal y deja el método escrito.
        Digitadora | 650 | 100 | 12 | Ordena los registros que hoy están en papel.`,
      fringe: 'Derechos laborales y seguro social | 25800 | 18 | Sobre las dos líneas de salarios.',
      supplies: 'Computadora de trabajo con respaldo | 1600 | 4 | no | Una por institución.',
      contractual:
        'Programador por contratar | Mapa y tablero con datos sin nombres | contract | 16500 | Código abierto.',
      other: 'Reunión mensual de la mesa con vecinos | 350 | 12 | Local y refrigerio.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 25, hour: '12:30', by: 'author', act: 'plain', type: 'send' },
    { daysAgo: 25, hour: '14:30', by: 'certifier', act: 'submit' },
    { daysAgo: 21, hour: '10:05', by: 'intake', act: 'admit' },
    { daysAgo: 9, hour: '08:40', by: 'author', act: 'withdraw' },
  ],
  ends: 'withdrawn',
}
