import { message } from '#app/forms/messages.ts'
import type { Read } from '#app/forms/reading.ts'
import { wordCount } from './reading.ts'

/** No word of a text is longer than this on average, so that a limit of words also limits the characters. */
const lettersAWord = 20

export function readText(maxLength: number): Read<string> {
  return (typed) => {
    const value = typed.replace(/\s+/g, ' ')
    return [...value].length <= maxLength ? { value } : { problem: message('tooLong', { max: maxLength }) }
  }
}

export function readWords(maxWords: number): Read<string> {
  return (value) => {
    const over = wordCount(value) - maxWords
    if (over > 0) return { problem: message('tooManyWords', { max: maxWords, count: over }) }
    const most = maxWords * lettersAWord
    return value.length <= most ? { value } : { problem: message('tooLong', { max: most }) }
  }
}

export function oneOf<Value extends string>(values: readonly Value[]): Read<Value> {
  return (typed) => {
    const value = values.find((each) => each === typed)
    return value === undefined ? { problem: message('notInList') } : { value }
  }
}
