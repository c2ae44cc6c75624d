import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { formState, textOf } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { reasonWords } from '#app/reviews/word-limits.ts'
import { carried } from '#app/suspensions/carried.server.ts'
import { CarriedPage } from '#app/suspensions/carried-notice.tsx'
import { carryThrough } from '#app/suspensions/carry-through.server.ts'
import { CoveredTable } from '#app/suspensions/covered-table.tsx'
import { showStart } from '#app/suspensions/show-start.server.ts'
import { startSuspension } from '#app/suspensions/start-suspension.server.ts'
import { placeName } from '#app/suspensions/suspension.ts'
import { StartForm } from '#app/suspensions/suspension-schema.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

const asked = (request: Request) => new URL(request.url).searchParams.get('of') ?? ''

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const of = asked(request)
  if (of === '') return redirect('/suspensions?of=')
  return json({ of, key: randomUUID(), ...openedFor(ctx, await showStart(ctx, of)) })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { place } = openedFor(ctx, await showStart(ctx, asked(request)))
  const form = await readForm(request, StartForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await startSuspension(ctx, { ...form.value, place })
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return carried(outcome.id, openedFor(ctx, await carryThrough(ctx, outcome.id)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('office:suspension.start.title'))

export default function StartPage() {
  const t = useT()
  const { of, key, named, covered } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [done, reply] = answer && 'moved' in answer ? [answer, undefined] : [null, answer]
  const form = formState(reply)
  const why = t('office:suspension.start.why')
  if (done)
    return (
      <>
        <PageHeader
          back={{ to: '/suspensions', label: t('office:suspension.title') }}
          title={t('office:suspension.start.page', { place: placeName(t, named) })}
        />
        <CarriedPage id={done.id} done={done} was="stopped" />
      </>
    )
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ why }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: '/suspensions', label: t('office:suspension.title') }}
        title={t('office:suspension.start.page', { place: placeName(t, named) })}
        lead={t('office:suspension.start.lead')}
      />
      <CoveredTable covered={covered} when="start" />
      <Confirm
        action={`/suspensions/new?of=${encodeURIComponent(of)}`}
        hidden={{ key: textOf(form.values, 'key') || key }}
        submit={t('office:suspension.start.submit')}
        cancelTo="/suspensions"
        danger
        next={<p>{t('office:suspension.start.next', { count: covered.counts.goesOn })}</p>}
      >
        <TextArea
          name="why"
          label={why}
          hint={t('office:suspension.start.whyHint')}
          form={form}
          maxWords={reasonWords}
        />
      </Confirm>
    </>
  )
}
