import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { type FormValues, textsOf } from '#app/forms/form.ts'
import { canonicalJson } from '#app/hash.ts'
import { mayDraftAssessment } from '#app/people/policy.ts'
import { findAssessment, saveDraftOfAssessment } from '#db/queries/assessments.ts'
import type { Answers } from '#db/schema/proposals.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import { findCase } from './find-case.server.ts'
import { longestTyped, scoresheetFields, typedIn, typedOf } from './scoresheet.ts'

/** `savedAt` null where nothing had to be kept; `tooLong`: the fields for whose sake nothing was. */
type Kept = { savedAt: Date | null } | { tooLong: string[] }

/**
 * Keeps for its writer alone what was typed of an assessment, complete or not, in the place of what was kept before;
 * not what has been sent word for word.
 */
export async function saveAssessmentDraft(
  { db, person }: PersonContext,
  proposalId: string,
  typed: FormValues,
): Promise<Kept | Refusal> {
  const found = await findCase({ db, person }, proposalId)
  if (isRefusal(found)) return found
  if (!mayDraftAssessment(person, found.visible)) return refuse('review.notAllowed', { roles: mayMake.assess })

  const answers = typedIn(scoresheetFields(found.row.call.criteria), typed)
  const tooLong = Object.keys(answers).filter((name) => textsOf(answers, name).join('').length > longestTyped)
  if (tooLong.length > 0) return { tooLong }
  const sent = await findAssessment(db, proposalId, found.snapshot.context.version, person.id)
  if (sent && isSame(typedOf(sent), answers)) return { savedAt: null }
  return (await saveDraftOfAssessment(db, proposalId, person.id, answers)) ?? refuse('review.notFound')
}

const isSame = (one: Answers, other: Answers) => spaced(one) === spaced(other)

/** A browser sends other line ends than are stored. */
const spaced = (answers: Answers) =>
  canonicalJson(
    Object.fromEntries(
      Object.keys(answers).map((name) => [name, textsOf(answers, name).join(' ').trim().split(/\s+/)]),
    ),
  )
