import { rowsOf } from './rows.ts'
import type { Answers, Period, SectionName } from './story.ts'
import type {
  Table,
  Written,
  WrittenBudget,
  WrittenCarsi,
  WrittenNeed,
  WrittenPlaces,
  WrittenProject,
  WrittenSecurity,
} from './written.ts'

type Dates = { startsOn: string; endsOn: string }

const columns = {
  personnel: ['role', 'monthlyRate', 'percent', 'months', 'narrative'],
  fringe: ['benefit', 'base', 'rate', 'narrative'],
  travel: ['purpose', 'from', 'to', 'travellers', 'days', 'fare', 'perDiem', 'narrative'],
  equipment: ['item', 'unitCost', 'units', 'forSecurityUnit', 'narrative'],
  supplies: ['item', 'unitCost', 'units', 'forSecurityUnit', 'narrative'],
  contractual: ['party', 'purpose', 'partyType', 'amount', 'narrative'],
  other: ['item', 'unitCost', 'units', 'narrative'],
  costShare: ['source', 'kind', 'amount'],
}

const evidenceColumns = ['source', 'year']
const unitColumns = ['institution', 'serviceType', 'unitName', 'parentCommand', 'location', 'help', 'people']

type SectionAnswers = Partial<Record<SectionName, Answers>>

/** Sections as their author typed them, by form field name; `today` (`2027-03-05`) is the day of seeding. */
export function answersAsTyped(written: Written, period: Period | null, today: string): SectionAnswers {
  const dates = period && datesOf(period, today)
  const { project, carsi, places, need, budget, security, typed = {} } = written
  const dictated: SectionAnswers = {
    ...(project && { project: projectAnswers(project, dates) }),
    ...(carsi && { carsi: carsiAnswers(carsi) }),
    ...(places && { places: placesAnswers(places) }),
    ...(need && { need: needAnswers(need) }),
    ...(budget && { budget: budgetAnswers(budget) }),
    ...(security && { security: securityAnswers(security, dates) }),
  }
  const more = Object.entries(typed) as [SectionName, Answers][]
  return { ...dictated, ...Object.fromEntries(more.map(([key, answers]) => [key, { ...dictated[key], ...answers }])) }
}

/** The first day of the project and its last. */
export function datesOf({ startsInDays, months }: Period, today: string): Dates {
  const earliest = new Date(Date.parse(today) + startsInDays * 86_400_000)
  const start = new Date(Date.UTC(earliest.getUTCFullYear(), earliest.getUTCMonth() + 1, 1))
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 0))
  return { startsOn: start.toISOString().slice(0, 10), endsOn: end.toISOString().slice(0, 10) }
}

function projectAnswers(project: WrittenProject, dates: Dates | null): Answers {
  return given({
    'title.es': project.title.es,
    'title.en': project.title.en,
    type: project.abstract && 'new',
    startsOn: dates?.startsOn,
    endsOn: dates?.endsOn,
    abstract: project.abstract,
    language: project.language,
  })
}

function carsiAnswers(carsi: WrittenCarsi): Answers {
  const [mainGoal] = Object.entries(carsi.goals).toSorted(([, one], [, other]) => other - one)[0]
  return given(
    named('weights', carsi.goals),
    { mainGoal },
    named('explanations', carsi.explanations),
    named('areas', carsi.areas),
    named('subItems', carsi.subItems),
    { threats: carsi.threats, scope: carsi.scope },
  )
}

function placesAnswers({ where, coast, borderCrossing, ...places }: WrittenPlaces): Answers {
  return given(
    { countries: Object.keys(where) },
    named('where', where),
    { widerAreas: [coast, borderCrossing && 'borderCrossing'].filter((each) => each !== undefined), borderCrossing },
    { community: places.community },
    ...(['direct', 'indirect'] as const).flatMap((who) =>
      (['female', 'male'] as const).map((sex) => {
        const [under15, from15to29, over29] = places[who][sex]
        return named(`${who}.${sex}`, { under15, from15to29, over29 })
      }),
    ),
    { youthAtRisk: String(places.youthAtRisk) },
  )
}

function needAnswers({ evidence, ...need }: WrittenNeed): Answers {
  return given(need, group('evidence', evidenceColumns, evidence))
}

function budgetAnswers(budget: WrittenBudget): Answers {
  const groups = Object.entries(columns).map(([name, names]) =>
    group(name, names, budget[name as keyof typeof columns], name === 'equipment' ? { lastsOverAYear: 'yes' } : {}),
  )
  const indirect =
    budget.deMinimis === undefined
      ? { 'indirect.rule': 'none' }
      : { 'indirect.rule': 'deMinimis', 'indirect.rate': String(budget.deMinimis) }
  return given(...groups, indirect)
}

function securityAnswers({ helps, units }: WrittenSecurity, dates: Dates | null): Answers {
  if (!units) return { helps }
  const answers = group('units', unitColumns, units, { earliestOn: dates?.startsOn })
  for (const name of Object.keys(answers)) {
    if (name.endsWith('.help')) answers[name] = String(answers[name]).split(', ')
  }
  return { helps, ...answers, noHelpBeforeClearance: 'on' }
}

/** A table's rows as the repeated fields of a form: `supplies[0].item`. */
function group(
  name: string,
  names: string[],
  table: Table = '',
  also: Record<string, string | undefined> = {},
): Answers {
  return given(
    ...rowsOf(table).map((cells, row) =>
      named(`${name}[${row}]`, { ...Object.fromEntries(names.map((each, index) => [each, cells[index]])), ...also }),
    ),
  )
}

function named(name: string, values: Record<string, string | number | string[] | undefined>): Answers {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.map(([key, value]) => [`${name}.${key}`, Array.isArray(value) ? value : String(value)]),
  )
}

function given(...parts: Record<string, string | string[] | undefined>[]): Answers {
  const entries = parts.flatMap((part) => Object.entries(part))
  return Object.fromEntries(entries.filter((entry): entry is [string, string | string[]] => entry[1] !== undefined))
}
