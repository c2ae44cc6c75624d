import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { FundPageView } from '#app/grants/fund-page.tsx'
import { tieForm } from '#app/grants/schema.server.ts'
import { showFund } from '#app/grants/show-funds.server.ts'
import { tieCall } from '#app/grants/tie-call.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.fund.name ?? t('money:funds.title'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showFund(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { calls, untied } = openedFor(ctx, await showFund(ctx, params.id!))
  const known = [...calls, ...(untied ?? [])].map(({ number }) => number)
  const form = await readForm(request, tieForm(known))
  if (!form.ok) return invalid(form.values, form.errors)
  const refusal = await tieCall(ctx, params.id!, form.value.call)
  if (refusal) return refusedAct(ctx, refusal, form.values)
  return redirect(`/funds/${params.id}`, 303)
}

export default function FundRoute() {
  const t = useT()
  const reply = useActionData<typeof action>()
  const form = formState(reply)
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ call: t('money:funds.tieWhich') }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <FundPageView page={useLoaderData<typeof loader>()} form={form} />
    </>
  )
}
