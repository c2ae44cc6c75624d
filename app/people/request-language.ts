import { isLanguage } from '#app/i18n/language.ts'
import type { Language, Person } from './person.ts'

export const LANGUAGE_COOKIE = 'language'

/** The account's language, else the cookie's, else English where the browser prefers it to Spanish, else Spanish. */
export function requestLanguage(
  person: Pick<Person, 'language'> | null,
  cookieHeader: string | null,
  acceptLanguage: string | null,
): Language {
  return person?.language ?? languageOfCookie(cookieHeader) ?? preferred(acceptLanguage)
}

function languageOfCookie(header: string | null): Language | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([name]) => name === LANGUAGE_COOKIE)?.[1]
  return isLanguage(value) ? value : undefined
}

function preferred(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map(weighted)
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wanted[0]?.language === 'en' ? 'en' : 'es'
}

function weighted(part: string) {
  const [tag, ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number.parseFloat(quality.slice(2))
  return { language: tag.trim().split('-')[0], weight: Number.isNaN(weight) ? 0 : weight }
}
