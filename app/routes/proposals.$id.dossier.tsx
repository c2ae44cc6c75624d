import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { isLanguage } from '#app/i18n/language.ts'
import { readVersion } from '#app/proposals/read-version.ts'
import { DossierView } from '#app/reviews/dossier-view.tsx'
import { showDossier } from '#app/reviews/show-dossier.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const query = new URL(request.url).searchParams
  const lang = query.get('lang')
  const language = isLanguage(lang) ? lang : ctx.language
  const number = readVersion(query.get('version'))
  return json({ dossier: granted(await showDossier(ctx, params.id!, { number, language })) })
}

/** Printed by the clocks of the call. */
export const handle: PageHandle = (data) => ({
  timeZone: (data as { dossier?: { call: { timeZone: string } } } | undefined)?.dossier?.call.timeZone,
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => [t('proposal:dossier.title'), data?.dossier.reference].filter(Boolean).join(' '))

export default function DossierPage() {
  return <DossierView {...useLoaderData<typeof loader>()} />
}
