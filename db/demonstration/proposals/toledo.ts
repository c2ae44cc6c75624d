import type { Story } from '../story.ts'

export const toledo: Story = {
  key: 'toledo',
  call: 'protection',
  author: 'author5',
  startedDaysAgo: 90,
  period: { startsInDays: 120, months: 20 },
  written: {
    project: {
      language: 'en',
      title: { en: 'One interview is enough: first reports in Toledo District' },
      abstract:
        'In the villages of Toledo a girl who reports abuse speaks to a teacher, a village leader, a constable, a nurse and a magistrate, often through a relative who interprets. We propose one interview, in Q’eqchi’ or Mopan, recorded once with trained staff and accepted by all five.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G3: 60, G4: 40 },
      explanations: {
        G3: 'Police, health and court would accept one record under a protocol that each of them signs.',
        G4: 'The interview room travels to villages where no institution sits today.',
      },
      areas: { B: 40, C: 60 },
      subItems: { B: ['B-lawEnforcement-skills'], C: ['C4'] },
      threats: ['exclusion'],
    },
    places: {
      where: { BZ: 'Eleven villages of Toledo District' },
      community: 'Q’eqchi’ and Mopan Maya villages',
      direct: { female: [90, 120, 60], male: [20, 10, 30] },
      indirect: { female: [300, 340, 410], male: [280, 300, 390] },
      youthAtRisk: 110,
    },
    need: {
      problem:
        'Of 37 girls whom our youth workers accompanied to a first report in two years, 24 had stopped before the matter reached a court. Asked why, most answered that they would not tell it again, least of all through an uncle.',
      evidence: 'Records of accompaniment, Blue Morpho: 24 of 37 stopped before court | 2026',
      others: 'A women’s group in Punta Gorda shelters up to four women and would refer them.',
      whyNow: 'The district hospital has set a room aside and the magistrate has asked for a protocol.',
    },
  },
  steps: [
    { daysAgo: 66, hour: '11:30', by: 'author5', act: 'submit' },
    { daysAgo: 17, hour: '09:50', by: 'intake', act: 'admit' },
  ],
  ends: 'conceptDecision',
}
