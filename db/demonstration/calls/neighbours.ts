import type { DemonstrationCall } from './call.ts'

/** Closed more than a year ago: its awards are being worked on, or are over. */
export const neighbours: DemonstrationCall = {
  key: 'neighbours',
  number: 'VEN-25-02',
  listingNumber: '19.704',
  title: {
    en: 'Neighbours who settle it: mediation and public space',
    es: 'Vecinos que se entienden: mediación y espacio público',
  },
  summary: {
    en: 'Support for settling quarrels before they turn violent, and for bringing life back to squares and stops.',
    es: 'Apoyo para resolver pleitos antes de que se vuelvan violentos y para devolver la vida a plazas y paradas.',
  },
  texts: {
    purpose: {
      en: 'Much of what ends in an emergency room begins as noise, a boundary, a debt. This call supported mediation close to home and small works agreed by those who use a place.',
      es: 'Mucho de lo que termina en una sala de urgencias empieza como ruido, un lindero, una deuda. Esta convocatoria apoyó la mediación cerca de casa y pequeñas obras acordadas por quienes usan el lugar.',
    },
    eligibility: {
      en: 'Non-profit organizations, municipalities, training centres and police schools with two years of work in the place.',
      es: 'Organizaciones sin fines de lucro, municipalidades, centros de formación y academias de policía con dos años de trabajo en el lugar.',
    },
    funds: {
      en: 'Training and pay of mediators; small works in public space; neighbourhood agreements and their follow-up.',
      es: 'Formación y pago de personas mediadoras; pequeñas obras en espacios públicos; acuerdos vecinales y su seguimiento.',
    },
    fundsNot: {
      en: 'Cameras, fences and gates; mediation of crimes; buildings.',
      es: 'Cámaras, rejas y portones; mediación de delitos; edificios.',
    },
  },
  opensInDays: -485,
  closesInDays: -420,
  timeZone: 'America/El_Salvador',
  floorCents: 2_500_000,
  ceilingCents: 30_000_000,
  maxMonths: 18,
  expectedAwards: 5,
  countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'PA'],
  languages: ['en', 'es'],
  taxonomyVersion: '2011',
  sections: ['project', 'carsi', 'places', 'need', 'budget', 'security'],
  quorum: 2,
  procedure: { reportMonths: 6 },
  criteria: [
    {
      key: 'quarrels',
      weight: 60,
      title: { en: 'Knows the quarrels', es: 'Conoce los pleitos' },
      question: {
        en: 'Does it know what people quarrel over there, and will they bring it to these mediators?',
        es: '¿Sabe por qué se pelea la gente allí, y llevarán sus pleitos a estas personas mediadoras?',
      },
      scale: [
        { en: 'It does not', es: 'No lo sabe' },
        { en: 'It guesses', es: 'Lo supone' },
        { en: 'It has asked', es: 'Ha preguntado' },
        { en: 'It has counted', es: 'Ha contado' },
        { en: 'It has counted, and people come already', es: 'Ha contado, y la gente ya viene' },
      ],
    },
    {
      key: 'cost',
      weight: 40,
      title: { en: 'Cost of an agreement', es: 'Costo de un acuerdo' },
      question: {
        en: 'Is the cost of each agreement reasonable, and will mediation go on afterwards?',
        es: '¿Es razonable el costo de cada acuerdo, y seguirá la mediación después?',
      },
      scale: [
        { en: 'It cannot be told', es: 'No se puede saber' },
        { en: 'High', es: 'Alto' },
        { en: 'Acceptable', es: 'Aceptable' },
        { en: 'Low', es: 'Bajo' },
        { en: 'Low, and the town takes over', es: 'Bajo, y el municipio lo asume' },
      ],
    },
  ],
}
