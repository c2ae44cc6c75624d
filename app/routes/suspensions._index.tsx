import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { showSuspensions } from '#app/suspensions/show-suspensions.server.ts'
import { SuspensionsList } from '#app/suspensions/suspensions-list.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

/** Nothing was chosen to be stopped. */
const errorsOf = (request: Request): FormErrors =>
  new URL(request.url).searchParams.get('of') === '' ? { of: [message('choose')] } : {}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json({ ...openedFor(ctx, await showSuspensions(ctx)), errors: errorsOf(request) })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('office:suspension.title'))

export default function SuspensionsPage() {
  const t = useT()
  const { errors, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <ErrorSummary errors={errors} labels={{ of: t('office:suspension.start.of') }} />
      <PageHeader title={t('office:suspension.title')} lead={t('office:suspension.lead')} />
      <SuspensionsList page={page} errors={errors} />
    </>
  )
}
