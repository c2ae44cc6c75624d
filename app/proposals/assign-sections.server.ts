import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { isOwn } from '#app/people/policy.ts'
import { lockProposal } from '#db/queries/proposals.ts'
import { listMembers } from '#db/queries/recipients.ts'
import { deleteWriter, findWriters, saveWriter } from '#db/queries/writers.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { sectionsOf } from './rules-of-call.ts'
import type { SectionKey } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

/** Of one section: who was in charge when the page was opened, and who is to be; '' is nobody. */
export type Assignment = { section: SectionKey; seen: string; writer: string }

export type WritersPage = {
  proposal: { id: string; title: string | null; organizationId: string }
  /** By section of the form, in its order; '' where nobody is. */
  writers: { section: SectionKey; writer: string }[]
  people: { id: string; name: string }[]
  lock: Refusal | null
}

/** Who is in charge of which section, and who could be. Two statements. */
export async function showWriters(ctx: PersonContext, id: string): Promise<WritersPage | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const { title, organizationId } = row.proposal
  const members = await listMembers(ctx.db, organizationId)
  return {
    proposal: { id, title, organizationId },
    writers: sectionsOf(row).map((section) => ({ section, writer: row.writers[section]?.id ?? '' })),
    people: members.map(({ id, name }) => ({ id, name })).toSorted((one, other) => one.name.localeCompare(other.name)),
    lock: isWritten(row.review.state) ? null : refuse('proposal.notADraft'),
  }
}

const isWritten = (state: string) => state === 'draft' || state === 'changesRequested'

/** Puts people of the organisation in charge of sections, and tells each of them once of all that is new. */
export function assignSections(
  ctx: PersonContext,
  id: string,
  assignments: readonly Assignment[],
): Promise<{ changed: number } | Refusal> {
  const byId = ctx.person.id
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(id) ? await lockProposal(tx, id) : undefined
    if (!row || !isOwn(ctx.person, asVisible(row))) return refuse('proposal.notFound')
    if (!isWritten(row.review.state)) return refuse('proposal.notADraft')
    const now = await findWriters(tx, id)
    const wanted = assignments
      .filter(({ section, seen, writer }) => seen !== writer && sectionsOf(row).includes(section))
      .map((one) => ({ ...one, was: now[one.section]?.id ?? '' }))
    if (wanted.some(({ seen, writer, was }) => was !== seen && was !== writer))
      return refuse('writers.changedMeanwhile')
    const changes = wanted.filter(({ writer, was }) => writer !== was)
    const members = new Set((await listMembers(tx, row.proposal.organizationId)).map((member) => member.id))
    if (changes.some(({ writer }) => writer !== '' && !members.has(writer))) return refuse('colleague.notHere')
    if (changes.length === 0) return { changed: 0 }

    for (const { section, writer } of changes) {
      if (writer === '') await deleteWriter(tx, id, section)
      else await saveWriter(tx, { proposalId: id, section, personId: writer, assignedBy: byId })
    }
    const told = Map.groupBy(
      changes.filter(({ writer }) => writer !== '' && writer !== byId),
      ({ writer }) => writer,
    )
    await ctx.jobs.enqueue(
      tx,
      [...told].map(([personId, theirs]) =>
        officeJob('mailSectionsAssigned', {
          proposalId: id,
          personId,
          byId,
          sections: theirs.map(({ section }) => section),
        }),
      ),
    )
    const details = Object.fromEntries(changes.map(({ section, writer }) => [section, writer || null]))
    await appendAct(tx, { act: 'assignSections', byId, subject: id, details })
    return { changed: changes.length }
  })
}

/** What the form of the page says, section by section. */
export const postedAssignments = (form: FormData, sections: readonly SectionKey[]): Assignment[] =>
  sections.flatMap((section) => {
    const [seen, writer] = [form.get(`seen.${section}`), form.get(`writer.${section}`)]
    return typeof seen === 'string' && typeof writer === 'string' ? [{ section, seen, writer }] : []
  })
