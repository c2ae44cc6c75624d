/** The version that an address asks for; undefined where it names none, 0 (there is none) where it is no number. */
export function readVersion(text: string | null): number | undefined {
  if (text === null) return undefined
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}
