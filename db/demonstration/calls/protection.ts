import type { DemonstrationCall } from './call.ts'

/** Two stages: a concept note first, and a whole proposal from those who are invited. */
export const protection: DemonstrationCall = {
  key: 'protection',
  number: 'VEN-26-04',
  listingNumber: '19.705',
  title: {
    en: 'From the first report to a safe home: violence against women',
    es: 'De la primera denuncia a una casa segura: violencia contra las mujeres',
  },
  summary: {
    en: 'Support for a path that does not break between the woman who reports, the police who listen, the court that orders and the place that shelters.',
    es: 'Apoyo a una ruta que no se corte entre la mujer que denuncia, la policía que escucha, el juzgado que ordena y la casa que recibe.',
  },
  texts: {
    purpose: {
      en: 'A woman who reports violence tells her story six or seven times before an order protects her, and often gives up on the way. This call looks for ways to shorten that path. A concept note of a few pages comes first; its authors are told within twenty working days whether a whole proposal is invited.',
      es: 'Una mujer que denuncia violencia cuenta su historia seis o siete veces antes de que una orden la proteja, y a menudo desiste en el camino. Esta convocatoria busca maneras de acortarlo. Primero se presenta una nota conceptual de pocas páginas; en veinte días hábiles se avisa si se invita a la propuesta completa.',
    },
    eligibility: {
      en: 'Women’s organizations, municipalities and their associations, regional institutes and public prosecution services of the seven countries. Whoever shelters or accompanies women must have a written protocol of confidentiality.',
      es: 'Organizaciones de mujeres, municipalidades y sus asociaciones, institutos regionales y ministerios públicos de los siete países. Quien albergue o acompañe a mujeres debe contar con un protocolo escrito de confidencialidad.',
    },
    funds: {
      en: 'Accompaniment by trained advocates; single interviews that count for every institution; follow-up of protection orders; shelters and their upkeep; training of those who take the first report.',
      es: 'Acompañamiento por promotoras formadas; entrevista única que valga ante todas las instituciones; seguimiento de órdenes de protección; albergues y su sostenimiento; formación de quienes reciben la primera denuncia.',
    },
    fundsNot: {
      en: 'Mediation between victim and aggressor; registers that name victims; buildings; campaigns alone.',
      es: 'Mediación entre víctima y agresor; registros con nombres de víctimas; edificios; campañas por sí solas.',
    },
  },
  opensInDays: -125,
  closesInDays: -64,
  timeZone: 'America/Costa_Rica',
  floorCents: 8_000_000,
  ceilingCents: 80_000_000,
  maxMonths: 24,
  expectedAwards: 4,
  countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'],
  languages: ['en', 'es'],
  taxonomyVersion: '2012',
  sections: ['project', 'carsi', 'places', 'need', 'budget', 'security'],
  quorum: 2,
  procedure: {
    stages: 2,
    concurrence: true,
    panelReads: ['en'],
    scoreSpread: 100,
    largeCents: 50_000_000,
    reportMonths: 3,
  },
  criteria: [
    {
      key: 'path',
      weight: 40,
      title: { en: 'The path mended', es: 'La ruta que se repara' },
      question: {
        en: 'Is it shown where women give up today, and does the work mend that very place?',
        es: '¿Se muestra dónde desisten hoy las mujeres, y repara el trabajo ese punto?',
      },
      scale: [
        { en: 'Not shown', es: 'No se muestra' },
        { en: 'Told in general', es: 'Se cuenta en general' },
        { en: 'One place shown with figures', es: 'Un punto mostrado con cifras' },
        { en: 'The whole path with figures', es: 'Toda la ruta con cifras' },
        {
          en: 'The whole path, told by women who walked it',
          es: 'Toda la ruta, contada por mujeres que la recorrieron',
        },
      ],
    },
    {
      key: 'care',
      weight: 35,
      title: { en: 'Care and confidentiality', es: 'Cuidado y confidencialidad' },
      question: {
        en: 'Will a woman be safer for having come, also if she never reports?',
        es: '¿Estará más segura una mujer por haber venido, también si nunca denuncia?',
      },
      scale: [
        { en: 'She may be at greater risk', es: 'Puede correr más riesgo' },
        { en: 'Not considered', es: 'No se considera' },
        { en: 'Considered in part', es: 'Se considera en parte' },
        { en: 'Protocol in place', es: 'Hay protocolo' },
        { en: 'Protocol in place and tried', es: 'Hay protocolo, ya probado' },
      ],
    },
    {
      key: 'cost',
      weight: 25,
      title: { en: 'Cost and upkeep', es: 'Costo y sostenimiento' },
      question: {
        en: 'Are the costs fair, and who pays for advocates and shelters afterwards?',
        es: '¿Son justos los costos, y quién paga después a las promotoras y los albergues?',
      },
      scale: [
        { en: 'Not explained', es: 'Sin explicación' },
        { en: 'High, and nobody afterwards', es: 'Alto, y nadie después' },
        { en: 'Fair, and nobody afterwards', es: 'Justo, y nadie después' },
        { en: 'Fair, with somebody named', es: 'Justo, con alguien señalado' },
        { en: 'Fair, with a budget line set aside', es: 'Justo, con una partida apartada' },
      ],
    },
  ],
}
