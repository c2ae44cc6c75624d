import type { Language } from '#app/i18n/index.ts'
import { translator } from '#app/i18n/index.ts'
import { literally, type Say, sayIn } from '#app/i18n/say.ts'
import type { Field, Wording } from './sections/field.ts'
import { type CallRules, isSectionKey, type SectionKey, sectionOf } from './sections.ts'

type AskedSection = { key: SectionKey; title: Wording; lead: Wording; fields: Field[] }

/** The questions of a call as its partners read them: by language, in words, with every option, hint and limit. */
export type QuestionSet = { call: string; rules: CallRules } & Record<Language, AskedSection[]>

/** One language of a set, as it is read back. */
export type StoredQuestions = { rules: unknown; sections: unknown }

/** How a version's questions read when it was handed in; what is not there is asked as it is now. */
export type AsAsked = { rules: CallRules; sections: Partial<Record<SectionKey, AskedSection>> }

export function questionSet(call: string, rules: CallRules): QuestionSet {
  const inLanguage = (language: Language) => {
    const say = sayIn(translator(language))
    return rules.sections.map((key) => {
      const { title, lead, fields } = sectionOf(key)
      return { key, title: say(title), lead: say(lead), fields: withWords(fields(rules), say) }
    })
  }
  return { call, rules, en: inLanguage('en'), es: inLanguage('es') }
}

/** `undefined` for a version from before questions were kept. */
export function asAsked(stored: StoredQuestions | null): AsAsked | undefined {
  if (!stored) return undefined
  const rules = stored.rules as CallRules
  const sections = (stored.sections as AskedSection[]).filter(({ key }) => isSectionKey(key))
  return {
    rules: { ...rules, sections: sections.map(({ key }) => key) },
    sections: Object.fromEntries(
      sections.map(({ key, title, lead, fields }) => [
        key,
        { key, title: literally(title), lead: literally(lead), fields: withWords(fields, literally) },
      ]),
    ),
  }
}

const worded = ['label', 'hint', 'example', 'row', 'add', 'short']

/** What only the page knows stays to be filled in: the number of a row, the product of two figures. */
const filledLater = { number: '{{number}}', product: '{{product}}' }

type Params = Record<string, string | number>

/** The same, every wording in it said with the parameters that stand beside it or above. */
function withWords<Part>(part: Part, say: Say, above: Params = filledLater): Part {
  if (Array.isArray(part)) return part.map((one) => withWords(one, say, above)) as Part
  if (typeof part !== 'object' || part === null) return part
  const params = 'params' in part ? { ...above, ...(part.params as Params | undefined) } : above
  const said = Object.entries(part).map(([name, value]) => [
    name,
    worded.includes(name) && typeof value === 'string' ? say(value, params) : withWords(value, say, params),
  ])
  return Object.fromEntries(said)
}
