import type { z } from 'zod'
import * as attachments from './sections/attachments.ts'
import * as budget from './sections/budget.ts'
import type { CallRules } from './sections/call-rules.ts'
import * as capacity from './sections/capacity.ts'
import * as carsi from './sections/carsi.ts'
import * as eligibility from './sections/eligibility.ts'
import type { Field, Wording } from './sections/field.ts'
import * as inclusion from './sections/inclusion.ts'
import * as indicators from './sections/indicators.ts'
import * as lasting from './sections/lasting.ts'
import * as logic from './sections/logic.ts'
import * as need from './sections/need.ts'
import * as organization from './sections/organization.ts'
import * as partners from './sections/partners.ts'
import * as people from './sections/people.ts'
import * as places from './sections/places.ts'
import * as project from './sections/project.ts'
import * as risks from './sections/risks.ts'
import { type SectionKey, sectionKeys } from './sections/section-keys.ts'
import * as security from './sections/security.ts'
import type { Written } from './sections/written.ts'

export type { Answers } from './sections/answers.ts'
export type { CallRules } from './sections/call-rules.ts'

export type { SectionKey } from './sections/section-keys.ts'
export { sectionKeys } from './sections/section-keys.ts'

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
  eligibility?: eligibility.Eligibility
  organization?: organization.Organization
  people?: people.People
  partners?: partners.Partners
  capacity?: capacity.Capacity
  risks?: risks.Risks
  inclusion?: inclusion.Inclusion
  lasting?: lasting.Lasting
  /** Only where the call asks for files. */
  attachments?: attachments.Attachments
}

export type Section<Key extends SectionKey = SectionKey> = {
  key: Key
  title: Wording
  lead: Wording
  /** `written`: what the questions take from other sections, where their words are to be shown. */
  fields: (rules: CallRules, written?: Written) => Field[]
  schema: (rules: CallRules) => z.ZodType<NonNullable<TypedProposal[Key]>>
}

type Source<Key extends SectionKey> = Pick<Section<Key>, 'key' | 'fields' | 'schema'>

function section<Key extends SectionKey>({ key, fields, schema }: Source<Key>): Section<Key> {
  return { key, fields, schema, title: `proposal:sections.${key}.title`, lead: `proposal:sections.${key}.lead` }
}

const byKey: { [Key in SectionKey]: Section<Key> } = {
  eligibility: section(eligibility),
  organization: section(organization),
  people: section(people),
  project: section(project),
  carsi: section(carsi),
  places: section(places),
  need: section(need),
  logic: section(logic),
  indicators: section(indicators),
  budget: section(budget),
  partners: section(partners),
  security: section(security),
  capacity: section(capacity),
  risks: section(risks),
  inclusion: section(inclusion),
  lasting: section(lasting),
  attachments: section(attachments),
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
