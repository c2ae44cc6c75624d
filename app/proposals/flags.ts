import type { MessageParams } from '#app/forms/messages.ts'
import { daysAfter } from '#app/forms/read-date.ts'
import type words from '#app/i18n/en/proposal.json'
import type { MissingAnswer } from './missing-answers.ts'
import { daysToReview } from './sections/call-rules.ts'
import type { CallRules, SectionKey, TypedProposal } from './sections.ts'

type FlagKey = Exclude<keyof (typeof words)['flags'], 'title' | 'lead'>

const flag = (section: SectionKey, field: string, key: FlagKey, params?: MessageParams): MissingAnswer => ({
  section,
  field,
  message: params ? `proposal:flags.${key}?${JSON.stringify(params)}` : `proposal:flags.${key}`,
})

/** What is worth another look in sections that can be read, and keeps nobody from handing in. */
export const flagsOf = (typed: Partial<TypedProposal>, rules: CallRules): MissingAnswer[] => [
  ...flagsOfOrganization(typed, rules),
  ...flagsOfPeople(typed),
  ...flagsOfCapacity(typed),
  ...flagsOfBudget(typed),
]

function flagsOfOrganization({ organization }: Partial<TypedProposal>, rules: CallRules): MissingAnswer[] {
  if (!organization) return []
  const earliest = daysAfter(rules.closesAt, daysToReview)
  if (organization.uei === null) return [flag('organization', 'uei', 'ueiNeededLater')]
  return organization.ueiUntil !== null && organization.ueiUntil < earliest
    ? [flag('organization', 'ueiUntil', 'ueiEndsSoon', { earliest })]
    : []
}

function flagsOfPeople({ people }: Partial<TypedProposal>): MissingAnswer[] {
  if (!people) return []
  const { representative, contact, finance } = people
  const isRepresentative = ({ name, email }: typeof contact) =>
    email === representative.email || name.toLowerCase() === representative.name.toLowerCase()
  return [
    ...(isRepresentative(contact) ? [flag('people', 'contact', 'contactIsRepresentative')] : []),
    ...(isRepresentative(finance) ? [flag('people', 'finance', 'financeIsRepresentative')] : []),
  ]
}

function flagsOfCapacity({ capacity }: Partial<TypedProposal>): MissingAnswer[] {
  if (!capacity) return []
  const lacking = (['conflictPolicy', 'safeguardingPolicy'] as const).filter((policy) => capacity[policy] !== 'yes')
  return [
    ...(capacity.debt === 'yes' ? [flag('capacity', 'debt', 'debtWeighed')] : []),
    ...lacking.map((policy) => flag('capacity', policy, 'policyNeeded')),
    ...(capacity.ownAccount === 'no' ? [flag('capacity', 'ownAccount', 'accountNeeded')] : []),
  ]
}

/** Lines of one post take more than all the time of one person: it is several people, or one too many. */
function flagsOfBudget({ project, budget }: Partial<TypedProposal>): MissingAnswer[] {
  if (!project || !budget) return []
  const byPost = new Map<string, { post: string; time: number }>()
  for (const line of budget.lines) {
    if (line.class !== 'personnel') continue
    const name = line.role.normalize('NFC').toLowerCase()
    const before = byPost.get(name)?.time ?? 0
    byPost.set(name, { post: line.role, time: before + line.percent * line.months })
  }
  const over = [...byPost.values()].filter(({ time }) => time > 100 * project.months).map(({ post }) => post)
  return over.length > 0 ? [flag('budget', 'personnel', 'overFullTime', { posts: over.join(', ') })] : []
}
