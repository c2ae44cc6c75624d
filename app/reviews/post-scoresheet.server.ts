import { type ActionFunctionArgs, json, redirect } from '@remix-run/node'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import type { FormErrors, FormValues } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid, type Reply } from '#app/forms/replies.server.ts'
import { entriesAsForm, postedEntries } from '#app/proposals/posted-entries.server.ts'
import { whoSaves } from '#app/proposals/sign-in-to-save.server.ts'
import { doneAt, pageOf } from './acts.ts'
import { assessProposal } from './assess-proposal.server.ts'
import { refusedAnswers } from './refused-answers.server.ts'
import { reviseAssessment } from './revise-assessment.server.ts'
import { saveAssessmentDraft } from './save-assessment-draft.server.ts'
import { assessmentForm, revisionForm } from './schema.server.ts'
import { laterButton, longestTyped, type ScoresheetAct, scoresheetFields, typedIn } from './scoresheet.ts'
import { showAssessment, showRevision } from './show-assessment.server.ts'

const forms = { assess: assessmentForm, reviseAssessment: revisionForm }
const shows = { assess: showAssessment, reviseAssessment: showRevision }
const sends = { assess: assessProposal, reviseAssessment }

/**
 * Sends a scoresheet, or puts it aside for later where that was asked or the session had ended. What is not sent is
 * kept for its writer, whatever the reason.
 */
export async function postScoresheet({ context, request, params }: ActionFunctionArgs, type: ScoresheetAct) {
  const id = params.id!
  const entries = granted(await postedEntries(request))
  const { ctx, cookies } = await whoSaves(context, request, entries)
  const { act, criteria } = openedFor(ctx, await shows[type](ctx, id))
  const form = await readForm(entriesAsForm(entries), forms[type](criteria.map(({ key }) => key)))
  const values = typedIn([...scoresheetFields(criteria), 'declaration'], form.values)
  const isLater = form.values[laterButton.name] !== undefined
  if (isLater || cookies.length > 0) {
    const isSaidByCase = isLater && cookies.length === 0 && act.because.length === 0
    const to = isSaidByCase ? `/proposals/${id}?saved` : pageOf(id, type)
    return putAside(ctx, id, values, { to, cookies })
  }
  if (!form.ok) {
    await saveAssessmentDraft(ctx, id, values)
    return invalid(form.values, form.errors)
  }
  const outcome = await sends[type](ctx, id, form.value)
  if (!isRefusal(outcome)) return redirect(doneAt(id, type))
  await saveAssessmentDraft(ctx, id, values)
  return refusedAnswers(ctx, type, outcome, form.values)
}

async function putAside(
  ctx: PersonContext,
  id: string,
  values: FormValues,
  { to, cookies }: { to: string; cookies: string[] },
) {
  const headers = new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]))
  const outcome = openedFor(ctx, await saveAssessmentDraft(ctx, id, values))
  if ('savedAt' in outcome) return redirect(to, { status: 303, headers })
  const errors: FormErrors = Object.fromEntries(
    outcome.tooLong.map((name) => [name, [message('tooLong', { max: longestTyped })]]),
  )
  return json<Reply>({ values, errors, refusal: null }, { status: 422, headers })
}
