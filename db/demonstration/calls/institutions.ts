import { sections } from '#workflows/review/context.ts'
import type { DemonstrationCall } from './call.ts'

/** A call for large amounts: it asks the whole form. */
export const institutions: DemonstrationCall = {
  key: 'institutions',
  number: 'VEN-27-06',
  listingNumber: '19.703',
  title: {
    en: 'Institutions that stay',
    es: 'Instituciones que permanecen',
  },
  summary: {
    en: 'Few and large projects that change how a justice, police or prison institution works, and that the institution carries on by itself.',
    es: 'Pocos proyectos, grandes, que cambian cómo trabaja una institución de justicia, de policía o de prisiones, y que ella misma continúa.',
  },
  texts: {
    purpose: {
      en: 'A course ends, a vehicle wears out, an official is moved. What stays is a procedure that everybody follows, a budget line and somebody who answers for it. This call pays for up to four years of work with one institution, or with several that hand cases to each other, towards that. Because the amounts are large, the whole form is asked for: who you are, how you look after money, what could go wrong and for whom.',
      es: 'Un curso termina, un vehículo se gasta, a un funcionario lo trasladan. Lo que queda es un procedimiento que todos siguen, una partida en el presupuesto y alguien que responde por ella. Esta convocatoria paga hasta cuatro años de trabajo con una institución, o con varias que se pasan los casos, para llegar a eso. Como los montos son grandes, se pide el formulario completo: quiénes son, cómo cuidan el dinero, qué puede salir mal y para quién.',
    },
    eligibility: {
      en: 'Non-profit organisations, universities, public institutions, and bodies of several municipalities or countries. Companies take part as contractors of one of them.',
      es: 'Organizaciones sin fines de lucro, universidades, instituciones públicas y organismos de varios municipios o países. Las empresas participan como contratistas de alguno de ellos.',
    },
    funds: {
      en: 'Procedures and their teaching inside the institution; records and case management; inspection and internal discipline; care for staff; work with the communities that the institution serves; evaluation.',
      es: 'Procedimientos y su enseñanza dentro de la institución; registros y gestión de casos; inspección y disciplina interna; cuidado del personal; trabajo con las comunidades a las que sirve; evaluación.',
    },
    fundsNot: {
      en: 'Weapons; salaries of officials; buildings; travel without a product; any help to a security unit before its vetting has been completed.',
      es: 'Armas; salarios de funcionarios; edificios; viajes sin producto; cualquier ayuda a una unidad de seguridad antes de terminar su verificación de derechos humanos.',
    },
  },
  opensInDays: -24,
  closesInDays: 66,
  questionsInDays: 52,
  timeZone: 'America/Costa_Rica',
  floorCents: 25_000_000,
  ceilingCents: 250_000_000,
  maxMonths: 48,
  expectedAwards: 3,
  countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'],
  languages: ['en', 'es'],
  taxonomyVersion: '2012',
  sections: [...sections],
  form: {
    wholeForm: true,
    eligibleTypes: [
      'nonprofit',
      'nonprofit501c3',
      'university',
      'publicUniversity',
      'regionalBody',
      'publicInstitution',
    ],
    requiredAttachments: ['registration', 'audit'],
  },
  quorum: 3,
  criteria: [
    {
      key: 'institution',
      weight: 30,
      title: { en: 'The institution’s own will', es: 'Voluntad propia de la institución' },
      question: {
        en: 'Did the institution ask for this, and has it put something of its own in?',
        es: '¿Lo pidió la institución, y ha puesto algo de lo suyo?',
      },
      scale: [
        { en: 'No sign of it', es: 'No hay señal' },
        { en: 'A polite letter', es: 'Una carta de cortesía' },
        { en: 'People named', es: 'Hay personas nombradas' },
        { en: 'People and hours set aside', es: 'Hay personas y horas apartadas' },
        { en: 'People, hours and a budget line', es: 'Hay personas, horas y partida de presupuesto' },
      ],
    },
    {
      key: 'change',
      weight: 25,
      title: { en: 'A change that can be seen', es: 'Un cambio que se puede ver' },
      question: {
        en: 'What will officials do differently on an ordinary day, and how will anybody know?',
        es: '¿Qué hará distinto el personal en un día cualquiera, y cómo se sabrá?',
      },
      scale: [
        { en: 'Not said', es: 'No se dice' },
        { en: 'In general words', es: 'En palabras generales' },
        { en: 'Described', es: 'Se describe' },
        { en: 'Described and counted', es: 'Se describe y se cuenta' },
        { en: 'Described, counted and checked from outside', es: 'Se describe, se cuenta y se comprueba desde fuera' },
      ],
    },
    {
      key: 'care',
      weight: 20,
      title: { en: 'Risks and care', es: 'Riesgos y cuidado' },
      question: {
        en: 'Are the risks true to the place, and is somebody answerable for each?',
        es: '¿Son los riesgos los del lugar, y responde alguien por cada uno?',
      },
      scale: [
        { en: 'Copied from elsewhere', es: 'Copiados de otro lado' },
        { en: 'General', es: 'Generales' },
        { en: 'Of the place', es: 'Del lugar' },
        { en: 'Of the place, with measures', es: 'Del lugar, con medidas' },
        { en: 'With measures, money and somebody answerable', es: 'Con medidas, dinero y responsable' },
      ],
    },
    {
      key: 'lasting',
      weight: 25,
      title: { en: 'Lasting effect', es: 'Efecto duradero' },
      question: {
        en: 'Which steps hand the work over, by when, and who pays afterwards?',
        es: '¿Qué pasos entregan el trabajo, para cuándo, y quién paga después?',
      },
      scale: [
        { en: 'None', es: 'Ninguno' },
        { en: 'Hoped for', es: 'Se espera' },
        { en: 'Steps without dates', es: 'Pasos sin fecha' },
        { en: 'Steps with dates', es: 'Pasos con fecha' },
        { en: 'Steps with dates, in writing and paid for', es: 'Pasos con fecha, por escrito y con fondos' },
      ],
    },
  ],
}
