import type { Story } from '../story.ts'

export const verapaz: Story = {
  key: 'verapaz',
  call: 'justice',
  author: 'author2',
  startedDaysAgo: 31,
  period: { startsInDays: 150, months: 24 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'De la denuncia a la sentencia: acompañamiento a mujeres en Alta Verapaz',
        en: 'From complaint to judgment: standing by women in Alta Verapaz',
      },
      abstract:
        'En Cobán, San Pedro Carchá y Chisec muchas mujeres denuncian violencia y después abandonan el caso: hablan poco español, viven lejos del juzgado y nadie les dice qué sigue. El proyecto forma a treinta acompañantes que hablan q’eqchi’ y poqomchi’, abre tres puntos de atención dentro de edificios que ya existen y acuerda con fiscalía y juzgados una hoja de ruta con plazos. Cada mujer sabrá en su idioma en qué paso está su caso y quién la atiende. En veinticuatro meses esperamos que, de cada cien casos que hoy se abandonan antes de la primera audiencia, sesenta lleguen a resolución.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G3: 70, G4: 30 },
      explanations: {
        G3: 'La hoja de ruta con plazos obliga a fiscalía y juzgados a decir qué hicieron y cuándo. El tablero mensual es público, sin datos personales, y lo revisan las jefaturas con las organizaciones de mujeres.',
        G4: 'Los tres puntos de atención llevan servicios de justicia a municipios donde hoy la institución más cercana queda a tres horas de camino.',
      },
      areas: { B: 80, C: 20 },
      subItems: { B: ['B-justiceSector-skills', 'B-justiceSector-expertise', 'B-ruleOfLaw-skills'], C: ['C4'] },
      threats: ['exclusion'],
    },
    places: {
      where: { GT: 'Cobán, San Pedro Carchá y Chisec (Alta Verapaz)' },
      community: 'Aldeas q’eqchi’ a más de dos horas del juzgado',
      direct: { female: [0, 410, 420], male: [0, 40, 70] },
      indirect: { female: [1300, 900, 700], male: [1250, 600, 450] },
      youthAtRisk: 210,
    },
    need: {
      problem:
        'En 2025 nuestra asociación siguió 312 casos de violencia contra mujeres en los tres municipios. Solo 71 llegaron a una resolución. La mitad se abandonó entre la denuncia y la primera audiencia. Preguntamos a las mujeres por qué. La respuesta más común no fue el miedo, sino no saber: no entendieron los papeles, no supieron que había fecha, no tuvieron con quién dejar a los hijos ni dinero para el pasaje. Las oficinas atienden en español; siete de cada diez mujeres hablan mejor q’eqchi’ o poqomchi’. El personal de fiscalía y juzgados trabaja con buena voluntad y demasiados expedientes, sin un registro común que muestre dónde se detuvo cada caso.',
      evidence: `
        Registro de acompañamiento de Voces del Telar: 71 resoluciones en 312 casos | 2025
        Encuesta de Voces del Telar a 180 usuarias: siete de cada diez prefieren su propio idioma | 2025
        Recorrido con promotoras en 22 aldeas: 2 horas 40 minutos de viaje al juzgado | 2026`,
      others:
        'La oficina municipal de la mujer de Cobán atiende emergencias y deriva casos. Una organización de salud acompaña partos y detecta violencia. Ninguna sigue el caso después de la denuncia; con ambas hay un acuerdo para no duplicar visitas.',
      whyNow:
        'Este año se abre en Chisec una agencia de la fiscalía que pidió apoyo para atender en idioma propio. Si el trabajo común se ordena ahora, quedará como forma normal de atender.',
    },
    budget: {
      personnel: `
        Coordinadora | 1450 | 100 | 24 | Dirige el equipo y la relación con fiscalía y juzgados.
        Abogada de seguimiento | 1200 | 100 | 24 | Revisa cada semana los plazos de los casos acompañados.
        Psicóloga | 1100 | 100 | 22 | Atiende en los tres puntos por turnos.
        Ocho acompañantes de medio tiempo | 2400 | 100 | 20 | Trescientos dólares al mes para cada una.`,
      fringe:
        'Prestaciones de ley | 135800 | 24 | Según la legislación laboral del país, sobre los salarios de las cuatro líneas.',
      travel:
        'Visitas a aldeas | Cobán | Chisec y alrededores | 3 | 90 | 12 | 18 | Noventa días de visita para tres personas.',
      supplies: `
        Computadora con disco cifrado y mueble bajo llave | 1450 | 6 | no | Dos por punto de atención.
        Mobiliario de sala y rincón infantil | 1900 | 3 | no | Para que las madres puedan declarar con calma.
        Guía impresa en tres idiomas | 2.50 | 4000 | no | Español, q’eqchi’ y poqomchi’, con dibujos.`,
      contractual: `
        Intérpretes judiciales | Interpretación en audiencias y entrevistas | contract | 22500 | Novecientas horas a 25 dólares, según tarifa local.
        Evaluación externa | Línea de base y evaluación final | contract | 14000 | Dos visitas y un informe público.`,
      other: 'Transporte y cuidado infantil para usuarias | 15 | 1200 | Un apoyo por cada audiencia.',
      deMinimis: 8,
    },
    security: { helps: 'no' },
  },
  steps: [],
  ends: 'draft',
}
