export const longestQuestion = 1000
export const longestAnswer = 3000
/** Questions that one person may ask in an hour, of all calls together. */
export const mostAnHour = 5
