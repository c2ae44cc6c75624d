import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { ProfileView } from '#app/profiles/profile-view.tsx'
import { showProfile } from '#app/profiles/show-profile.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showProfile(signedIn(context, request), params.id!))
  return json({ page, saved: new URL(request.url).searchParams.has('saved') })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:profile.title'))

export default function ProfilePage() {
  return <ProfileView {...useLoaderData<typeof loader>()} />
}
