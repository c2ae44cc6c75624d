import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { PipelinePage } from '#app/pipeline/pipeline-page.tsx'
import { showPipeline } from '#app/pipeline/show-pipeline.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(granted(await showPipeline(ctx, new URL(request.url).searchParams)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('pipeline:title'))

export default function PipelineRoute() {
  return <PipelinePage pipeline={useLoaderData<typeof loader>()} />
}
