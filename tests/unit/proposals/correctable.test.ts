import { expect, test } from 'vitest'
import { correctable, correctableTexts, isCorrectable } from '#app/proposals/correctable.ts'
import { type AnswersBySection, judge } from '#app/proposals/missing-answers.ts'
import { classOf } from '#app/proposals/sections/field.ts'
import { leafFinder } from '#app/proposals/sections/rows.ts'
import { type SectionKey, sectionOf, type TypedProposal } from '#app/proposals/sections.ts'
import { countriesOf, helpsSecurityForces, requestedCents, tagsOf, unitsOf } from '#app/proposals/typed-answers.ts'
import { greatestAnswers } from '../../support/greatest-answers.ts'
import { wholeAnswers } from '../../support/whole-answers.ts'
import { wholeRules } from './complete-proposal.ts'

const written = greatestAnswers(wholeRules)
const isOfTheCall = (name: string) =>
  !name.startsWith('where.') || wholeRules.countries.some((country) => name === `where.${country}`)

test('every field of the table is a text of the form, and about no person', () => {
  const texts = correctableTexts({ answers: written, rules: wholeRules })
  const here = new Set(texts.map(({ section, name }) => `${section}.${name.replace(/\[\d+\]/g, '')}`))
  const named = Object.entries(correctable).flatMap(([section, names]) =>
    names.filter(isOfTheCall).map((name) => `${section}.${name}`),
  )
  expect([...here].toSorted()).toEqual(named.toSorted())
  expect(texts.filter(({ leaf, field }) => [leaf!, field].some((one) => classOf(one) === 'restricted'))).toEqual([])
})

/** What the procedure is told of a version when it is handed in, and the goals under which it counts. */
const whatIsRead = (typed: Partial<TypedProposal>) => {
  const whole = typed as TypedProposal
  return {
    requestedCents: requestedCents(whole),
    countries: countriesOf(whole),
    language: whole.project.language,
    helps: helpsSecurityForces(whole),
    units: unitsOf(whole).map(({ key }) => key),
    tags: tagsOf(whole),
  }
}

const withText = (answers: AnswersBySection, section: SectionKey, name: string, text: string) => ({
  ...answers,
  [section]: { ...answers[section], [name]: text },
})

const complete = wholeAnswers({
  eligibility: { helps: 'yes' },
  organization: { otherName: 'La Mancomunidad', unit: 'Juventud', 'address.region': 'Cortés' },
  project: { 'title.en': 'Open schools, safe streets' },
  places: { widerAreas: ['borderCrossing'], borderCrossing: 'Corinto', community: 'Barrio Suyapa' },
  need: { 'otherProjects[0].donor': 'Unión Europea', 'otherProjects[0].project': 'Barrios vivos' },
  partners: {
    agreement: 'signed',
    counterpart: 'Secretaría de Educación',
    'letters[0].from': 'Alcaldía de Choloma',
    'letters[0].on': '2027-02-01',
  },
  security: {
    helps: 'yes',
    'units[0].institution': 'Policía Nacional',
    'units[0].serviceType': 'police',
    'units[0].unitName': 'Unidad comunitaria',
    'units[0].parentCommand': 'Jefatura de Cortés',
    'units[0].location': 'Choloma',
    'units[0].help': ['training'],
    'units[0].people': '12',
    'units[0].earliestOn': '2027-08-01',
    'units[0].contact': 'Oficina de enlace',
    noHelpBeforeClearance: 'on',
  },
})

test('another text in one of them changes no rule’s mind, within its section or across, nor anything the procedure reads', () => {
  const before = judge(complete, wholeRules)
  expect(before.missing).toEqual([])
  const texts = correctableTexts({ answers: complete, rules: wholeRules })
  expect([...new Set(texts.map(({ section }) => section))].toSorted()).toEqual(Object.keys(correctable).toSorted())
  for (const { section, name, maxLength } of texts) {
    const after = judge(withText(complete, section, name, 'Zz'.padEnd(maxLength, 'z')), wholeRules)
    expect([name, after.missing]).toEqual([name, []])
    expect([name, whatIsRead(after.typed)]).toEqual([name, whatIsRead(before.typed)])
  }
})

test('what a rule compares, or a unit is known by, is not in the table', () => {
  for (const [section, name] of [
    ['partners', 'parties[0].name'],
    ['budget', 'contractual[0].party'],
    ['security', 'units[0].unitName'],
    ['security', 'units[0].parentCommand'],
    ['organization', 'taxId'],
    ['organization', 'uei'],
    ['project', 'priorAward'],
    ['project', 'translation.by'],
    ['partners', 'staff[0].name'],
  ] as const) {
    const leaf = leafFinder(sectionOf(section).fields(wholeRules))(name)
    expect([name, leaf?.kind, isCorrectable(section, name)]).toEqual([name, 'text', false])
  }
})

test('a text longer than its field may be is refused by the form itself', () => {
  for (const { section, name, maxLength } of correctableTexts({ answers: complete, rules: wholeRules })) {
    const after = judge(withText(complete, section, name, 'z'.repeat(maxLength + 1)), wholeRules)
    expect(after.missing.map((one) => [one.section, one.field])).toEqual([[section, name]])
  }
})
