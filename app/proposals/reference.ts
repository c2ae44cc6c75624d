/**
 * Nineteen characters that are not taken for one another when read aloud, written or printed; no vowels, so no words.
 * Nineteen is prime, which lets one check character catch every single error and every swap of two characters.
 */
const alphabet = '34679CFHJKMNPRTVWXY'
const otherDigits = '01258'
const pattern = new RegExp(`^CA-(\\d{4})-([${alphabet}]{4})-([${alphabet}]{4})$`)
const free = 7

/** `CA-2027-XXXX-XXXX`; the last character is the check. Wants about 32 random bytes; throws a RangeError when they do not suffice. */
export function makeReference(randomBytes: Uint8Array, year: number): string {
  const fair = 256 - (256 % alphabet.length)
  const symbols = [...randomBytes].filter((byte) => byte < fair).slice(0, free)
  if (symbols.length < free) throw new RangeError('too few random bytes for a reference')
  const body = symbols.map((byte) => alphabet[byte % alphabet.length]).join('')
  const whole = body + checkOf(`${year}${body}`)
  return `CA-${year}-${whole.slice(0, 4)}-${whole.slice(4)}`
}

export function isReference(text: string): boolean {
  const match = pattern.exec(text)
  return match !== null && weightedSum(match[1] + match[2] + match[3]) === 0
}

/** The reference that a person meant who typed it in small letters or without its hyphens. */
export function readReference(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s-]/g, '')
  const reference = `${bare.slice(0, 2)}-${bare.slice(2, 6)}-${bare.slice(6, 10)}-${bare.slice(10)}`
  return isReference(reference) ? reference : undefined
}

function checkOf(unchecked: string): string {
  return alphabet[(alphabet.length - weightedSum(`${unchecked}${alphabet[0]}`)) % alphabet.length]
}

/** Zero when the check character, which weighs 1 and is the last, is right. */
function weightedSum(characters: string): number {
  const sum = [...characters].reduce((total, each, index) => total + (characters.length - index) * checkValue(each), 0)
  return sum % alphabet.length
}

/** Digits of the year that are not in the alphabet take values that no other digit has. */
function checkValue(character: string): number {
  const value = alphabet.indexOf(character)
  return value >= 0 ? value : 5 + otherDigits.indexOf(character)
}
