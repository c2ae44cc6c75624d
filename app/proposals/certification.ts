import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { translator } from '#app/i18n/index.ts'
import { searchText } from '#app/search-text.ts'
import type { AnswersBySection } from './missing-answers.ts'
import { typedText } from './sections/answers.ts'

/** Of the wording: another one as soon as a word of a statement changes. */
export const certificationVersion = '2026-1'

export const statements = [
  'truth',
  'assurances',
  'lobbying',
  'debarment',
  'trafficking',
  'narcotics',
  'dataProtection',
  'translation',
] as const
export type Statement = (typeof statements)[number]

/** What was certified: the statements word for word in both languages, the one in which they were read, the name typed. */
export type Certification = {
  version: string
  readIn: 'en' | 'es'
  statements: { key: Statement; en: string; es: string }[]
  name: string
}

/** What the form of whoever signs sends. */
export type Certified = { ticked: readonly string[]; name: string }

/** Those to be ticked; a translation is spoken of where one is given. */
export const statementsFor = ({ project = {} }: AnswersBySection): Statement[] =>
  statements.filter((key) => key !== 'translation' || typedText(project, 'translation.exists') === 'yes')

export const fieldOf = (statement: Statement) => `certify.${statement}`
export const nameField = 'signedName'

/** At each field what is wrong there; empty where everything is ticked and the name is the signer's own. */
export function certificationErrors(asked: readonly Statement[], { ticked, name }: Certified, signer: string) {
  const errors: FormErrors = {}
  for (const key of asked) if (!ticked.includes(key)) errors[fieldOf(key)] = [message('tick')]
  if (name.trim() === '') errors[nameField] = [message('required')]
  else if (!isSameName(name, signer)) errors[nameField] = [message('notYourName', { name: signer })]
  return errors
}

/** Accents, capitals and what stands between words are not looked at. */
const isSameName = (one: string, other: string) => lettersOf(one) === lettersOf(other)
const lettersOf = (name: string) => searchText(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))

export function certification(
  asked: readonly Statement[],
  { name, organization, readIn }: Pick<Certification, 'name' | 'readIn'> & { organization: string },
): Certification {
  const [en, es] = [translator('en'), translator('es')]
  return {
    version: certificationVersion,
    readIn,
    statements: asked.map((key) => ({
      key,
      en: en(`proposal:certify.statement.${key}`, { organization }),
      es: es(`proposal:certify.statement.${key}`, { organization }),
    })),
    name: name.trim(),
  }
}
