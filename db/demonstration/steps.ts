import type { PersonKey } from './people.ts'
import type { PlainStep, Step } from './story.ts'
import type { Table } from './written.ts'

type Assessed = {
  author: PersonKey
  /** How many days before the seeding it was handed in. */
  sent: number
  /** In the order in which they were sent. */
  assessments: { by: 'reviewer1' | 'reviewer2'; scores: Table; opinion: string }[]
  finance: { risk: 'low' | 'medium' | 'high'; note: string }
}

/** From the hand-in to the desk of the approver, at the usual pace of the office: sixteen days. */
export function assessed({ author, sent, assessments, finance }: Assessed): Step[] {
  const [one, other] = assessments
  return [
    { daysAgo: sent, hour: '15:10', by: author, act: 'submit' },
    { daysAgo: sent - 3, hour: '10:05', by: 'intake', act: 'admit' },
    { daysAgo: sent - 5, hour: '11:40', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    { daysAgo: sent - 11, hour: '09:25', act: 'assess', ...one! },
    { daysAgo: sent - 13, hour: '14:30', by: 'finance', act: 'rateFinances', ...finance },
    { daysAgo: sent - 16, hour: '16:15', act: 'assess', ...other! },
  ]
}

/** One of the acts that ask a few questions, in the middle of the morning. */
export const plain = (
  daysAgo: number,
  by: PersonKey,
  type: PlainStep['type'],
  answers: Omit<PlainStep, 'act' | 'type'> = {},
): Step => ({ daysAgo, hour: '10:45', by, act: 'plain', type, ...answers })
