import type { z } from 'zod'
import * as budget from './sections/budget.ts'
import type { CallRules } from './sections/call-rules.ts'
import * as carsi from './sections/carsi.ts'
import type { Field, Wording } from './sections/field.ts'
import * as indicators from './sections/indicators.ts'
import * as logic from './sections/logic.ts'
import * as need from './sections/need.ts'
import * as places from './sections/places.ts'
import * as project from './sections/project.ts'
import * as security from './sections/security.ts'

export type { Answers } from './sections/answers.ts'
export type { CallRules } from './sections/call-rules.ts'

export const sectionKeys = ['project', 'carsi', 'places', 'need', 'logic', 'indicators', 'budget', 'security'] as const

/** What a new call asks for. */
export const usualSections = ['project', 'carsi', 'places', 'need', 'budget', 'security'] as const

export type SectionKey = (typeof sectionKeys)[number]

/** What a complete section means: parsed, typed, and frozen by a submission. */
export type TypedProposal = {
  project: project.Project
  carsi: carsi.Carsi
  places: places.Places
  need: need.Need
  /** Not in every call. */
  logic?: logic.Logic
  /** Not in every call. */
  indicators?: indicators.Indicators
  /** Not in a concept note. */
  budget?: budget.Budget
  /** Not in a concept note. */
  security?: security.Security
}

export type Section<Key extends SectionKey = SectionKey> = {
  key: Key
  title: Wording
  lead: Wording
  /** `written`: what the questions take from other sections, where their words are to be shown. */
  fields: (rules: CallRules, written?: indicators.Written) => Field[]
  schema: (rules: CallRules) => z.ZodType<NonNullable<TypedProposal[Key]>>
}

type Source<Key extends SectionKey> = Pick<Section<Key>, 'key' | 'fields' | 'schema'>

function section<Key extends SectionKey>({ key, fields, schema }: Source<Key>): Section<Key> {
  return { key, fields, schema, title: `proposal:sections.${key}.title`, lead: `proposal:sections.${key}.lead` }
}

const byKey: { [Key in SectionKey]: Section<Key> } = {
  project: section(project),
  carsi: section(carsi),
  places: section(places),
  need: section(need),
  logic: section(logic),
  indicators: section(indicators),
  budget: section(budget),
  security: section(security),
}

export const sections: readonly Section[] = sectionKeys.map((key) => byKey[key])

export function isSectionKey(text: string): text is SectionKey {
  return Object.hasOwn(byKey, text)
}

export function sectionOf<Key extends SectionKey>(key: Key): Section<Key> {
  return byKey[key]
}

const schemas = new Map<string, z.ZodType>()
const schemasKept = 200

/** The schema of a section for the rules of a call. Building one takes longer than using it, so the last are kept. */
export function schemaOf<Key extends SectionKey>(
  section: Section<Key>,
  rules: CallRules,
): z.ZodType<NonNullable<TypedProposal[Key]>> {
  const name = `${section.key} ${JSON.stringify(rules)}`
  const kept = schemas.get(name) ?? section.schema(rules)
  if (schemas.size >= schemasKept) schemas.clear()
  schemas.set(name, kept)
  return kept as z.ZodType<NonNullable<TypedProposal[Key]>>
}
