import type { DemonstrationCall } from './call.ts'

export const justice: DemonstrationCall = {
  key: 'justice',
  number: 'VEN-27-02',
  listingNumber: '19.705',
  title: {
    en: 'Evidence, borders and justice',
    es: 'Pruebas, fronteras y justicia',
  },
  summary: {
    en: 'Support for the institutions that find, keep and bring evidence to court, and for those that watch over borders and ports.',
    es: 'Apoyo a las instituciones que hallan, resguardan y llevan las pruebas a juicio, y a las que vigilan fronteras y puertos.',
  },
  texts: {
    purpose: {
      en: 'A case is as strong as its weakest hand-over. This call supports better work between the border post, the police, the laboratory, the prosecutor and the court: shared procedures, training that is measured on the job, case management that both victims and managers can follow. Cooperation between two or more countries is preferred and not required.',
      es: 'Un caso es tan fuerte como su entrega más débil. Esta convocatoria apoya un mejor trabajo entre el puesto fronterizo, la policía, el laboratorio, la fiscalía y el tribunal: procedimientos compartidos, formación que se mide en el puesto, gestión de casos que puedan seguir tanto las víctimas como las jefaturas. Se prefiere la cooperación entre dos o más países, sin ser requisito.',
    },
    eligibility: {
      en: 'Public institutions of the justice and security sector, customs administrations and their schools, regional bodies, universities and non-profit organizations with at least three years of work in the matter. A letter from the institution that will use the results is required before an award.',
      es: 'Instituciones públicas del sector justicia y seguridad, aduanas y sus escuelas, organismos regionales, universidades y organizaciones sin fines de lucro con tres años o más de trabajo en la materia. Antes de una adjudicación se requiere una carta de la institución que usará los resultados.',
    },
    funds: {
      en: 'Training for prosecutors, customs and border staff; case management; chain of custody; forensic laboratories; detection of trafficking in firearms, people and cash; joint procedures at named border crossings; care for victims and witnesses.',
      es: 'Formación de fiscalías, aduanas y personal de frontera; gestión de casos; cadena de custodia; laboratorios forenses; detección de trata y de tráfico de armas y dinero; procedimientos conjuntos en pasos fronterizos determinados; atención a víctimas y testigos.',
    },
    fundsNot: {
      en: 'Weapons; interception of communications; informants; buildings; equipment with no plan for its maintenance; any help to a security unit before its vetting has been completed.',
      es: 'Armas; intervención de comunicaciones; informantes; edificios; equipo sin plan de mantenimiento; cualquier ayuda a una unidad de seguridad antes de terminar su verificación de derechos humanos.',
    },
  },
  opensInDays: -38,
  closesInDays: 75,
  timeZone: 'America/Panama',
  floorCents: 10_000_000,
  ceilingCents: 90_000_000,
  maxMonths: 30,
  expectedAwards: 8,
  countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'],
  languages: ['en', 'es'],
  taxonomyVersion: '2012',
  sections: ['project', 'carsi', 'places', 'need', 'budget', 'security', 'attachments'],
  quorum: 2,
  criteria: [
    {
      key: 'problem',
      weight: 20,
      title: { en: 'A problem of the case chain', es: 'Un problema de la cadena del caso' },
      question: {
        en: 'Is it shown at which step cases are lost or delayed, and how often?',
        es: '¿Se muestra en qué paso se pierden o se atrasan los casos, y con qué frecuencia?',
      },
      scale: [
        { en: 'Not shown', es: 'No se muestra' },
        { en: 'Described without figures', es: 'Se describe sin cifras' },
        { en: 'Some figures', es: 'Algunas cifras' },
        { en: 'Figures for each step', es: 'Cifras de cada paso' },
        { en: 'Figures for each step, checked with case files', es: 'Cifras de cada paso, cotejadas con expedientes' },
      ],
    },
    {
      key: 'design',
      weight: 25,
      title: { en: 'Sound way of working', es: 'Forma de trabajo bien pensada' },
      question: {
        en: 'Do the activities repair that step, and will people still work that way a year later?',
        es: '¿Reparan las actividades ese paso, y se seguirá trabajando así un año después?',
      },
      scale: [
        { en: 'They do not', es: 'No lo reparan' },
        { en: 'Courses only', es: 'Solo cursos' },
        { en: 'Courses and tools', es: 'Cursos y herramientas' },
        { en: 'Courses, tools and follow-up on the job', es: 'Cursos, herramientas y acompañamiento en el puesto' },
        {
          en: 'All of it, inside the institution’s own rules',
          es: 'Todo ello, dentro de las normas de la institución',
        },
      ],
    },
    {
      key: 'cooperation',
      weight: 15,
      title: { en: 'Cooperation', es: 'Cooperación' },
      question: {
        en: 'Do the institutions concerned, and the countries where there are several, really work together?',
        es: '¿Trabajan de verdad juntas las instituciones del caso, y los países cuando son varios?',
      },
      scale: [
        { en: 'No sign of it', es: 'No hay señal' },
        { en: 'Announced', es: 'Se anuncia' },
        { en: 'Contact people named', es: 'Hay enlaces nombrados' },
        { en: 'Shared procedure agreed', es: 'Hay procedimiento común acordado' },
        { en: 'Shared procedure already in use', es: 'El procedimiento común ya se usa' },
      ],
    },
    {
      key: 'rights',
      weight: 15,
      title: { en: 'Rights and care', es: 'Derechos y cuidado' },
      question: {
        en: 'Are victims, witnesses and people accused protected, and is personal data kept safe?',
        es: '¿Quedan protegidas las víctimas, los testigos y las personas acusadas, y resguardados los datos personales?',
      },
      scale: [
        { en: 'Not considered', es: 'No se considera' },
        { en: 'One sentence', es: 'Una frase' },
        { en: 'Risks named', es: 'Riesgos señalados' },
        { en: 'Risks named with measures', es: 'Riesgos con medidas' },
        { en: 'Measures with someone answerable and a budget', es: 'Medidas con responsable y presupuesto' },
      ],
    },
    {
      key: 'cost',
      weight: 15,
      title: { en: 'Reasonable cost', es: 'Costo razonable' },
      question: {
        en: 'Are quantities and prices explained, with the upkeep of equipment included?',
        es: '¿Están explicados los precios y las cantidades, con el mantenimiento del equipo incluido?',
      },
      scale: [
        { en: 'Not explained', es: 'Sin explicación' },
        { en: 'High for what is offered', es: 'Alto para lo que ofrece' },
        { en: 'Acceptable', es: 'Aceptable' },
        { en: 'Good value', es: 'Buen uso del dinero' },
        { en: 'Very good value, upkeep secured', es: 'Muy buen uso del dinero, mantenimiento asegurado' },
      ],
    },
    {
      key: 'lasting',
      weight: 10,
      title: { en: 'Lasting effect', es: 'Efecto duradero' },
      question: {
        en: 'Which institution takes over, from when, and with what budget?',
        es: '¿Qué institución asume el trabajo, desde cuándo y con qué presupuesto?',
      },
      scale: [
        { en: 'None', es: 'Ninguna' },
        { en: 'Named without a date', es: 'Nombrada sin fecha' },
        { en: 'Named with a date', es: 'Nombrada con fecha' },
        { en: 'Has agreed in writing', es: 'Se comprometió por escrito' },
        { en: 'Has agreed in writing and set money aside', es: 'Se comprometió por escrito y apartó fondos' },
      ],
    },
  ],
}
