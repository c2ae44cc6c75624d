import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { readVersion } from '#app/proposals/read-version.ts'
import { ReceiptView } from '#app/proposals/receipt-view.tsx'
import { showReceipt } from '#app/proposals/show-receipt.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const version = readVersion(new URL(request.url).searchParams.get('version'))
  return json(granted(await showReceipt(ctx, params.id!, version)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('proposal:receipt.title'))

export default function ReceiptPage() {
  return <ReceiptView receipt={useLoaderData<typeof loader>()} />
}
