import type { Story } from '../story.ts'

export const dangriga: Story = {
  key: 'dangriga',
  call: 'opportunities',
  author: 'author5',
  startedDaysAgo: 88,
  period: { startsInDays: 35, months: 16 },
  written: {
    project: {
      language: 'en',
      title: { en: 'A trade of my own: apprenticeships in Dangriga and Hopkins' },
      abstract:
        'Ninety young people between 16 and 23 who left school learn a trade in the place where it is practised: a boatyard, a bakery, a hotel kitchen, a workshop for outboard engines. Each has a master, a signed apprenticeship of ten months, two evenings of school a week and an elder of the community to talk to. Masters are paid for their time and trained to teach. Eighty in a hundred should finish, and sixty should be earning from their trade six months later.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 20, G4: 80 },
      explanations: {
        G1: 'Most of the ninety are known to the courts’ youth workers as young people who might still go either way. Work with an adult close by keeps them off the corner.',
        G4: 'Evening school, apprenticeship office and health post are brought to two coastal communities that have had to travel for each of them.',
      },
      areas: { C: 100 },
      subItems: { C: ['C3', 'C4'] },
      threats: ['narcoticsRoutes', 'exclusion'],
    },
    places: {
      where: { BZ: 'Dangriga and Hopkins (Stann Creek)' },
      coast: 'caribbeanLittoral',
      community: 'Garifuna communities of the Stann Creek coast',
      direct: { female: [0, 40, 12], male: [0, 50, 18] },
      indirect: { female: [70, 60, 110], male: [65, 55, 80] },
      youthAtRisk: 90,
    },
    need: {
      problem:
        'In the two communities the Trust keeps contact with 240 young people who left school before sixteen. Last year 22 found steady work. The others fish when there is fuel, carry for tourists in the season and wait. Boats pass at night, and a week’s pay for watching a beach is more than a month of honest work. Yet the boatyard, the bakeries and the hotels told us that they look for people all year and that nobody has been trained. Skills exist here, in the hands of masters who are growing old, and no one pays them to teach.',
      evidence: `
        Contact list of the Trust: 22 of 240 young people in steady work | 2026
        Visits to 31 workshops and hotels: 64 places for apprentices | 2026`,
      others:
        'The vocational centre in the district town trains in carpentry. It certifies our apprentices and lends two teachers.',
      whyNow: 'Three boatbuilders over seventy have offered to teach for two more seasons.',
    },
    budget: {
      personnel: `
        Apprenticeship coordinator | 1,500 | 100 | 16 | Finds places, visits every week.
        Evening-school teacher | 1,000 | 100 | 14 | Both communities in turn.`,
      fringe: 'Social security and leave | 38,000 | 12 | Statutory rates on the two salary lines.',
      travel: 'Visits to workshops | Dangriga | Hopkins | 2 | 90 | 0 | 8 | Local transport.',
      supplies: 'Tool set of an apprentice | 240 | 90 | no | Kept by those who finish.',
      contractual: 'District vocational centre | Certification and two teachers | subaward | 11,500 | Two terms.',
      other: `
        Month of a master’s time | 60 | 450 | Half a day a week, for each apprentice.
        Month of an apprentice’s allowance | 25 | 900 | For ten months each.`,
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 49, hour: '09:40', by: 'author5', act: 'submit' },
    { daysAgo: 45, hour: '11:15', by: 'intake', act: 'admit' },
    { daysAgo: 43, hour: '10:30', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 34,
      hour: '15:20',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 4 | Conoce a los jóvenes uno por uno. La elección con la comunidad es cuidadosa.
        design | 5 | Oficio, escuela nocturna y persona mayor que acompaña: todo en un mismo contrato.
        safety | 4 | Visita semanal a cada taller y seguro incluido en la herramienta; conviene formar a los maestros en protección.
        cost | 5 | Muy buen uso del dinero.`,
      opinion: 'De las mejores de esta convocatoria.',
    },
    {
      daysAgo: 32,
      hour: '09:50',
      by: 'finance',
      act: 'rateFinances',
      risk: 'low',
      note: 'Presupuesto sencillo y comprobable. La organización rindió a tiempo todos sus informes anteriores.',
    },
    {
      daysAgo: 30,
      hour: '12:40',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 5 | Every figure comes from people whom the Trust knows by name, and none is exposed.
        design | 4 | Simple and old-fashioned in the best sense.
        safety | 3 | Masters need a short course on protection before they begin.
        cost | 5 | Very good value: less than two thousand dollars for each apprentice who finishes.`,
      opinion: 'Recommended, with a course on protection for the masters.',
    },
    {
      daysAgo: 15,
      hour: '14:10',
      by: 'approver',
      act: 'approve',
      amountCents: 13_000_000,
      note: 'Approved. Clear, modest and close to the young people it serves. Both reviewers ask for a course on protection for the masters; the Trust has agreed to hold it in the first month.',
    },
    { daysAgo: 14, hour: '09:15', by: 'program', act: 'plain', type: 'release' },
  ],
  ends: 'approved',
}
