import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { appendAct } from '#app/audit/append-act.server.ts'
import type { AppContext } from '#app/context.server.ts'
import { translator } from '#app/i18n/index.ts'
import { type Say, sayIn } from '#app/i18n/say.ts'
import { searchText } from '#app/search-text.ts'
import { insertAwards, type NewAward } from '#db/queries/awards.ts'
import { countAward, countLines, noAwardsYet } from './award-counts.ts'
import { AwardsFileError, type PastAward } from './past-award.ts'
import { readAwards } from './read-awards.ts'

const BATCH = 250
const PROGRESS_EVERY = 1000

/** `npm run import -- FILE [--es]`: takes award records in as past awards; a file that is read again adds nothing. */
export async function importAwards(ctx: AppContext, args: string[], print: (line: string) => void): Promise<number> {
  const t = sayIn(translator(args.includes('--es') ? 'es' : 'en'))
  const [file] = args.filter((arg) => !arg.startsWith('--'))
  if (!file) {
    print(t('awards:import.usage'))
    return 2
  }
  try {
    return await importFile(ctx, file, t, print)
  } catch (error) {
    if (error instanceof AwardsFileError) print(t(`awards:file.${error.key}`, error.params))
    else if (isFileError(error)) print(t('awards:import.notThere', { file }))
    else throw error
    return 1
  }
}

async function importFile(ctx: AppContext, file: string, t: Say, print: (line: string) => void): Promise<number> {
  const source = basename(file)
  const counts = noAwardsYet()
  const seen = new Map<string, number>()
  const began = performance.now()
  let added = 0
  let batch: NewAward[] = []
  for await (const row of readAwards(createReadStream(file), source)) {
    countAward(counts, row)
    if (row.ok) batch.push(stored(row.award, seen))
    else
      print(
        t('awards:import.refusedRow', { row: row.row, reason: t(`awards:fault.${row.reason.key}`, row.reason.params) }),
      )
    if (batch.length === BATCH) {
      added += await insertAwards(ctx.db, batch)
      batch = []
    }
    if (counts.records % PROGRESS_EVERY === 0) {
      const perSecond = Math.round((counts.records * 1000) / (performance.now() - began))
      print(t('awards:import.progress', { count: counts.records, perSecond }))
    }
  }
  added += await insertAwards(ctx.db, batch)
  const alreadyHere = counts.taken - added
  await ctx.db.transaction((tx) =>
    appendAct(tx, {
      act: 'import',
      byId: null,
      subject: source,
      details: { records: counts.records, taken: counts.taken, added },
    }),
  )
  for (const { key, params } of countLines(counts, { added, alreadyHere })) print(t(`awards:${key}`, params))
  return 0
}

/** The same record twice in one file is two rows: the first and the second occurrence. */
function stored(award: PastAward, seen: Map<string, number>): NewAward {
  const occurrence = (seen.get(award.contentHash) ?? 0) + 1
  seen.set(award.contentHash, occurrence)
  const { organization, description, awardId, office } = award
  return {
    ...award,
    countries: [...award.countries],
    occurrence,
    searchText: searchText(organization, description, awardId, office),
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  ['ENOENT', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
