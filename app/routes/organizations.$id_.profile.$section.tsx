import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { sayIn } from '#app/i18n/say.ts'
import { postProfile } from '#app/profiles/post-profile.server.ts'
import { ProfileSectionView } from '#app/profiles/profile-section-view.tsx'
import { showProfileSection } from '#app/profiles/show-profile.server.ts'
import { postedEntries } from '#app/proposals/posted-entries.server.ts'
import { viewOf } from '#app/proposals/section-shown.ts'
import { isSectionKey, sectionOf } from '#app/proposals/sections.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showProfileSection(signedIn(context, request), params.id!, params.section!))
  return json({ page, view: viewOf(new URL(request.url).searchParams) })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const entries = granted(await postedEntries(request))
  const outcome = granted(await postProfile(ctx, params.id!, params.section!, entries))
  return 'to' in outcome ? redirect(outcome.to, 303) : json(outcome, { status: outcome.refusal.status })
}

export const meta: MetaFunction<typeof loader> = ({ matches, params: { section = '' } }) =>
  pageTitle(matches, (t) =>
    t('applicant:profile.sectionTitle', { section: isSectionKey(section) ? sayIn(t)(sectionOf(section).title) : '' }),
  )

export default function ProfileSectionPage() {
  const { page, view } = useLoaderData<typeof loader>()
  return <ProfileSectionView page={page} view={view} reply={useActionData<typeof action>()} />
}
