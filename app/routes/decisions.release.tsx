import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { releaseDecisions } from '#app/grants/release-decisions.server.ts'
import { ReleasePage } from '#app/grants/release-page.tsx'
import { ReleaseForm } from '#app/grants/schema.server.ts'
import { checkDecisions } from '#app/grants/show-decisions.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('money:decisions.confirm'))

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const ids = new URL(request.url).searchParams.getAll('case')
  return json({ cases: openedFor(ctx, await checkDecisions(ctx, ids)) })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, ReleaseForm)
  if (!form.ok) return invalid(form.values, form.errors)
  return json({ answers: openedFor(ctx, await releaseDecisions(ctx, form.value.case)) })
}

export default function ReleaseRoute() {
  const reply = useActionData<typeof action>()
  const answers = reply && 'answers' in reply ? reply.answers : null
  return <ReleasePage cases={useLoaderData<typeof loader>().cases} answers={answers} />
}
