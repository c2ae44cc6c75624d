import { message } from '#app/forms/messages.ts'
import { acrossLogic } from './across-logic.ts'
import { acrossWholeForm } from './across-whole-form.ts'
import { budgetClasses } from './budget.ts'
import {
  type Answers,
  answersTree,
  fieldName,
  filledRows,
  isBlank,
  typedChoices,
  typedText,
} from './sections/answers.ts'
import { askedAnswers } from './sections/asked.ts'
import { asks } from './sections/call-rules.ts'
import { fewestIndicators } from './sections/indicators.ts'
import { problem } from './sections/problem.ts'
import { fewestRisks } from './sections/risks.ts'
import { type CallRules, type Section, type SectionKey, schemaOf, sectionOf, type TypedProposal } from './sections.ts'

export type AnswersBySection = Partial<Record<SectionKey, Answers>>

/** `field` is a form field's name, or '' for the section as a whole; `message` is for `translateMessage`. */
export type MissingAnswer = { section: SectionKey; field: string; message: string }

/** What says that an answer is still to be given; every other message is about one that is there and wrong. */
const unanswered: readonly string[] = [
  message('required'),
  message('choose'),
  message('chooseAtLeastOne'),
  message('tick'),
  message('subItemNeeded'),
  message('totals100', { total: 0 }),
  problem('titleNeeded'),
  problem('beneficiariesNeeded'),
  problem('evidenceNeeded'),
  problem('unitNeeded'),
  problem('lineNeeded'),
  problem('auditNeeded'),
  problem('staffNeeded'),
  problem('risksNeeded', { min: fewestRisks }),
  problem('stepsNeeded'),
  problem('fileNeeded'),
  problem('nicraNeeded'),
  problem('objectiveNeeded'),
  problem('outcomeNeeded'),
  problem('outputNeeded'),
  problem('activityNeeded'),
  problem('indicatorsNeeded', { min: fewestIndicators }),
  problem('baselineNeeded'),
]

export const isUnanswered = ({ message }: Pick<MissingAnswer, 'message'>) => unanswered.includes(message)

export type SectionStatus = 'toDo' | 'started' | 'done'

type Judged = { typed: Partial<TypedProposal>; missing: MissingAnswer[] }

/** Everything that stands between a draft and its submission, in the order of the form; empty when it can be sent. */
export function missingAnswers(answers: AnswersBySection, rules: CallRules): MissingAnswer[] {
  return judge(answers, rules).missing
}

/** A section is done when nothing is missing in it, also where another section says what it needs. */
export function sectionStatus(
  key: SectionKey,
  answers: AnswersBySection,
  missing: readonly MissingAnswer[],
): SectionStatus {
  if (isBlank(answers[key])) return 'toDo'
  return missing.some(({ section }) => section === key) ? 'started' : 'done'
}

/** `sections`: those that are judged; a rule over several says nothing where one of them is not. */
export function judge(
  answers: AnswersBySection,
  rules: CallRules,
  sections: readonly SectionKey[] = rules.sections,
): Judged {
  const typed: Partial<TypedProposal> = {}
  const missing = sections.flatMap((key) => judgeSection(sectionOf(key), answers[key] ?? {}, rules, typed))
  const across = acrossSections(typed, answers, rules)
  const bySection = Map.groupBy([...missing, ...across], ({ section }) => section)
  return { typed, missing: rules.sections.flatMap((key) => bySection.get(key) ?? []) }
}

function judgeSection<Key extends SectionKey>(
  section: Section<Key>,
  answers: Answers,
  rules: CallRules,
  typed: Partial<TypedProposal>,
): MissingAnswer[] {
  const asked = askedAnswers(section.fields(rules), answers)
  const parsed = schemaOf(section, rules).safeParse(answersTree(asked))
  if (parsed.success) {
    typed[section.key] = parsed.data
    return []
  }
  const found = parsed.error.issues.map(({ path, message }) => ({
    section: section.key,
    field: fieldName(path),
    message,
  }))
  return [...Map.groupBy(found, ({ field }) => field).values()].map(([first]) => first!)
}

/** Rules over two sections, judged once what they compare can be read. */
function acrossSections(typed: Partial<TypedProposal>, answers: AnswersBySection, rules: CallRules): MissingAnswer[] {
  return [
    ...scopeFitsCountries(answers, rules),
    ...securityIsDeclared(typed, rules),
    ...monthsFitProject(typed, answers),
    ...nicraIsAttached(typed),
    ...acrossLogic(answers, rules),
    ...acrossWholeForm(typed, answers),
  ]
}

function scopeFitsCountries({ carsi = {}, places = {} }: AnswersBySection, rules: CallRules): MissingAnswer[] {
  const scope = typedText(carsi, 'scope')
  const count = typedChoices(places, 'countries').filter((each) => rules.countries.some((one) => one === each)).length
  if (scope === 'bilateral' && count > 1) {
    return [{ section: 'places', field: 'countries', message: message('oneCountry') }]
  }
  if (scope === 'regional' && count === 1) {
    return [{ section: 'places', field: 'countries', message: message('twoCountries') }]
  }
  return []
}

/** Said where it is asked whether such help is given. */
function securityIsDeclared(typed: Partial<TypedProposal>, rules: CallRules): MissingAnswer[] {
  const { budget, security, eligibility } = typed
  const named = budget?.lines.some((line) => 'forSecurityUnit' in line && line.forSecurityUnit === 'yes')
  if (!named || security?.helps !== 'no') return []
  if (!asks(rules, 'eligibility'))
    return [{ section: 'security', field: 'helps', message: problem('securityUnitInBudget') }]
  return eligibility ? [{ section: 'eligibility', field: 'helps', message: problem('securityUnitInBudget') }] : []
}

/** A negotiated rate is shown by the letter that agreed it, where the call takes files. */
function nicraIsAttached({ budget, attachments }: Partial<TypedProposal>): MissingAnswer[] {
  if (budget?.indirect.rule !== 'negotiated' || !attachments || attachments.nicra.length > 0) return []
  return [{ section: 'attachments', field: 'nicra', message: problem('nicraNeeded') }]
}

function monthsFitProject({ project, budget }: Partial<TypedProposal>, answers: AnswersBySection): MissingAnswer[] {
  if (!project || !budget) return []
  const rows = filledRows(answersTree(answers.budget ?? {})[budgetClasses[0]])
  const people = budget.lines.filter((line) => line.class === 'personnel')
  return people.flatMap((line, index) =>
    line.months <= project.months
      ? []
      : [
          {
            section: 'budget' as const,
            field: `personnel[${rows[index]}].months`,
            message: problem('longerThanProject', { count: project.months }),
          },
        ],
  )
}
