import { countryCodes } from '#app/tags/places.ts'
import { type FoundField, foundIn } from './find-field.ts'
import type { AnswersBySection } from './missing-answers.ts'
import type { AsAsked } from './question-set.ts'
import { typedText } from './sections/answers.ts'
import { askedFields } from './sections/asked.ts'
import { answeredLeaves } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

/**
 * The texts that the office may correct: titles and names of organizations, institutions and places. No rule compares
 * them, no guard reads them, and no track is judged by how they are spelt. A field of rows is named without their numbers.
 */
export const correctable: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  organization: ['legalName', 'otherName', 'address.street', 'address.city', 'address.region', 'unit'],
  project: ['title.es', 'title.en'],
  places: [...countryCodes.map((country) => `where.${country}`), 'borderCrossing', 'community'],
  need: ['otherProjects.donor', 'otherProjects.project'],
  partners: ['letters.from', 'counterpart'],
  security: ['units.institution', 'units.location'],
}

export const isCorrectable = (section: SectionKey, name: string) =>
  correctable[section]?.includes(name.replace(/\[\d+\]/g, '')) ?? false

export type CorrectableText = FoundField & { section: SectionKey; name: string; text: string; maxLength: number }

type HandedIn = { answers: AnswersBySection; rules: CallRules; asked?: AsAsked }

/** Those of a version that say something, in the order of the form. */
export const correctableTexts = ({ answers, rules, asked }: HandedIn): CorrectableText[] =>
  rules.sections.flatMap((section) => {
    const typed = answers[section] ?? {}
    const fields = askedFields(asked?.sections[section]?.fields ?? sectionOf(section).fields(rules), typed)
    return fields.flatMap((field) =>
      answeredLeaves(field, typed).flatMap((leaf) => {
        const text = typedText(typed, leaf.name)
        if (leaf.kind !== 'text' || text === '' || !isCorrectable(section, leaf.name)) return []
        return [{ ...foundIn(field, leaf.name), section, name: leaf.name, text, maxLength: leaf.maxLength }]
      }),
    )
  })
