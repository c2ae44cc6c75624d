import { assessed, plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const orangeWalk: Story = {
  key: 'orange-walk',
  call: 'opportunities',
  author: 'author5',
  startedDaysAgo: 92,
  period: { startsInDays: 60, months: 14 },
  written: {
    project: {
      language: 'en',
      title: { en: 'Back to class: a second door to school in Orange Walk' },
      abstract:
        'Seventy pupils expelled or suspended from four secondary schools of Orange Walk study in a small centre with two teachers and a counsellor, and return to a school of their choice within a year. Each has a written plan that the pupil, the family and the receiving school sign.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 30, G4: 70 },
      explanations: {
        G1: 'The hours in which expelled pupils were recruited last year are school hours.',
        G4: 'Four schools agree on one way back, where today each shuts its own door.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2'] },
      threats: ['gangs', 'exclusion'],
    },
    places: {
      where: { BZ: 'Orange Walk Town' },
      community: 'Expelled and suspended pupils and their families',
      direct: { female: [14, 16, 6], male: [22, 18, 4] },
      indirect: { female: [30, 40, 80], male: [30, 40, 70] },
      youthAtRisk: 70,
    },
    need: {
      problem:
        'The four schools expelled or suspended 102 pupils last year for more than a month. We could follow 66. Nine came back to class. Of the others, 21 were arrested or injured within the year.',
      evidence: 'Follow-up of 66 pupils by the Trust, with consent of the families | 2026',
      others: 'A church offers evening classes to adults.',
      whyNow: 'The ministry lends a building for two school years.',
    },
    budget: {
      personnel: `
        Centre lead and counsellor | 1,700 | 100 | 14 | Plans, families and schools.
        Two teachers | 2,600 | 100 | 12 | Core subjects.`,
      fringe: 'Social security and leave | 55,000 | 12 | On both lines.',
      supplies: 'Books and meals of a pupil | 260 | 70 | no | For the school year.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author5',
      sent: 47,
      assessments: [
        {
          by: 'reviewer2',
          scores: `
            need | 5 | They followed two thirds of those expelled. I have not seen that elsewhere.
            design | 4 | A plan with three signatures is simple and strong.
            safety | 4 | Rivals are taught on different days.
            cost | 4 | Modest for what a lost year costs.`,
          opinion: 'Fund it.',
        },
        {
          by: 'reviewer1',
          scores: `
            need | 5 | Seguimiento con consentimiento de las familias; cifras claras.
            design | 4 | La vuelta a clase se acuerda antes de empezar.
            safety | 3 | Conviene una política escrita de protección, pues la que hay es de otro programa.
            cost | 4 | Bajo por estudiante.`,
          opinion: 'Recomiendo aprobarla y pedir la política de protección antes de firmar.',
        },
      ],
      finance: { risk: 'low', note: 'Sin observaciones. Último informe de auditoría limpio.' },
    }),
    {
      daysAgo: 24,
      hour: '12:05',
      by: 'approver',
      act: 'approveWithConditions',
      amountCents: 8_500_000,
      note: 'Approved. A second door that nobody else holds open. One paper must be in hand before we sign.',
      conditions: [
        {
          what: 'A written policy on the protection of pupils, adopted by the board for this centre.',
          why: 'The present policy was written for weekend activities and does not cover daily teaching.',
          removedBy: 'The adopted policy and the name of the person who answers for it.',
          reconsideration: 'In writing to the program officer before the date given.',
          owner: 'partner',
          dueInDays: 20,
          when: 'before',
        },
      ],
    },
    plain(20, 'program', 'release'),
    plain(18, 'program', 'handOver', { to: 'program' }),
    plain(12, 'grants', 'confirmRegistration', { inDays: { validUntil: 300 } }),
    plain(5, 'program', 'sendNotification', { notification: 'waiting' }),
    plain(3, 'author5', 'offerEvidence', {
      condition: 0,
      note: 'The board adopted the policy on the protection of pupils at its meeting of last week. It names our counsellor as the person answerable, and the minutes are with the registrar.',
    }),
  ],
  ends: 'approved',
}
