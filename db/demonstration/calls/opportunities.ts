import type { DemonstrationCall } from './call.ts'

export const opportunities: DemonstrationCall = {
  key: 'opportunities',
  number: 'VEN-26-03',
  listingNumber: '19.703',
  title: {
    en: 'Young people, schools and a first job',
    es: 'Jóvenes, escuela y primer empleo',
  },
  summary: {
    en: 'Support for keeping young people in school, in training and in work, in places where gangs and crime compete for them.',
    es: 'Apoyo para que los jóvenes sigan en la escuela, en la formación y en el trabajo, en lugares donde las pandillas y el delito se los disputan.',
  },
  texts: {
    purpose: {
      en: 'Most young people in hard neighbourhoods never join a gang. What protects them is known: an adult who listens, a school that does not let go, a skill that pays. This call supported proposals that bring these together for the same young people, with their families, and with police who know the neighbourhood by name.',
      es: 'La mayoría de los jóvenes de barrios difíciles nunca entra en una pandilla. Se sabe qué los protege: una persona adulta que escucha, una escuela que no los suelta, un oficio que da de comer. Esta convocatoria apoyó propuestas que reúnen todo eso para los mismos jóvenes, con sus familias y con una policía que conoce el barrio por su nombre.',
    },
    eligibility: {
      en: 'Non-profit organizations, municipalities, training centres and police schools of the seven countries, registered for at least two years. An organization that works with minors must have a written policy to protect them.',
      es: 'Organizaciones sin fines de lucro, municipalidades, centros de formación y academias de policía de los siete países, inscritas desde hace dos años o más. Quien trabaje con menores de edad debe contar con una política escrita de protección.',
    },
    funds: {
      en: 'Tutoring and school retention; vocational training tied to real vacancies; mentoring; work with families; sport and art with a method; community police trained to work with young people.',
      es: 'Tutorías y permanencia escolar; formación en oficios ligada a vacantes reales; mentoría; trabajo con familias; deporte y arte con método; policía comunitaria formada para trabajar con jóvenes.',
    },
    fundsNot: {
      en: 'Campaigns without follow-up of persons; scholarships abroad; buildings; vehicles for security forces.',
      es: 'Campañas sin seguimiento de las personas; becas en el extranjero; edificios; vehículos para fuerzas de seguridad.',
    },
  },
  opensInDays: -115,
  closesInDays: -40,
  timeZone: 'America/Guatemala',
  floorCents: 6_000_000,
  ceilingCents: 75_000_000,
  maxMonths: 24,
  expectedAwards: 6,
  countries: ['BZ', 'SV', 'GT', 'HN', 'NI', 'PA'],
  languages: ['en', 'es'],
  taxonomyVersion: '2011',
  sections: ['project', 'carsi', 'places', 'need', 'budget', 'security'],
  quorum: 2,
  criteria: [
    {
      key: 'need',
      weight: 25,
      title: { en: 'Who the young people are', es: 'Quiénes son los jóvenes' },
      question: {
        en: 'Does the proposal say how it will find the young people who run the highest risk, without marking them?',
        es: '¿Dice la propuesta cómo llegará a los jóvenes con mayor riesgo, sin señalarlos?',
      },
      scale: [
        { en: 'Any young person', es: 'Cualquier joven' },
        { en: 'By neighbourhood only', es: 'Solo por barrio' },
        { en: 'By simple criteria', es: 'Con criterios sencillos' },
        { en: 'By a tested method', es: 'Con un método probado' },
        { en: 'By a tested method, with consent and care', es: 'Con un método probado, con consentimiento y cuidado' },
      ],
    },
    {
      key: 'design',
      weight: 35,
      title: { en: 'What they will find', es: 'Qué encontrarán' },
      question: {
        en: 'Are school, skill, family and mentor joined in one path for each young person?',
        es: '¿Se unen escuela, oficio, familia y mentoría en un mismo camino para cada joven?',
      },
      scale: [
        { en: 'Loose activities', es: 'Actividades sueltas' },
        { en: 'Two parts, not joined', es: 'Dos partes sin unir' },
        { en: 'Joined on paper', es: 'Unidas en el papel' },
        { en: 'Joined, with follow-up', es: 'Unidas y con seguimiento' },
        { en: 'Joined, with follow-up beyond the project', es: 'Unidas y con seguimiento más allá del proyecto' },
      ],
    },
    {
      key: 'safety',
      weight: 20,
      title: { en: 'Do no harm', es: 'Acción sin daño' },
      question: {
        en: 'Are young people, families and staff safe while taking part?',
        es: '¿Están a salvo los jóvenes, sus familias y el personal mientras participan?',
      },
      scale: [
        { en: 'Not considered', es: 'No se considera' },
        { en: 'One sentence', es: 'Una frase' },
        { en: 'Risks named', es: 'Riesgos señalados' },
        { en: 'Risks named with measures', es: 'Riesgos con medidas' },
        { en: 'Measures agreed with the community', es: 'Medidas acordadas con la comunidad' },
      ],
    },
    {
      key: 'cost',
      weight: 20,
      title: { en: 'Reasonable cost', es: 'Costo razonable' },
      question: {
        en: 'Is the cost for each young person who stays and finishes explained and fair?',
        es: '¿Está explicado y es justo el costo por cada joven que permanece y termina?',
      },
      scale: [
        { en: 'Not explained', es: 'Sin explicación' },
        { en: 'High for what is offered', es: 'Alto para lo que ofrece' },
        { en: 'Acceptable', es: 'Aceptable' },
        { en: 'Good value', es: 'Buen uso del dinero' },
        { en: 'Very good value, with own contribution', es: 'Muy buen uso del dinero, con aporte propio' },
      ],
    },
  ],
}
