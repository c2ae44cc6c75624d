import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { givenFile } from '#app/proposals/draft-file-form.server.ts'
import { type DraftFileReply, DraftFileView } from '#app/proposals/draft-file-page.tsx'
import { compareDraftFile, type DraftFilePage, showDraftFile } from '#app/proposals/show-draft-file.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showDraftFile(signedIn(context, request), params.id!))
  const taken = new URL(request.url).searchParams.get('taken') ?? ''
  return json({ page, taken: /^\d{1,2}$/.test(taken) ? Number(taken) : undefined })
}

/** Shows what a file would change, and changes nothing. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  granted(await showDraftFile(ctx, params.id!))
  const given = await givenFile(await request.formData())
  if ('problem' in given) return invalid({}, { file: [given.problem] })

  const compared = await compareDraftFile(ctx, params.id!, given.text)
  if (isRefusal(compared)) return refusedAct(ctx, compared, {})
  return 'problem' in compared ? invalid({}, { file: [compared.problem] }) : json({ compared })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('drafts:file.title'))

export default function DraftFileRoute() {
  const { page, taken } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as DraftFileReply | undefined
  return <DraftFileView page={page as DraftFilePage} taken={taken} reply={reply} />
}
