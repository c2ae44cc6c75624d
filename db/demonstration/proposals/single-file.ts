import type { Story } from '../story.ts'

export const singleFile: Story = {
  key: 'single-file',
  call: 'justice',
  author: 'author4',
  startedDaysAgo: 38,
  period: { startsInDays: 140, months: 30 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'Carpeta única: gestión de casos de tráfico de armas entre tres fiscalías',
        en: 'A single file: case management of arms trafficking among three prosecutors’ offices',
      },
      abstract:
        'Un arma hallada en Managua pudo pasar por San José y antes por Colón. Cada fiscalía conoce su tramo y casi nunca el de las otras. El proyecto crea una carpeta de caso común para tráfico de armas: los mismos datos mínimos, los mismos plazos y una forma legal de pedir y recibir información en diez días. Se forma a 90 fiscales y analistas de Costa Rica, Nicaragua y Panamá con casos cerrados y se acompaña a seis equipos durante dos años. La meta es que seis de cada diez casos con indicio en otro país incluyan esa información antes de la acusación; hoy son uno de cada diez.',
    },
    carsi: {
      scope: 'regional',
      goals: { G2: 40, G3: 25, G5: 35 },
      explanations: {
        G2: 'Seguir el arma hacia atrás permite llegar a quien la vende y no solo a quien la porta. Se medirá cuántos casos alcanzan el segundo eslabón.',
        G3: 'La carpeta fija plazos y responsables, y las jefaturas ven en un tablero qué casos están detenidos y por qué.',
        G5: 'Tres fiscalías acuerdan datos, plazos y un canal. El acuerdo queda en sus propios reglamentos.',
      },
      areas: { A: 20, B: 80 },
      subItems: {
        A: ['A2', 'A7'],
        B: ['B-justiceSector-skills', 'B-justiceSector-technology', 'B-justiceSector-expertise'],
      },
      threats: ['firearms', 'narcoticsRoutes', 'bulkCash'],
    },
    places: {
      where: { CR: 'San José y Limón', NI: 'Managua y Rivas', PA: 'Ciudad de Panamá, Colón y David' },
      coast: 'caribbeanLittoral',
      community: 'Fiscalías especializadas y sus equipos de análisis',
      direct: { female: [0, 18, 34], male: [0, 14, 30] },
      indirect: { female: [0, 160, 240], male: [0, 310, 420] },
      youthAtRisk: 0,
    },
    need: {
      problem:
        'Revisamos con las tres fiscalías 140 casos cerrados de tráfico de armas. En 96 había un indicio que apuntaba a otro país: una marca, un número, un recibo. Solo en 11 se pidió información, y en 4 llegó antes de la acusación. La respuesta tardó en promedio siete meses. Los fiscales no desconfían unos de otros; sencillamente no saben a quién escribir, qué pueden pedir sin tratado y en qué forma lo necesita el otro tribunal. Al mismo tiempo, en las tres oficinas el mismo dato se copia hasta cuatro veces en sistemas que no se hablan, y nadie puede decir en un día cuántos casos están detenidos.',
      evidence: `
        Revisión de 140 casos cerrados con las tres fiscalías, Instituto Guayacán | 2026
        Medición de tiempos de respuesta en 11 solicitudes | 2026
        Encuesta a 74 fiscales y analistas | 2026`,
      others:
        'Existe una red regional de fiscales que se reúne dos veces al año; este proyecto le da una herramienta y no duplica sus reuniones. Otro donante financia equipos de balística en dos de los países.',
      whyNow: 'Las tres fiscalías generales firmaron en julio una carta de intención que vence en dieciocho meses.',
    },
    budget: {
      personnel: `
        Dirección jurídica | 3400 | 100 | 30 | Coordina a las tres fiscalías.
        Tres enlaces nacionales | 7200 | 100 | 28 | Uno en cada fiscalía, a 2.400 dólares.
        Ingeniera de sistemas | 2900 | 100 | 26 | Carpeta y tablero.`,
      fringe: 'Cargas sociales de tres países | 379000 | 21 | Promedio de las tres tasas legales.',
      travel: `
        Reuniones de equipos de caso | San José | Managua y Ciudad de Panamá | 12 | 20 | 320 | 95 | Cuatro encuentros de cinco días.
        Acompañamiento en oficinas | San José | Limón, Rivas, Colón y David | 2 | 80 | 60 | 70 | Visitas de dos días.`,
      equipment:
        'Servidor cifrado con respaldo, uno por fiscalía | 19500 | 3 | no | Los datos de cada país quedan en su país.',
      supplies: 'Puesto de trabajo de análisis | 1600 | 24 | no | Ocho por fiscalía.',
      contractual: `
        Empresa de programación por contratar | Carpeta común, bitácora y tablero | contract | 84000 | Código entregado a las tres fiscalías.
        Centro de Formación Aduanera Puente Harpía | Curso de marcas, documentos y rutas de armas | contract | 36000 | Seis ediciones.
        Evaluación externa | Línea de base, mitad y final | contract | 30000 | Informe público.`,
      other: 'Curso de dos semanas con casos cerrados | 7400 | 6 | Quince participantes por edición.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 30, hour: '16:20', by: 'author4', act: 'submit' },
    { daysAgo: 27, hour: '10:00', by: 'intake', act: 'admit' },
    { daysAgo: 25, hour: '13:10', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 16,
      hour: '17:00',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        problem | 5 | Ciento cuarenta casos revisados, con el paso exacto en que se pierde la información.
        design | 4 | Datos mínimos, plazos y acompañamiento. El uso diario del tablero dependerá de las jefaturas.
        cooperation | 5 | Carta de intención de las tres fiscalías y procedimiento ya redactado.
        rights | 4 | Los datos quedan en cada país y hay bitácora de consultas.
        cost | 3 | Caro por participante, aunque los servidores y los enlaces lo explican.
        lasting | 4 | Entra en los reglamentos; falta presupuesto para los enlaces.`,
      opinion: 'Muy buena. Recomiendo aprobarla con un monto algo menor en viajes.',
    },
    {
      daysAgo: 15,
      hour: '09:45',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'El instituto administra fondos en tres monedas desde hace diez años, con auditoría anual publicada. Los viajes podrían reducirse en una décima parte sin daño.',
    },
    {
      daysAgo: 12,
      hour: '14:25',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        problem | 5 | Rare clarity about what gets lost and where.
        design | 4 | The ten-day channel is the heart of it and looks workable.
        cooperation | 5 | Three offices, one text, and people named.
        rights | 4 | Careful with data; add a rule for wrong hits on people.
        cost | 4 | High in total, fair for three countries and thirty months.
        lasting | 3 | Rules will stay; the liaisons’ pay is open.`,
      opinion: 'Strongly recommended, with a plan for the liaison posts.',
    },
  ],
  ends: 'decision',
}
