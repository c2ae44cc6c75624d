import type { Translate } from '#app/i18n/index.ts'
import { type Question, sectionOf as sectionNamed } from '#workflows/review/context.ts'
import { sectionOf } from './sections.ts'

/** A question as the form puts it; a whole section by its title, and so a question that the form no longer has. */
export function questionWords(question: Question, t: Translate): string {
  const say = t as unknown as (keys: string[]) => string
  const title = sectionOf(sectionNamed(question)).title
  const [section, name] = question.split('.')
  if (!name) return say([title])
  return say([`proposal:asked.together.${section}.${name}`, `proposal:sections.${section}.fields.${name}.label`, title])
}

/** With its section before it: `Budget · a. Personnel`. */
export function questionInFull(question: Question, t: Translate): string {
  const title = questionWords(sectionNamed(question), t)
  return question.includes('.') ? `${title} · ${questionWords(question, t)}` : title
}
