import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { idOf } from '#app/forms/form.ts'
import type { Database } from '#db/client.server.ts'
import { listProfile } from '#db/queries/profiles.ts'
import { listRevisions } from '#db/queries/section-history.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { editRows } from './edit-rows.ts'
import type { OwnDraft } from './own-section.server.ts'
import { partPosted, whole, withTheRest } from './part-posted.ts'
import { isProfileSection, profileAnswers, withProfile } from './profile-answers.ts'
import { isSameAnswer, onlyNamed, openFields } from './questions.ts'
import { readRevision } from './read-revision.ts'
import { removedEntries, removedFromName } from './removed-row.ts'
import { rulesFor, sectionsOf } from './rules-of-call.ts'
import { lockOf, saveTyped } from './save-section.server.ts'
import type { ChangedRows, NotSaved } from './section-shown.ts'
import { drawnName, overName, readStep, type Step, stepName } from './section-step.ts'
import { type Answers, isBlank } from './sections/answers.ts'
import { askedFields, newlyAsked } from './sections/asked.ts'
import type { Field, FieldGroup } from './sections/field.ts'
import { partAt } from './sections/part.ts'
import { postedAnswers } from './sections/posted-answers.ts'
import { answersOfRow, groupNamed, isGroup, isLeftBlank } from './sections/rows.ts'
import { type SectionKey, sectionOf } from './sections.ts'
import { withSuggestion } from './suggested-answers.ts'

export type Entries = readonly [string, string][]

/**
 * Saves what a section's form posted, and says where its button leads: the next section, the task list, or back here; or,
 * where a row was removed, what the page shows to put it back; or what was typed for questions that are not open.
 */
export async function postSection(
  ctx: PersonContext,
  proposalId: string,
  section: string,
  entries: Entries,
): Promise<{ to: string } | { rows: ChangedRows } | { refused: Answers } | NotSaved | Refusal> {
  const step = readStep(textOf(entries, stepName))
  const seenRevision = Number(textOf(entries, overName)) || revisionSeen(entries)
  const read = async (own: OwnDraft, tx: Database) => {
    const fields = sectionOf(own.key).fields(rulesFor(own.row))
    const taken = takeStep(own, fields, entries, step, await keptOfRemoved(tx, own, entries))
    const answers =
      step.kind === 'profile' ? await fromProfile(tx, own, fields, taken.answers, step.which) : taken.answers
    return { ...taken, answers, seenRevision }
  }
  const drew = partPosted(entries)
  const kept = await saveTyped(ctx, proposalId, section, read, staysInPart(step) ? drew : whole)
  if (isRefusal(kept)) return kept

  const { outcome } = kept
  const { answers, to, rows } = kept.typed
  if (isRefusal(outcome)) return { answers, drew, refusal: outcome }
  if ('conflict' in outcome) return { answers, drew, conflict: outcome.conflict }
  if (!isBlank(outcome.refused)) return { refused: outcome.refused }
  return rows ? { rows } : { to }
}

/** Rows are moved, and answers taken over, across a whole section. */
const staysInPart = ({ kind }: Step) => ['next', 'leave', 'check', 'stay'].includes(kind)

export const revisionSeen = (entries: Entries) => Number(textOf(entries, 'revision') || 'none')

const textOf = (entries: Entries, name: string) => entries.find(([one]) => one === name)?.[1] ?? ''

/** What was typed, with the answers that the form shows and does not post, and of parts that it did not draw what is saved. */
export function typedIn(own: OwnDraft, fields: readonly Field[], entries: Entries): Answers {
  const named = namedOf(own)
  const locked = named ? onlyNamed(own.key, fields, {}, named).answers : {}
  const saved = own.saved.find(({ section }) => section === own.key)?.answers ?? {}
  return { ...locked, ...withTheRest(partPosted(entries), postedAnswers(fields, entries), saved) }
}

type Taken = { answers: Answers; to: string; rows?: ChangedRows }

/** The text that has the row which a form can put back, where the form does not carry all of it. */
async function keptOfRemoved(tx: Database, { row, key }: OwnDraft, entries: Entries): Promise<Answers> {
  const revision = readRevision(textOf(entries, removedFromName))
  if (revision === undefined) return {}
  const [kept] = await listRevisions(tx, { proposalId: row.proposal.id, section: key, revisions: [revision] })
  return kept?.answers ?? {}
}

/** `kept`: what is saved of a row that was removed before, with the rest of its text. */
function takeStep(own: OwnDraft, fields: readonly Field[], entries: Entries, step: Step, kept: Answers): Taken {
  const named = namedOf(own)
  const part = partPosted(entries)
  const typed = typedIn(own, fields, entries)
  const proposal = `/proposals/${own.row.proposal.id}`
  const here = `${proposal}/sections/${own.key}`
  switch (step.kind) {
    case 'leave':
      return { answers: typed, to: proposal }
    case 'check':
      return { answers: typed, to: `${here}?check${inPart(part.name)}` }
    case 'stay':
      return { answers: typed, to: `${here}?saved${inPart(part.name)}#${idOf(step.at)}` }
    case 'row': {
      const open = named ? openFields(own.key, fields, named) : fields
      const group = groupNamed(open.filter(isGroup), step.group)
      if (!group) return { answers: typed, to: here }
      const before = { ...kept, ...postedAnswers([group], removedEntries(entries)) }
      const { answers, row, rows, removed } = editRows(group, typed, step.act, step.row, before)
      const more = rows > 0 ? `&rows=${encodeURIComponent(group.name)}-${rows}` : ''
      return {
        answers,
        to: `${here}?saved${more}${inPart(partAt(open, answers, `${group.name}[${row}]`).name)}#${idOf(`${group.name}[${row}]`)}`,
        rows: removed && {
          group: group.name,
          count: 0,
          removed: { row: step.row, answers: removed, from: savedOf(own, entries, group, step.row, typed) },
        },
      }
    }
    case 'profile':
      return { answers: typed, to: `${here}?saved` }
    case 'suggestion': {
      const { answers, name = 'suggestions' } = withSuggestion(fields, typed, step.code)
      return { answers, to: `${here}?saved#${idOf(name)}` }
    }
    default: {
      if (part.name !== '')
        return { answers: typed, to: `${here}?saved${inPart(listOf(part.name))}#${idOf(part.name)}` }
      const drawn = entries.find(([name]) => name === drawnName)?.[1]
      const open = fields.filter(({ name }) => !part.closed.includes(name))
      return { answers: typed, to: afterSection(own, open, typed, drawn) ?? `${proposal}${nextOf(own)}` }
    }
  }
}

/** Where the history has a row, and what of it was typed or blanked since; nowhere, where another text was saved since it was read. */
function savedOf({ key, saved }: OwnDraft, entries: Entries, group: FieldGroup, row: number, typed: Answers) {
  const now = saved.find(({ section }) => section === key)
  if (!now || now.revision !== revisionSeen(entries)) return undefined
  const [before, after] = [now.answers, typed].map((answers) => answersOfRow(group, row, answers)) as [Answers, Answers]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => !isSameAnswer(before[name], after[name]))
  return { revision: now.revision, unsaved: Object.fromEntries(changed.map((name) => [name, after[name] ?? ''])) }
}

const inPart = (name: string) => (name === '' ? '' : `&in=${encodeURIComponent(name)}`)

/** The list that leads to a part: that of the rows of a group, or that of the groups. */
const listOf = (part: string) => (part.endsWith(']') ? part.slice(0, part.lastIndexOf('[')) : '')

/** What was typed, with the profile's answers to one question or to all; nothing but a draft takes them over. */
async function fromProfile(
  tx: Database,
  { row, key }: OwnDraft,
  fields: readonly Field[],
  typed: Answers,
  which: string,
): Promise<Answers> {
  if (row.review.state !== 'draft' || !isProfileSection(key)) return typed
  const profile = (await listProfile(tx, row.proposal.organizationId)).find(({ section }) => section === key)
  return profile ? withProfile(fields, typed, profileAnswers(key, profile, rulesFor(row)), which) : typed
}

/** Of a proposal that was sent back: what may be changed, and the answers that the form shows and does not post. */
function namedOf({ row, key, saved }: OwnDraft) {
  const { asked } = restoreReview(row.review).context
  const handedIn = saved.find(({ section }) => section === key)?.handedIn ?? {}
  return asked.length > 0 ? { asked, handedIn } : undefined
}

/** The same page, where the answers have opened questions that it did not draw: those saved before may be these. */
function afterSection(
  { row, key, saved }: OwnDraft,
  fields: readonly Field[],
  typed: Answers,
  drawn: string | undefined,
): string | undefined {
  const before = saved.find(({ section }) => section === key)?.answers ?? {}
  const opened = (drawn === undefined ? newlyAsked(fields, before, typed) : askedFields(fields, typed))
    .filter((field) => drawn === undefined || (field.showIf && !drawn.split(' ').includes(field.name)))
    .filter((field) => isLeftBlank(field, typed))
    .map(({ name }) => name)
  if (opened.length === 0) return undefined
  const query = new URLSearchParams(opened.map((name) => ['opened', name]))
  return `/proposals/${row.proposal.id}/sections/${key}?${query}`
}

function nextOf({ row, key, saved }: OwnDraft): string {
  const keys = sectionsOf(row)
  const answersTo = (one: SectionKey) => saved.find(({ section }) => section === one)?.answers ?? {}
  const asks = (one: SectionKey) => askedFields(sectionOf(one).fields(rulesFor(row)), answersTo(one)).length > 0
  const next = keys.slice(keys.indexOf(key) + 1).find((one) => !lockOf(row, one) && asks(one))
  return next ? `/sections/${next}` : ''
}
