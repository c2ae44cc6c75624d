/** What stands in the catalogues as part of a sentence, alone: a capital, and a full stop. */
export const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
