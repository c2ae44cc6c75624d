import type { Story } from '../story.ts'

export const benque: Story = {
  key: 'benque',
  call: 'municipalities',
  author: 'author5',
  startedDaysAgo: 41,
  period: { startsInDays: 115, months: 20 },
  written: {
    project: {
      language: 'en',
      title: {
        en: 'Two banks of one river: young people of Benque Viejo and Melchor de Mencos',
        es: 'Dos orillas de un mismo río: jóvenes de Benque Viejo y Melchor de Mencos',
      },
      abstract:
        'Benque Viejo del Carmen and Melchor de Mencos are ten minutes apart. Their young people go to each other’s dances, play in each other’s leagues and are recruited by the same smugglers. The project joins the two towns: one mixed youth council, one sports and arts calendar, and bilingual mentors for 200 young people. Community police of both towns learn together how to work with the young and meet the council every month. A common referral list makes sure that a girl or boy in trouble is helped on whichever bank it happens.',
    },
    carsi: {
      scope: 'regional',
      goals: { G1: 20, G4: 45, G5: 35 },
      explanations: {
        G1: 'The council and the police choose together the places that most need attention: two bus stops, the river path and the market at closing time.',
        G4: 'Municipal youth offices on both sides keep evening hours for the first time, staffed by people whom the young know.',
        G5: 'Two mayors, two police posts and two health centres work from one referral list and one calendar, in two languages.',
      },
      areas: { C: 100 },
      subItems: { C: ['C1', 'C2', 'C4'] },
      threats: ['narcoticsRoutes', 'gangs', 'exclusion'],
    },
    places: {
      where: { BZ: 'Benque Viejo del Carmen (Cayo)', GT: 'Melchor de Mencos (Petén)' },
      borderCrossing: 'Benque Viejo – Melchor de Mencos',
      community: 'Two border towns on the Mopan river',
      direct: { female: [40, 66, 14], male: [38, 62, 12] },
      indirect: { female: [420, 510, 600], male: [400, 480, 450] },
      youthAtRisk: 140,
    },
    need: {
      problem:
        'We interviewed 210 young people between 13 and 21 in both towns. One in five had been offered money to carry something across, most often cigarettes or cash, sometimes without being told what. Seven in ten have relatives on the other side; none had ever met an official of the other town. The youth offices close at four. When a fifteen-year-old from Melchor was hurt in Benque last year, it took two days before anybody knew whom to call. The towns share the danger and keep their help apart.',
      evidence: `
        Interviews with 210 young people in both towns, Blue Morpho Youth Trust | 2026
        Log of 34 referrals across the border kept by two head teachers | 2025`,
      others:
        'A conservation group takes school classes to the river on both sides and will share its boats and guides. No one else works with young people across the border.',
      whyNow:
        'In March the two mayors signed a letter of friendship and asked for something to put into it. The football leagues have already agreed on a joint season.',
    },
    budget: {
      personnel: `
        Coordinator, bilingual | 1,700 | 100 | 20 | Works on both sides every week.
        Two youth workers | 2,200 | 100 | 19 | One in each town hall.`,
      fringe: 'Social security and leave in both countries | 75,800 | 14 | Average of the two statutory rates.',
      travel: 'Crossings of staff and council | Benque Viejo | Melchor de Mencos | 12 | 60 | 0 | 5 | Bus and meals.',
      supplies: `
        Sports, stage and sound equipment | 6,400 | 2 | no | Owned by the two town halls.
        Course material on working with the young | 30 | 90 | yes | In English and Spanish.`,
      contractual:
        'Asociación de Mujeres Voces del Telar | Mentors’ training and care for girls at risk | subaward | 36,000 | Ten modules in both towns.',
      other: `
        Joint course for community police, one week | 5,200 | 3 | Three mixed groups of fifteen.
        Season of sport and arts | 7,500 | 3 | Referees, transport, insurance.
        Monthly meeting of the council | 180 | 20 | Place and food.`,
      deMinimis: 10,
    },
    security: {
      helps: 'yes',
      units: `
        Police Department of Belize | police | Community policing section, Benque Viejo | Western regional command | Benque Viejo del Carmen, Cayo | training | 20
        Policía Nacional Civil de Guatemala | police | Sección de prevención, Melchor de Mencos | Comisaría de Petén | Melchor de Mencos, Petén | training | 25`,
    },
  },
  steps: [
    { daysAgo: 20, hour: '13:25', by: 'author5', act: 'submit' },
    { daysAgo: 16, hour: '10:45', by: 'intake', act: 'admit' },
    { daysAgo: 13, hour: '16:30', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    { daysAgo: 12, hour: '09:15', by: 'vetting', act: 'sendToVetting', caseReference: 'CASO-BZ-GT-0093' },
    {
      daysAgo: 9,
      hour: '11:50',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Organización pequeña, con cuentas al día y dos donantes anteriores satisfechos. La subadjudicación está bien descrita.',
    },
    {
      daysAgo: 3,
      hour: '15:05',
      by: 'vetting',
      act: 'recordVetting',
      outcome: 'cleared',
      caseReference: 'CASO-BZ-GT-0093',
      validForDays: 365,
    },
  ],
  ends: 'tracks',
}
