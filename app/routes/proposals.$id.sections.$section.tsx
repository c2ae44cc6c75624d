import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { sayIn } from '#app/i18n/say.ts'
import { postSection } from '#app/proposals/post-section.server.ts'
import { postedEntries } from '#app/proposals/posted-entries.server.ts'
import { SectionPage } from '#app/proposals/section-page.tsx'
import { type ChangedRows, type NotSaved, type ShownSection, viewOf } from '#app/proposals/section-shown.ts'
import { type Answers, isSectionKey, sectionOf } from '#app/proposals/sections.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { faultTitle, SignInBoundary, signInHeaders } from '#app/proposals/sign-in-boundary.tsx'
import { whoSaves } from '#app/proposals/sign-in-to-save.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const query = new URL(request.url).searchParams
  const shown = granted(await showSection(ctx, params.id!, params.section!, { check: query.has('check') }))
  return json({ shown, view: viewOf(query), script: { nonce: ctx.nonce, writer: ctx.person.id } })
}

/** Saves whatever was typed; what could not be saved comes back in the page, also when the session had ended, and so does a row that was removed. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const entries = granted(await postedEntries(request))
  const { ctx, cookies } = await whoSaves(context, request, entries)
  const outcome = granted(await postSection(ctx, params.id!, params.section!, entries))
  const headers = new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]))
  if ('to' in outcome) return redirect(outcome.to, { status: 303, headers })
  if ('rows' in outcome) return json(outcome, { headers })
  if ('refused' in outcome) return json(outcome, { status: 409, headers })
  return json(outcome, { status: outcome.refusal?.status ?? 409, headers })
}

export const meta: MetaFunction = ({ error, matches, params: { section = '' } }) =>
  pageTitle(matches, (t) => {
    const fault = faultTitle(t, error)
    if (fault) return fault
    return isSectionKey(section) ? sayIn(t)(sectionOf(section).title) : t('nav.proposals')
  })

export default function ProposalSection() {
  const { shown, view, script } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as NotSaved | { rows: ChangedRows } | { refused: Answers } | undefined
  if (reply && 'rows' in reply) {
    return (
      <SectionPage script={script} shown={shown as ShownSection} view={{ ...view, saved: true, rows: reply.rows }} />
    )
  }
  if (reply && 'refused' in reply) {
    return (
      <SectionPage
        script={script}
        shown={shown as ShownSection}
        view={{ ...view, saved: true, refused: reply.refused }}
      />
    )
  }
  return <SectionPage script={script} shown={shown as ShownSection} view={view} reply={reply} />
}

export { SignInBoundary as ErrorBoundary, signInHeaders as headers }
