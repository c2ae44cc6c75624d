import type { Story } from '../story.ts'

export const belizeSchool: Story = {
  key: 'belize-school',
  call: 'municipalities',
  author: 'author5',
  startedDaysAgo: 29,
  period: { startsInDays: 110, months: 22 },
  written: {
    project: {
      language: 'en',
      title: { en: 'Three to six: safe after-school hours on the Southside of Belize City' },
      abstract:
        'Between three and six in the afternoon, when school is over and parents are at work, many children on the Southside of Belize City are on their own. We will keep four primary schools open in those hours, with a meal, help with homework, music and sport, and one adult for every twelve children. Children who miss school are visited at home within two days. Older pupils of two high schools are trained and paid as tutors. Over twenty-two months 360 children take part; we expect days missed to fall by a third and no child of the program to leave school.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 40, G4: 60 },
      explanations: {
        G1: 'The streets around the four schools are fullest of conflict in the very hours in which we open. Children inside, and adults walking them home along agreed routes, make those streets safer for everybody.',
        G4: 'School is the one public institution that every family on the Southside knows. Keeping it open longer brings the municipality, the health post and social services into the same building.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2', 'C4'] },
      threats: ['gangs', 'gangControlledNeighborhoods', 'exclusion'],
    },
    places: {
      where: { BZ: 'Belize City, Southside (four primary schools)' },
      community: 'Families of four Southside primary schools',
      direct: { female: [188, 12, 2], male: [172, 9, 1] },
      indirect: { female: [260, 210, 330], male: [240, 190, 220] },
      youthAtRisk: 290,
    },
    need: {
      problem:
        'In the four schools 1,120 children are enrolled. Last year 96 of them left before the end of the year, most between the ages of eleven and thirteen. We spoke with the families of 60. Almost all said the same: nobody is home in the afternoon, older boys offer company and small errands, and after a while school feels far away. Teachers know which children are slipping and have no time to follow them. The streets between the canals are quiet until three and tense until dark; parents who can afford it pay a neighbour to collect their children. Those who cannot tell them to run.',
      evidence: `
        Attendance books of the four schools, counted by the Trust: 96 of 1,120 pupils left during the year | 2026
        Home interviews by the Trust: 58 of 60 families had no adult at home before six | 2026
        Our pilot at one school: pupils missed 11 days a year, pupils outside it 19 | 2025`,
      others:
        'A church runs a Saturday club and a sports association trains forty boys. We meet every month and share our lists of activities, never names of children.',
      whyNow:
        'Our pilot at one school ended in June. Its tutors are ready, the head teachers of three more schools have offered rooms, and the city has agreed to light the two foot-bridges.',
    },
    budget: {
      personnel: `
        Program lead | 1,800 | 100 | 22 | Answers for the work in the four schools.
        Two school coordinators | 2,400 | 100 | 21 | Each looks after two schools.
        Home visitor | 1,100 | 100 | 21 | Visits within two days of an absence.`,
      fringe: 'Social security and paid leave | 113,100 | 12 | Statutory rates on the three salary lines.',
      travel:
        'Home visits | Belize City | Southside | 2 | 120 | 0 | 6 | Local transport for the home visitor and a tutor.',
      supplies: `
        Books, instruments and sports kit | 2,600 | 4 | no | One set a school, kept there after the project.
        Afternoon meal | 0.55 | 60,000 | no | Bought from the school canteens.`,
      contractual:
        'Southside Canteen Cooperative | Training of canteen staff, menus and quality checks | contract | 4,800 | Agreed price for twenty visits.',
      other: `
        Hours of high-school tutors | 3.50 | 4,200 | An hourly rate agreed with the schools.
        Insurance of a child | 9 | 384 | For the whole period.`,
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [{ daysAgo: 3, hour: '11:20', by: 'author5', act: 'submit' }],
  ends: 'intake',
}
