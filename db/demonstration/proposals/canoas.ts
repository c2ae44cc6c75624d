import type { Story } from '../story.ts'

export const canoas: Story = {
  key: 'canoas',
  call: 'justice',
  author: 'author6',
  startedDaysAgo: 35,
  period: { startsInDays: 150, months: 24 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'Una sola revisión en Paso Canoas: perfiles de riesgo entre dos aduanas',
        en: 'One inspection at Paso Canoas: risk profiles shared by two customs services',
      },
      abstract:
        'Por Paso Canoas cruza cada día más carga de la que se puede revisar. Hoy se revisa mucho y se encuentra poco, dos veces, una a cada lado. El proyecto forma a sesenta funcionarios de aduanas de Panamá y Costa Rica en análisis de riesgo, prepara con ellos perfiles comunes y establece una revisión conjunta con un solo registro. El objetivo es que los camiones sin riesgo pasen más rápido y que se hallen más armas, efectivo y mercancía no declarada con menos revisiones. La capacitación se mide en el puesto, a los tres y a los nueve meses.',
    },
    carsi: {
      scope: 'regional',
      goals: { G2: 70, G5: 30 },
      explanations: {
        G2: 'El perfil de riesgo orienta la revisión hacia la carga sospechosa. Se medirá cuántas revisiones hacen falta para un hallazgo; en nuestro conteo fueron unas ciento treinta.',
        G5: 'Las dos aduanas trabajarán con un mismo protocolo, una sala común y un registro que ambas firman. Sería el primer acuerdo de este tipo en el paso.',
      },
      areas: { A: 75, B: 25 },
      subItems: { A: ['A2', 'A5', 'A7'], B: ['B-lawEnforcement-skills', 'B-lawEnforcement-technology'] },
      threats: ['narcoticsRoutes', 'firearms', 'bulkCash'],
    },
    places: {
      where: { PA: 'Barú (Chiriquí)', CR: 'Corredores (Puntarenas)' },
      borderCrossing: 'Paso Canoas',
      community: 'Transportistas y vecinos de ambos lados del paso',
      direct: { female: [0, 9, 17], male: [0, 12, 38] },
      indirect: { female: [0, 420, 760], male: [0, 980, 1740] },
      youthAtRisk: 0,
    },
    need: {
      problem:
        'En una semana de marzo contamos, con permiso de ambas administraciones, 2.310 camiones. Se abrió uno de cada nueve. De los 257 abiertos, en dos se halló algo no declarado. La mayoría se eligió por turno o por costumbre. El mismo camión se abrió a menudo dos veces con pocos metros de distancia, y lo que anotó la primera revisión no llegó a la segunda. La espera media fue de seis horas. Los funcionarios saben que hay mejores maneras: ocho de cada diez dijeron que nunca recibieron formación en análisis de riesgo, y que les gustaría que su experiencia contara.',
      evidence: `
        Conteo de una semana, Centro Puente Harpía: 257 camiones abiertos de 2.310, dos hallazgos | 2026
        Conteo de una semana, Centro Puente Harpía: espera media de seis horas | 2026
        Encuesta a 52 funcionarios de ambos lados: ocho de cada diez sin formación en análisis de riesgo | 2026`,
      others:
        'Un banco regional financia la ampliación del patio de carga. Nuestro proyecto no construye nada: prepara a las personas y el procedimiento que lo usarán.',
      whyNow:
        'El patio nuevo abre el año próximo. Si las dos aduanas llegan con un procedimiento común, la revisión única nace con él; si no, se repetirán dos costumbres en un edificio nuevo.',
    },
    budget: {
      personnel: `
        Dirección del proyecto | 2600 | 100 | 24 | Responde ante las dos administraciones.
        Dos instructores de análisis de riesgo | 4400 | 100 | 20 | Uno de cada país, con experiencia en frontera.
        Analista de datos | 2100 | 100 | 22 | Construye los perfiles y mide los resultados.`,
      fringe: 'Seguridad social y decimotercer mes | 196600 | 19 | Según la ley de cada país.',
      travel: `
        Acompañamiento en el puesto | David | Paso Canoas | 3 | 110 | 10 | 45 | Dos semanas al mes durante el primer año.
        Pasantías entre puertos | Paso Canoas | Balboa | 20 | 5 | 60 | 85 | Veinte funcionarios, cinco días cada uno.`,
      equipment: `
        Densímetro portátil | 21500 | 4 | yes | Dos por lado, con calibración incluida.
        Servidor y puestos de trabajo de una sala | 18500 | 2 | yes | Para el registro común, uno por sala.`,
      supplies: `
        Juego de inspección por fibra óptica | 9800 | 6 | yes | Tres por lado; permite ver sin descargar.
        Material de curso y equipo de protección | 140 | 60 | yes | Una carpeta y un equipo por participante.`,
      contractual: `
        Taller de programación por contratar | Registro común de revisiones, con bitácora | contract | 58000 | Código entregado a las dos aduanas.
        Servicio técnico por contratar | Calibración y repuestos durante tres años | contract | 24000 | Incluye el año posterior al proyecto.`,
      other: 'Mes de alquiler de sala de formación en la frontera | 450 | 24 | Contrato por todo el período.',
      deMinimis: 10,
    },
    security: {
      helps: 'yes',
      units: `
        Administración de aduanas, lado panameño | customs | Sección de revisión de carga de Paso Canoas | Administración regional de Chiriquí | Barú, Chiriquí, Panamá | training, equipment | 34
        Administración de aduanas, lado costarricense | customs | Sección de revisión de carga de Paso Canoas | Administración regional del Pacífico Sur | Corredores, Puntarenas, Costa Rica | training, equipment | 26`,
    },
  },
  steps: [{ daysAgo: 2, hour: '15:45', by: 'author6', act: 'submit' }],
  ends: 'intake',
}
