import type { $ZodErrorMap, $ZodRawIssue } from 'zod/v4/core'
import { message } from './messages.ts'

const formats: Record<string, string> = {
  email: message('notAnEmail'),
  url: message('notAUrl'),
  date: message('notADate'),
}

const types: Record<string, string> = {
  number: message('notANumber'),
  int: message('notAWholeNumber'),
  bigint: message('notAWholeNumber'),
  date: message('notADate'),
}

function tooMuch(origin: string, max: number) {
  if (origin === 'string') return message('tooLong', { max })
  return origin === 'array' ? message('tooManyChosen', { max }) : message('max', { max })
}

function tooLittle(origin: string, min: number) {
  if (origin === 'string') return min <= 1 ? message('required') : message('tooShort', { min })
  return origin === 'array' ? message('chooseAtLeastOne') : message('min', { min })
}

function missing(expected: string) {
  return expected === 'array' ? message('chooseAtLeastOne') : message('required')
}

function messageFor(issue: $ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing(issue.expected) : (types[issue.expected] ?? message('invalid'))
    case 'invalid_value':
      return issue.input === undefined ? message('choose') : message('notInList')
    case 'invalid_format':
      return formats[issue.format] ?? message('invalid')
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum))
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum))
    default:
      return message('invalid')
  }
}

/** The message of an issue for which the schema names none. */
export const defaultMessage: $ZodErrorMap = (issue) => messageFor(issue)
