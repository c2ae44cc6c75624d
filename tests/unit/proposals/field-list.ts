import { translator } from '#app/i18n/index.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import { type AnswerClass, classOf, type Field } from '#app/proposals/sections/field.ts'
import { type CallRules, type SectionKey, sectionOf } from '#app/proposals/sections.ts'

type Listed = {
  name: string
  label: string
  params?: Record<string, string | number>
  kind: string
  class: AnswerClass
}

/** What is in a field is of its class too, unless it has one of its own. */
function listed(field: Field, above = '', outer?: AnswerClass): Listed[] {
  const ofField = field.class ?? outer ?? classOf(field)
  const name = above + field.name
  const own = { name, label: field.label, params: { number: '1', ...field.params }, kind: field.kind, class: ofField }
  if (field.kind === 'set') return [own, ...field.fields.flatMap((leaf) => listed(leaf, '', ofField))]
  if (field.kind !== 'group') return [own]
  const inner = [...field.fields, ...(field.groups ?? [])]
  return [own, ...inner.flatMap((one) => listed(one, `${name}[].`, ofField))]
}

const rowOf = (said: Say[]) => (field: Listed) =>
  `| \`${field.name}\` | ${said.map((say) => say(field.label, field.params)).join(' | ')} | ${field.kind} | ${field.class} |`

/** Every question that a call may ask, once each: a section asks some only where another section does not. */
export function fieldsAsMarkdown(all: CallRules): string {
  const said = (['en', 'es'] as const).map((language) => sayIn(translator(language)))
  const alone = { ...all, sections: all.sections.filter((key) => key !== 'eligibility') }
  const sectionAsMarkdown = (key: SectionKey) => {
    const { title, fields } = sectionOf(key)
    const asked = fields(all)
    const more = fields(alone).filter(({ name }) => !asked.some((one) => one.name === name))
    return [
      `## ${key}: ${said.map((say) => say(title)).join(' / ')}`,
      [
        '| Field | English | Español | Kind | Class |',
        '|---|---|---|---|---|',
        ...[...asked, ...more].flatMap((field) => listed(field)).map(rowOf(said)),
      ].join('\n'),
    ].join('\n\n')
  }
  return [
    '# The fields of the proposal form',
    'Made from the sections themselves by `npm run fields:write`. A call asks some of these; `[]` stands for the number of a row.',
    [
      '- **public**: may be published once the project is awarded.',
      '- **partner**: read by whoever sees the proposal: its organisation, and from the handing in the office and the reviewers.',
      '- **restricted**: about people. Read by their own organisation, intake, finance and grants; reviewers and everybody else get the proposal without it.',
    ].join('\n'),
    ...all.sections.map(sectionAsMarkdown),
  ]
    .join('\n\n')
    .concat('\n')
}
