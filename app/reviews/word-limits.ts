/** The longest reason of an act, and the longest explanation of a score, in words. */
export const reasonWords = 300
export const whyWords = 200
export const conditionWords = 75
