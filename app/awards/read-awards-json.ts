import type { AwardRow } from './past-award.ts'
import { AwardRowError, AwardsFileError } from './past-award.ts'
import type { GivenAward } from './read-award.ts'
import { readAward } from './read-award.ts'

const megabyte = 1024 * 1024

const limitMegabytes = 50

const keys = [
  'awardId',
  'recipient',
  'description',
  'estimatedCostUSD',
  'obligatedUSD',
  'startDate',
  'endDate',
  'office',
] as const

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(fields: Fields, key: string): string | null {
  const value = fields[key]
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw new AwardRowError('notText', { field: key })
  return value.trim() || null
}

/** A number is read by the shortest decimal that stands for it, which is what its writer wrote. */
function numberOf(fields: Fields, key: string): string | null {
  const value = fields[key]
  return typeof value === 'number' ? String(value) : textOf(fields, key)
}

function codesOf(fields: Fields, key: string): string[] {
  const value = fields[key] ?? []
  if (!Array.isArray(value) || !value.every((code) => typeof code === 'string')) {
    throw new AwardRowError('notText', { field: key })
  }
  return value
}

function givenBy(fields: unknown): GivenAward {
  if (!isFields(fields)) throw new AwardRowError('notARecord')
  return {
    origin: textOf(fields, 'source'),
    awardId: textOf(fields, 'awardId'),
    contractId: null,
    organization: textOf(fields, 'recipient'),
    description: textOf(fields, 'description'),
    estimatedCost: numberOf(fields, 'estimatedCostUSD'),
    obligatedAmount: numberOf(fields, 'obligatedUSD'),
    startDate: textOf(fields, 'startDate'),
    endDate: textOf(fields, 'endDate'),
    office: textOf(fields, 'office'),
    status: textOf(fields, 'status2025'),
    countries: codesOf(fields, 'countriesDerived'),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))
    const line = text.slice(0, position ? Number(position[1]) : text.length).split('\n').length
    throw new AwardsFileError('brokenJson', { line })
  }
}

async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limitMegabytes * megabyte) throw new AwardsFileError('tooLarge', { megabytes: limitMegabytes })
    parts.push(chunk)
  }
  return parts.join('')
}

/** Records as in central-america-us-awards.json: a list of objects, parsed whole up to 50 MiB. */
export async function* readAwardsJson(chunks: AsyncIterable<string>, source: string): AsyncGenerator<AwardRow> {
  const records = parse(await wholeText(chunks))
  if (!Array.isArray(records)) throw new AwardsFileError('notAwards')
  if (records.length === 0) throw new AwardsFileError('empty')
  const missing = keys.filter((key) => !records.some((record) => isFields(record) && key in record))
  if (missing.length === keys.length) throw new AwardsFileError('notAwards')
  if (missing.length > 0) throw new AwardsFileError('missingColumns', { columns: missing.join(', ') })

  for (const [index, record] of records.entries()) yield readAward(source, index + 1, () => givenBy(record))
}
