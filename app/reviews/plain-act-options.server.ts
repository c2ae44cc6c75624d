import type { PersonContext } from '#app/context.server.ts'
import type { Option } from '#app/forms/fields.tsx'
import { date } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/index.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { listConditions, listNotifications } from '#db/queries/grants.ts'
import { type Condition, isContestable, isContested, isOpen, tracks, wasExamined } from '#workflows/review/context.ts'
import { requestsIn } from './condition-requests.ts'
import type { Case } from './find-case.server.ts'
import { formOf, type PickedFrom, type PlainAct } from './plain-acts.ts'
import { possibleOwners } from './possible-owners.server.ts'
import { readSaid, reportTexts } from './said.server.ts'

/** What each question of an act may be answered with, by the question's name. */
export type PlainOptions = Record<string, Option[]>

/** Read from the case as it stands. Two statements at most. */
export async function optionsFor(ctx: PersonContext, found: Case, act: PlainAct): Promise<PlainOptions> {
  const options: PlainOptions = {}
  for (const field of formOf(act).fields) {
    if (field.kind === 'pick') options[field.name] = await sources[field.from](ctx, found, act)
  }
  return options
}

/** What of a condition is read where it is chosen, a line each. */
type ConditionLine = 'why' | 'removedBy' | 'dueOn' | 'reconsideration' | 'evidence'

async function conditionsOf(
  { db, language }: PersonContext,
  { row, snapshot }: Case,
  isMeant: (condition: Condition) => boolean,
  shown: readonly ConditionLine[],
): Promise<Option[]> {
  const t = translator(language)
  const meant = snapshot.context.conditions.filter(isMeant)
  const rows = meant.length > 0 ? await listConditions(db, row.proposal.id) : []
  return rows
    .filter(({ id }) => meant.some(({ condition }) => condition === id))
    .map((row) => ({
      value: row.id,
      label: row.what,
      hint: shown.flatMap((line) => (row[line] ? [t(`acts:judged.${line}`, { what: row[line] })] : [])).join('\n'),
    }))
}

type Source = (ctx: PersonContext, found: Case, act: PlainAct) => Promise<Option[]> | Option[]

const sources: Record<PickedFrom, Source> = {
  countries: ({ person, language }, { snapshot }) => {
    const t = translator(language)
    const posts = person.officeRoles.filter(({ role }) => role === 'post')
    const isOwn = (country: string) => posts.some(({ countries }) => countries === null || countries.includes(country))
    return snapshot.context.countries.filter(isOwn).map((country) => {
      const given = snapshot.context.concurrences.find((one) => one.country === country)?.answer
      return {
        value: country,
        label: t(`tags:country.${country as CountryCode}`),
        hint: t(given ? `case:concurrence.${given}` : 'case:concurrence.waiting'),
      }
    })
  },
  tracks: ({ language }, { snapshot }) => {
    const t = translator(language)
    const { findings } = snapshot.context
    return tracks
      .filter((track) => wasExamined(findings, track))
      .map((track) => ({ value: track, label: t(`review:track.${track}.label`) }))
  },
  conditions: (ctx, found) => conditionsOf(ctx, found, isOpen, ['removedBy', 'dueOn', 'evidence']),
  contestable: (ctx, found) => conditionsOf(ctx, found, isContestable, ['why', 'dueOn', 'reconsideration']),
  async contested(ctx, found) {
    const t = translator(ctx.language)
    const options = await conditionsOf(ctx, found, isContested, ['why', 'removedBy', 'dueOn'])
    const requests = requestsIn(await readSaid(ctx.db, found.row.proposal.id), found.row.call.timeZone)
    return options.map((option) => {
      const grounds = requests.get(option.value)?.grounds
      return grounds ? { ...option, hint: `${option.hint}\n${t('acts:judged.grounds', { what: grounds })}` } : option
    })
  },
  async reports({ db, language }, { row, snapshot }, act) {
    const t = translator(language)
    const status = act === 'fileReport' ? 'due' : 'filed'
    const filed = status === 'filed' ? reportTexts(await readSaid(db, row.proposal.id)) : new Map<string, string>()
    return snapshot.context.reports
      .filter((report) => report.status === status)
      .map(({ report, kind, dueOn }) => ({
        value: report,
        label: t(`acts:report.${kind}`, { number: report.split('-')[1] ?? '', dueOn: date(dueOn, language) }),
        hint: filed.get(report),
      }))
  },
  async officers({ db }, { row, snapshot }) {
    const officers = await possibleOwners(db, row)
    return officers
      .filter(({ id }) => id !== snapshot.context.owner)
      .map(({ id, name }) => ({ value: id, label: name }))
  },
  async notifications({ db, language }) {
    const rows = await listNotifications(db)
    return rows.map(({ id, number, about, sentOn }) => ({
      value: id,
      label: `${number} · ${about}`,
      hint: date(sentOn, language),
    }))
  },
}
