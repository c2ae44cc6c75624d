import type { DemonstrationCall } from './call.ts'

export const municipalities: DemonstrationCall = {
  key: 'municipalities',
  number: 'VEN-27-01',
  listingNumber: '19.703',
  title: {
    en: 'Municipalities that prevent violence',
    es: 'Municipios que previenen la violencia',
  },
  summary: {
    en: 'Support for municipalities, associations and community organizations that reduce violence where people live, study and work.',
    es: 'Apoyo a municipalidades, asociaciones y organizaciones comunitarias que reducen la violencia donde la gente vive, estudia y trabaja.',
  },
  texts: {
    purpose: {
      en: 'Violence is concentrated: a few neighbourhoods, a few streets, a few hours of the day. This call supports work that starts from local facts, brings the municipality, the school, the health post and the police post to one table, and can show after two years what changed. We welcome proposals for one country and proposals that join neighbouring municipalities on both sides of a border.',
      es: 'La violencia se concentra: pocos barrios, pocas calles, pocas horas del día. Esta convocatoria apoya trabajos que parten de datos locales, sientan a la misma mesa a la municipalidad, la escuela, el centro de salud y el puesto policial, y pueden mostrar después de dos años qué cambió. Son bienvenidas las propuestas para un solo país y las que unen a municipios vecinos de ambos lados de una frontera.',
    },
    eligibility: {
      en: 'Municipalities and associations of municipalities, public institutions, universities and non-profit organizations registered in one of the seven countries for at least two years. One organization may send up to three proposals. For-profit companies and individuals may take part as suppliers, not as applicants.',
      es: 'Municipalidades y mancomunidades, instituciones públicas, universidades y organizaciones sin fines de lucro inscritas en uno de los siete países desde hace dos años o más. Una organización puede presentar hasta tres propuestas. Las empresas y las personas particulares pueden participar como proveedoras, no como solicitantes.',
    },
    funds: {
      en: 'Local violence observatories; work with young people at risk and their families; school retention and safe routes to school; community policing agreed with the community; women’s help desks; first employment; recovery of public space with light works.',
      es: 'Observatorios locales de violencia; trabajo con jóvenes en riesgo y sus familias; permanencia escolar y caminos seguros a la escuela; policía comunitaria acordada con la comunidad; ventanillas de atención a mujeres; primer empleo; recuperación de espacios públicos con obras menores.',
    },
    fundsNot: {
      en: 'Weapons, ammunition or intelligence equipment; construction beyond light works; salaries of police officers; political or religious activity; costs from before the award.',
      es: 'Armas, municiones o equipo de inteligencia; construcción que vaya más allá de obras menores; salarios de policías; actividad política o religiosa; gastos anteriores a la adjudicación.',
    },
  },
  opensInDays: -45,
  closesInDays: 34,
  timeZone: 'America/Tegucigalpa',
  floorCents: 5_000_000,
  ceilingCents: 60_000_000,
  maxMonths: 24,
  expectedAwards: 12,
  countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'],
  languages: ['en', 'es'],
  taxonomyVersion: '2012',
  sections: ['project', 'carsi', 'places', 'need', 'budget', 'security'],
  quorum: 2,
  criteria: [
    {
      key: 'need',
      weight: 25,
      title: { en: 'Need shown with local facts', es: 'Necesidad demostrada con datos locales' },
      question: {
        en: 'Does the proposal show, for the very places where it will work, what the problem is and whom it hurts?',
        es: '¿Muestra la propuesta, para los lugares mismos donde trabajará, cuál es el problema y a quién daña?',
      },
      scale: [
        { en: 'Only general statements', es: 'Solo afirmaciones generales' },
        { en: 'National figures only', es: 'Solo cifras nacionales' },
        { en: 'Some local figures', es: 'Algunas cifras locales' },
        { en: 'Local figures, recent and sourced', es: 'Cifras locales, recientes y con fuente' },
        {
          en: 'Local figures, recent, sourced and read with the community',
          es: 'Cifras locales, recientes, con fuente y leídas con la comunidad',
        },
      ],
    },
    {
      key: 'design',
      weight: 30,
      title: { en: 'Sound way of working', es: 'Forma de trabajo bien pensada' },
      question: {
        en: 'Is it clear how the activities lead to less violence, and is the period long enough for that?',
        es: '¿Queda claro cómo las actividades llevan a menos violencia, y alcanza el plazo para lograrlo?',
      },
      scale: [
        { en: 'No link between activities and result', es: 'Sin relación entre actividades y resultado' },
        { en: 'The link is weak', es: 'La relación es débil' },
        { en: 'Plausible, with gaps', es: 'Verosímil, con vacíos' },
        { en: 'Convincing', es: 'Convincente' },
        {
          en: 'Convincing and supported by earlier experience',
          es: 'Convincente y respaldada por experiencia anterior',
        },
      ],
    },
    {
      key: 'community',
      weight: 20,
      title: { en: 'People who live there take part', es: 'Participación de quienes viven allí' },
      question: {
        en: 'Did residents, women and young people shape the proposal, and will they have a say while it runs?',
        es: '¿Dieron forma a la propuesta los vecinos, las mujeres y los jóvenes, y tendrán voz mientras se ejecuta?',
      },
      scale: [
        { en: 'Not mentioned', es: 'No se menciona' },
        { en: 'Informed only', es: 'Solo se les informa' },
        { en: 'Consulted once', es: 'Se les consultó una vez' },
        { en: 'Take part in decisions', es: 'Participan en las decisiones' },
        { en: 'Decide together with the organization', es: 'Deciden junto con la organización' },
      ],
    },
    {
      key: 'cost',
      weight: 15,
      title: { en: 'Reasonable cost', es: 'Costo razonable' },
      question: {
        en: 'Are the quantities and prices explained, and in proportion to what will change?',
        es: '¿Están explicados los precios y las cantidades, y guardan proporción con lo que cambiará?',
      },
      scale: [
        { en: 'Not explained', es: 'Sin explicación' },
        { en: 'High for what is offered', es: 'Alto para lo que ofrece' },
        { en: 'Acceptable', es: 'Aceptable' },
        { en: 'Good value', es: 'Buen uso del dinero' },
        { en: 'Very good value, with own contribution', es: 'Muy buen uso del dinero, con aporte propio' },
      ],
    },
    {
      key: 'lasting',
      weight: 10,
      title: { en: 'Lasting effect', es: 'Efecto duradero' },
      question: {
        en: 'Who will carry the work on when the money ends, and with what?',
        es: '¿Quién continuará el trabajo cuando termine el dinero, y con qué recursos?',
      },
      scale: [
        { en: 'Ends with the money', es: 'Termina con el dinero' },
        { en: 'Good intentions', es: 'Buenas intenciones' },
        { en: 'An institution is named', es: 'Se nombra una institución' },
        { en: 'An institution has agreed', es: 'Una institución se comprometió' },
        { en: 'An institution has agreed and set money aside', es: 'Una institución se comprometió y apartó fondos' },
      ],
    },
  ],
}
