import type { Story } from '../story.ts'

export const belizeEvidence: Story = {
  key: 'belize-evidence',
  call: 'justice',
  author: 'author5',
  startedDaysAgo: 37,
  period: { startsInDays: 145, months: 24 },
  written: {
    project: {
      language: 'en',
      title: { en: 'From the scene to the courtroom: keeping evidence whole in Belize' },
      abstract:
        'Evidence that nobody can account for is evidence that no court can use. The project brings the national forensic laboratory, prosecutors and magistrates in Belize City, Belmopan and Dangriga to one written procedure for handing evidence over, and trains sixty people together, case by case. Every item gets a label that is read at each hand-over, so that a prosecutor can see at any time where it is. A small clinic explains to victims of violence, in Kriol, Spanish and Garifuna, what happens to what they gave. In two years we expect the share of items whose path is fully recorded to rise from 52 to 90 in a hundred.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G3: 85, G5: 15 },
      explanations: {
        G3: 'The laboratory, the prosecutors and the magistrates agree on one procedure and publish each quarter how many items were fully accounted for. Managers can see where a hand-over fails and put it right.',
      },
      areas: { B: 100 },
      subItems: { B: ['B-justiceSector-skills', 'B-justiceSector-technology', 'B-ruleOfLaw-expertise'] },
      threats: ['firearms', 'gangs'],
    },
    places: {
      where: { BZ: 'Belize City, Belmopan, Dangriga' },
      community: 'Victims and witnesses in three court districts',
      direct: { female: [0, 60, 130], male: [0, 50, 90] },
      indirect: { female: [150, 420, 560], male: [150, 510, 620] },
      youthAtRisk: 80,
    },
    need: {
      problem:
        'With the consent of the institutions we followed 300 items of evidence from 84 closed cases. For 156 of them every hand-over could be shown. For the others at least one signature, date or seal was missing, most often between the scene and the laboratory’s counter, where labels are written by hand and copied twice. In eleven cases the court set an item aside. Nobody acted in bad faith: forms differ from district to district, counters close at five, and couriers carry several cases in one bag. Victims told us that the hardest part was not knowing. «They took my dress and I never heard of it again», said one woman.',
      evidence: `
        Review of 300 items from 84 closed cases, with the consent of the institutions | 2026
        Interviews with 26 victims and families by two counsellors of the Trust | 2026`,
      others:
        'A university abroad trains two analysts of the laboratory in ballistics. We agreed with them on common forms. No other organization works on hand-overs.',
      whyNow:
        'The laboratory moves to new premises next year and will number its store anew. Labels and procedure can change on the same day.',
    },
    budget: {
      personnel: `
        Project lead, lawyer | 2,700 | 100 | 24 | Works inside the prosecutors’ office.
        Procedure and training officer | 2,100 | 100 | 22 | Former laboratory analyst.
        Victim liaison | 1,500 | 100 | 22 | Speaks Kriol, Spanish and Garifuna.`,
      fringe: 'Social security and leave | 144,000 | 12 | Statutory rates on the three salary lines.',
      travel:
        'Training on the job in three districts | Belize City | Belmopan and Dangriga | 3 | 70 | 8 | 30 | Two days a visit.',
      equipment: 'Label and tracking server with back-up | 14,500 | 1 | no | Owned by the laboratory.',
      supplies: `
        Label printer and reader for a counter | 1,150 | 9 | no | Three in each district.
        Tamper-evident bags and seals, case | 64 | 220 | no | For two years.`,
      contractual:
        'Software house to be selected | Tracking of items, with an unalterable log | contract | 21,000 | Open source.',
      other: 'Joint course of one week | 4,300 | 4 | Fifteen participants each.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 26, hour: '10:55', by: 'author5', act: 'submit' },
    { daysAgo: 22, hour: '14:20', by: 'intake', act: 'admit' },
    { daysAgo: 20, hour: '09:10', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 11,
      hour: '17:45',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        problem | 5 | Three hundred items followed hand by hand; one sees exactly where the chain breaks.
        design | 4 | Labels, one procedure and training on real cases. Night-time reception is left open.
        cooperation | 4 | The three institutions have named contacts and agreed on the text of the procedure.
        rights | 4 | The victim liaison is a strength; say how long personal data is kept.
        cost | 4 | Modest, with the upkeep of the server included.
        lasting | 4 | The laboratory takes over the system on its own budget from month 20.`,
      opinion: 'A small, exact proposal. I recommend it.',
    },
    {
      daysAgo: 9,
      hour: '10:35',
      by: 'finance',
      act: 'rateFinances',
      risk: 'medium',
      note: 'Sería la subvención más grande que la organización ha administrado. Sus controles son buenos; se recomienda revisar las compras del primer trimestre.',
    },
  ],
  ends: 'tracks',
}
