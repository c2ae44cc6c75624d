import type { Story } from '../story.ts'

export const cortesWomen: Story = {
  key: 'cortes-women',
  call: 'municipalities',
  author: 'author',
  startedDaysAgo: 44,
  period: { startsInDays: 100, months: 20 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'Una puerta que se abre: atención a mujeres en postas de Puerto Cortés y Omoa',
        en: 'A door that opens: women’s help desks in police posts of Puerto Cortés and Omoa',
      },
      abstract:
        'Una mujer que llega a una posta policial a contar que la golpean suele hacerlo de pie, ante el mostrador y delante de otros. El proyecto instala en cuatro postas un espacio privado de atención, forma a 48 policías en la primera entrevista y pone junto a ellos a una promotora municipal. Un acuerdo entre alcaldías, policía y centros de salud fija qué se hace en las primeras 24 horas. Medimos tres cosas: cuántas mujeres regresan a la segunda cita, cuántas medidas de protección se piden a tiempo y qué dicen ellas de cómo las trataron.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 30, G3: 30, G4: 40 },
      explanations: {
        G1: 'La violencia dentro de la casa es la que más denuncias produce en los dos municipios. Atenderla bien la primera vez evita lesiones más graves.',
        G3: 'El acuerdo de las primeras 24 horas dice quién responde por cada paso, y las alcaldías lo revisan cada mes con cifras.',
        G4: 'Las promotoras municipales trabajan dentro de las postas, también en Omoa, donde no hay otra oficina del Estado abierta por la noche.',
      },
      areas: { B: 40, C: 60 },
      subItems: { B: ['B-lawEnforcement-skills'], C: ['C1', 'C4'] },
      threats: ['exclusion'],
    },
    places: {
      where: { HN: 'Puerto Cortez y Omoa (Cortés)' },
      coast: 'caribbeanLittoral',
      community: 'Barrios costeros y aldeas de Omoa',
      direct: { female: [0, 320, 480], male: [0, 14, 30] },
      indirect: { female: [620, 540, 480], male: [600, 310, 240] },
      youthAtRisk: 160,
    },
    need: {
      problem:
        'Entre enero y diciembre de 2025 las cuatro postas anotaron 611 denuncias de violencia contra mujeres. En 402 no hubo una segunda visita. Promotoras de la mancomunidad buscaron a 75 de esas mujeres y conversaron con ellas: a 51 les pidieron volver otro día, 33 contaron lo sucedido delante de otras personas y 28 no supieron que podían pedir una medida de protección. Los policías también lo lamentan. En la encuesta, nueve de cada diez dijeron que nunca aprendieron a hacer esa primera entrevista, y que no tienen dónde hacerla.',
      evidence: `
        Libro de denuncias de cuatro postas, conteo con permiso: 611 denuncias y 402 sin segunda visita | 2025
        Conversaciones con 75 mujeres, Mancomunidad Valle de la Guara | 2026
        Encuesta a 52 policías de las cuatro postas | 2026`,
      others:
        'La oficina municipal de la mujer de Puerto Cortés da asesoría legal dos días por semana y es parte del acuerdo. Ninguna organización trabaja hoy dentro de las postas.',
      whyNow:
        'Las dos alcaldías aprobaron en agosto el pago de las promotoras a partir del segundo año. La jefatura departamental ofreció los cuatro espacios.',
    },
    budget: {
      personnel: `
        Coordinadora | 1600 | 100 | 20 | Abogada con experiencia en protección de mujeres.
        Cuatro promotoras municipales | 3000 | 100 | 20 | A 750 dólares al mes; desde el mes 13 las pagan las alcaldías.
        Psicóloga supervisora | 1200 | 50 | 20 | Cuida también al personal que escucha.`,
      fringe: 'Derechos laborales y seguro social | 104000 | 18 | Sobre las tres líneas de salarios.',
      travel: 'Turnos nocturnos y visitas a aldeas | Puerto Cortés | Omoa | 3 | 140 | 0 | 9 | Transporte local seguro.',
      supplies: `
        Sala de atención: división, sillones, juguetes, archivo con llave | 4900 | 4 | yes | Muebles; no hay obra.
        Computadora y teléfono de la promotora | 1350 | 4 | no | Propiedad de las alcaldías.
        Guía de bolsillo de la primera entrevista | 4 | 600 | yes | Para policías y promotoras.`,
      contractual: `
        Asociación de Mujeres Voces del Telar | Diseño del curso y formación de formadoras | contract | 38000 | Seis semanas y material adaptado.
        Evaluación externa | Entrevistas con usuarias al inicio y al final | contract | 15500 | Con protocolo de consentimiento.`,
      other: `
        Taller de dos días para policías y promotoras | 2100 | 16 | Sala, alimentación y materiales.
        Fondo de emergencia para transporte y alojamiento | 120 | 220 | Para mujeres que no pueden volver a casa.`,
      deMinimis: 10,
      costShare: 'Alcaldías: salario de cuatro promotoras desde el mes 13 | government | 24000',
    },
    security: {
      helps: 'yes',
      units: `
        Policía Nacional | police | Posta policial de Puerto Cortés, barrio El Faro | Jefatura departamental de Cortés | Puerto Cortés | training, other | 22
        Policía Nacional | police | Posta policial de Omoa | Jefatura departamental de Cortés | Omoa | training, other | 14`,
    },
  },
  steps: [
    { daysAgo: 33, hour: '07:50', by: 'author', act: 'plain', type: 'send' },
    { daysAgo: 33, hour: '09:50', by: 'certifier', act: 'submit' },
    {
      daysAgo: 31,
      hour: '15:20',
      by: 'intake',
      act: 'correctText',
      field: 'places.where.HN',
      text: 'Puerto Cortés y Omoa (Cortés)',
      note: 'El municipio se escribe Puerto Cortés, con ese y tilde.',
    },
    { daysAgo: 30, hour: '11:10', by: 'intake', act: 'admit' },
    { daysAgo: 28, hour: '14:00', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    { daysAgo: 26, hour: '10:15', by: 'vetting', act: 'sendToVetting', caseReference: 'CASO-HN-0417' },
    {
      daysAgo: 20,
      hour: '17:20',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 5 | Cuenta las denuncias de las cuatro postas y después busca a las mujeres para saber por qué no volvieron.
        design | 4 | El acuerdo de las primeras 24 horas es concreto. Falta decir qué pasa con los traslados de personal formado.
        community | 4 | Las usuarias dieron forma a la sala y al trato; queda por definir cómo seguirán opinando.
        cost | 4 | Precios normales para la zona y aporte de las alcaldías.
        lasting | 5 | El pago de las promotoras ya está aprobado.`,
      opinion:
        'Propuesta muy bien fundada. Recomiendo pedir un plan sencillo para cuando trasladen a policías ya formados.',
    },
    {
      daysAgo: 18,
      hour: '09:30',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Cuentas claras, tres auditorías sin observaciones mayores y aporte propio comprobado con acuerdo de las dos alcaldías.',
    },
    {
      daysAgo: 14,
      hour: '13:40',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 5 | Local, recent, and read together with the women concerned.
        design | 4 | A simple chain of steps with someone answerable for each. Rotation of officers is the main risk.
        community | 4 | Women were heard before the design; a standing group would make it stronger.
        cost | 4 | Modest. The emergency fund is well placed.
        lasting | 4 | Two municipal decisions in hand; one more is needed for the psychologist.`,
      opinion: 'I would support this. It changes one decisive moment and measures exactly that moment.',
    },
  ],
  ends: 'tracks',
}
