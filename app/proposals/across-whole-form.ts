import type { AnswersBySection, MissingAnswer } from './missing-answers.ts'
import { answersTree, filledRows } from './sections/answers.ts'
import { type LaterYear, laterYears } from './sections/budget-more.ts'
import { problem } from './sections/problem.ts'
import type { TypedProposal } from './sections.ts'

type Typed = Partial<TypedProposal>

/** Rules over two sections of the whole form, judged once both can be read. */
export function acrossWholeForm(typed: Typed, answers: AnswersBySection): MissingAnswer[] {
  return [
    ...partiesAreInBudget(typed, answers),
    ...budgetPartiesAreNamed(typed),
    ...yearsFitProject(typed),
    ...stepsFollowStart(typed, answers),
    ...unitIsNamed(typed),
  ]
}

const nameOf = (text: string) => text.normalize('NFC').toLowerCase()

const contracts = ({ budget }: Typed) =>
  (budget?.lines ?? [])
    .filter((line) => line.class === 'contractual')
    .map((line) => ({ ...line, name: nameOf(line.party) }))

const rowNumbers = (answers: AnswersBySection, section: 'partners' | 'lasting', group: string) =>
  filledRows(answersTree(answers[section] ?? {})[group])

const sumOf = (amounts: readonly { amount: number }[]) => amounts.reduce((sum, { amount }) => sum + amount, 0)

/** Each partner has its lines in class f of the budget, of its kind, and they add up to its amount. */
function partiesAreInBudget(typed: Typed, answers: AnswersBySection): MissingAnswer[] {
  const { partners, budget } = typed
  if (!partners || !budget) return []
  const rows = rowNumbers(answers, 'partners', 'parties')
  return partners.parties.flatMap((party, index) => {
    const lines = contracts(typed).filter(({ name }) => name === nameOf(party.name))
    const same = partners.parties.filter(({ name }) => nameOf(name) === nameOf(party.name))
    const at = (field: string, because: string): MissingAnswer[] => [
      { section: 'partners', field: `parties[${rows[index]}].${field}`, message: because },
    ]
    if (lines.length === 0) return at('name', problem('partyNotInBudget'))
    const cents = sumOf(lines)
    return [
      ...(sumOf(same) === cents ? [] : at('amount', problem('partyAmountOff', { budget: cents }))),
      ...(lines.every(({ partyType }) => partyType === party.type) ? [] : at('type', problem('partyTypeOff'))),
    ]
  })
}

function budgetPartiesAreNamed(typed: Typed): MissingAnswer[] {
  const { partners } = typed
  if (!partners) return []
  const named = new Set(partners.parties.map(({ name }) => nameOf(name)))
  const left = new Map(contracts(typed).map(({ name, party }) => [name, party]))
  for (const name of named) left.delete(name)
  if (left.size === 0) return []
  const parties = [...left.values()].join(', ')
  return [{ section: 'partners', field: 'parties', message: problem('partyNotNamed', { parties }) }]
}

/** Nothing is spent in a year in which the project is over. */
function yearsFitProject({ project, budget }: Typed): MissingAnswer[] {
  if (!project || !budget?.laterYears) return []
  const spent = budget.laterYears
  const isOver = (year: LaterYear) => project.months <= 12 * (laterYears.indexOf(year) + 1)
  return laterYears
    .filter((year) => spent[year] > 0 && isOver(year))
    .map((year) => ({
      section: 'budget',
      field: `laterYears.${year}`,
      message: problem('yearAfterEnd', { count: project.months }),
    }))
}

function stepsFollowStart({ project, lasting }: Typed, answers: AnswersBySection): MissingAnswer[] {
  if (!project || !lasting) return []
  const rows = rowNumbers(answers, 'lasting', 'steps')
  return lasting.steps.flatMap(({ on }, index) =>
    on >= project.startsOn
      ? []
      : [
          {
            section: 'lasting' as const,
            field: `steps[${rows[index]}].on`,
            message: problem('stepBeforeStart', { startsOn: project.startsOn }),
          },
        ],
  )
}

/** What the budget buys for a unit of security forces names the unit, also where the answer is “not sure”. */
function unitIsNamed({ budget, security }: Typed): MissingAnswer[] {
  const isBought = budget?.lines.some((line) => 'forSecurityUnit' in line && line.forSecurityUnit === 'yes')
  if (!isBought || security?.helps !== 'notSure' || security.units.length > 0) return []
  return [{ section: 'security', field: 'units', message: problem('unitNeeded') }]
}
