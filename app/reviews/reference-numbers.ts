import { message } from '#app/forms/messages.ts'
import type { Reading } from '#app/forms/reading.ts'

/** As the embassy's vetting office gives it: no spaces and at least one digit, so that nobody's name fits in. */
export const caseReferenceLength = 40
const caseReference = /^(?=.*\d)[A-Za-z0-9./-]+$/

export const awardNumberLength = 60
const awardNumber = /^[A-Za-z0-9./-]{3,}$/

const readAs =
  (pattern: RegExp, max: number, problem: string) =>
  (text: string): Reading<string> => {
    if (!pattern.test(text)) return { problem }
    return text.length <= max ? { value: text } : { problem: message('tooLong', { max }) }
  }

export const readCaseReference = readAs(caseReference, caseReferenceLength, message('caseReference'))
export const readAwardNumber = readAs(awardNumber, awardNumberLength, message('awardNumber'))
