import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { message } from '#app/forms/messages.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { chosenSections, givenFile } from '#app/proposals/draft-file-form.server.ts'
import { type DraftFileReply, DraftFileView } from '#app/proposals/draft-file-page.tsx'
import { compareDraftFile, type DraftFilePage, showDraftFile } from '#app/proposals/show-draft-file.server.ts'
import { takeDraftFile } from '#app/proposals/take-draft-file.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return json(granted(await showDraftFile(signedIn(context, request), params.id!)))
}

/** Takes the chosen sections; where one was saved meanwhile, or none was chosen, what would change is shown again. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  granted(await showDraftFile(ctx, params.id!))
  const form = await request.formData()
  const given = await givenFile(form)
  if ('problem' in given) return invalid({}, { file: [given.problem] })

  const again = async () => {
    const compared = await compareDraftFile(ctx, params.id!, given.text)
    return isRefusal(compared) || 'problem' in compared ? {} : { compared }
  }
  const chosen = chosenSections(form)
  if (chosen.length === 0)
    return json({ ...(await again()), errors: { sections: [message('chooseAtLeastOne')] } }, { status: 422 })
  const outcome = await takeDraftFile(ctx, params.id!, given.text, chosen)
  if (isRefusal(outcome) && outcome.refusal === 'section.changedMeanwhile')
    return json({ ...(await again()), refusal: outcome }, { status: outcome.status })
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, {})
  if ('problem' in outcome) return invalid({}, { file: [outcome.problem] })
  return redirect(`/proposals/${params.id}/draft-file?taken=${outcome.taken}`, 303)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('drafts:file.title'))

export default function DraftFileSections() {
  const reply = useActionData<typeof action>() as DraftFileReply | undefined
  return <DraftFileView page={useLoaderData<typeof loader>() as DraftFilePage} reply={reply} />
}
