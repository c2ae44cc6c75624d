import type { AwardRow } from './past-award.ts'
import { AwardsFileError } from './past-award.ts'
import { readAwardsJson } from './read-awards-json.ts'
import { readAwardsTsv } from './read-awards-tsv.ts'

export type AwardsInput = string | AsyncIterable<string | Uint8Array>

async function* decode(input: AwardsInput): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    if (typeof input === 'string') yield input
    else
      for await (const chunk of input) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new AwardsFileError('notText')
    throw error
  }
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}

async function firstWords(chunks: AsyncIterator<string>): Promise<string> {
  let text = ''
  while (text.trim() === '') {
    const next = await chunks.next()
    if (next.done) throw new AwardsFileError('empty')
    text += next.value
  }
  return text.replace(/^\uFEFF?\s*/, '')
}

/**
 * Award records out of a JSON list or a tab-separated file, whichever the input is, one at a time, each with its number and
 * either the award or the reason why it cannot be taken. Throws an AwardsFileError where the input is neither.
 */
export async function* readAwards(input: AwardsInput, source: string): AsyncGenerator<AwardRow> {
  const chunks = decode(input)
  const first = await firstWords(chunks)
  if (first.includes('\0')) throw new AwardsFileError('notText')
  const text = startingWith(first, chunks)
  yield* /^[[{]/.test(first) ? readAwardsJson(text, source) : readAwardsTsv(text, source)
}
