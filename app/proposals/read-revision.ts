/** The number of a save in an address; undefined where it is none. */
export const readRevision = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
