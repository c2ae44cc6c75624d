import {
  type Condition,
  type Extra,
  type FieldGroup,
  type FieldSet,
  type FigureKind,
  groupWording,
  type Leaf,
  type Option,
  optionsOf,
  shortWording,
  wordingOf,
} from './field.ts'

export const yesOrNo = ['yes', 'no'] as const

/** Whether security forces are helped. */
export const helpAnswers = ['yes', 'no', 'notSure'] as const

export const yesOrNoOptions: Option[] = yesOrNo.map((value) => ({ value, label: `proposal:yesOrNo.${value}` }))

type Rows = { fields: Leaf[]; min: number; max: number; shown: number }

/** The questions of a section; each is named by its path, where its wording stands too. */
export function askingIn(section: string) {
  const say = wordingOf(section)
  const from = (path: string, options: readonly Option[], ...extras: Extra[]): Leaf => ({
    kind: 'choice',
    name: path,
    ...say(path, ...extras),
    options,
  })
  return {
    text: (path: string, maxLength: number, ...extras: Extra[]): Leaf => ({
      kind: 'text',
      maxLength,
      name: path,
      ...say(path, ...extras),
    }),
    words: (path: string, maxWords: number, ...extras: Extra[]): Leaf => ({
      kind: 'textarea',
      maxWords,
      name: path,
      ...say(path, ...extras),
    }),
    figure: (kind: FigureKind, path: string, ...extras: Extra[]): Leaf => ({
      kind,
      name: path,
      ...say(path, ...extras),
    }),
    from,
    choice: (path: string, values: readonly string[], ...extras: Extra[]) =>
      from(path, optionsOf(section, path, values), ...extras),
    yesOrNo: (path: string, ...extras: Extra[]) => from(path, yesOrNoOptions, ...extras),
    set: (path: string, fields: Leaf[], ...extras: Extra[]): FieldSet => ({
      kind: 'set',
      name: path,
      ...say(path, ...extras),
      short: shortWording(section, path),
      fields,
    }),
    /** The paths of its fields begin with its own. */
    group: (path: string, { fields, ...rows }: Rows, ...extras: Extra[]): FieldGroup => ({
      kind: 'group',
      name: path,
      ...say(path, ...extras),
      ...groupWording(section, path),
      ...rows,
      fields: fields.map((leaf) => ({ ...leaf, name: leaf.name.slice(path.length + 1) })),
    }),
  }
}

/** Its answer may be published, with whatever is awarded. */
export const published = <One extends object>(field: One): One & { class: 'public' } => ({ ...field, class: 'public' })

/** Its answer is about a person, and for those alone who need it. */
export const restricted = <One extends object>(field: One): One & { class: 'restricted' } => ({
  ...field,
  class: 'restricted',
})

export const optionally = <One extends object>(field: One): One & { optional: true } => ({ ...field, optional: true })

export const onlyIf = <One extends object>(field: One, showIf: Condition): One & { showIf: Condition } => ({
  ...field,
  showIf,
})
