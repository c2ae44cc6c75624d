import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import {
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { granted } from '#app/forms/replies.server.ts'
import { sayIn } from '#app/i18n/say.ts'
import { postSection } from '#app/proposals/post-section.server.ts'
import { postedEntries } from '#app/proposals/posted-entries.server.ts'
import { SectionPage } from '#app/proposals/section-page.tsx'
import {
  type ChangedRows,
  type NotSaved,
  type ShownSection,
  type SignInToSave,
  viewOf,
} from '#app/proposals/section-shown.ts'
import { SectionSignIn } from '#app/proposals/section-sign-in.tsx'
import { type Answers, isSectionKey, sectionOf } from '#app/proposals/sections.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import { signInToSave } from '#app/proposals/sign-in-to-save.server.ts'
import { ErrorPage, faultOf } from '#app/ui/error-page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const query = new URL(request.url).searchParams
  const shown = granted(await showSection(ctx, params.id!, params.section!, { check: query.has('check') }))
  return json({ shown, view: viewOf(query) })
}

/** Saves whatever was typed; what could not be saved comes back in the page, also when the session had ended, and so does a row that was removed. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const entries = granted(await postedEntries(request))
  const signed = context.person
    ? { ctx: signedIn(context, request), cookies: [] }
    : await signInToSave(context, request.headers, entries)
  if ('signIn' in signed)
    throw json({ signIn: signed.signIn }, { status: signed.status, headers: retryAfter(signed.signIn) })

  const outcome = granted(await postSection(signed.ctx, params.id!, params.section!, entries))
  const headers = new Headers(signed.cookies.map((cookie): [string, string] => ['set-cookie', cookie]))
  if ('to' in outcome) return redirect(outcome.to, { status: 303, headers })
  if ('rows' in outcome) return json(outcome, { headers })
  if ('refused' in outcome) return json(outcome, { status: 409, headers })
  return json(outcome, { status: outcome.refusal?.status ?? 409, headers })
}

function retryAfter({ refusal }: SignInToSave): HeadersInit {
  const seconds = refusal?.params.seconds
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}
}

export const headers: HeadersFunction = ({ errorHeaders }) => {
  const seconds = errorHeaders?.get('retry-after')
  return new Headers(seconds ? { 'retry-after': seconds } : undefined)
}

export const meta: MetaFunction = ({ error, matches, params: { section = '' } }) =>
  pageTitle(matches, (t) => {
    if (isRouteErrorResponse(error) && !error.data?.signIn) return t(`fault.${faultOf(error.status)}.title`)
    return isSectionKey(section) ? sayIn(t)(sectionOf(section).title) : t('nav.proposals')
  })

export default function ProposalSection() {
  const { shown, view } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as NotSaved | { rows: ChangedRows } | { refused: Answers } | undefined
  if (reply && 'rows' in reply) {
    return <SectionPage shown={shown as ShownSection} view={{ ...view, saved: true, rows: reply.rows }} />
  }
  if (reply && 'refused' in reply) {
    return <SectionPage shown={shown as ShownSection} view={{ ...view, saved: true, refused: reply.refused }} />
  }
  return <SectionPage shown={shown as ShownSection} view={view} reply={reply} />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const root = useRouteLoaderData('root') as { requestId: string; here: string; person: object | null } | undefined
  const { pathname } = useLocation()
  const response = isRouteErrorResponse(error) ? error : undefined
  if (response?.data?.signIn) return <SectionSignIn here={pathname} {...(response.data.signIn as SignInToSave)} />
  return (
    <ErrorPage
      status={response?.status ?? 500}
      refusal={isRefusal(response?.data) ? response.data : null}
      number={root?.requestId}
      here={root?.here ?? pathname}
      signedIn={Boolean(root?.person)}
    />
  )
}
