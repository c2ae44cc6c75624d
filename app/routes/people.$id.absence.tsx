import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { DateField, Select } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { AbsenceForm } from '#app/people/account-schema.server.ts'
import { chooseAbsence, showAbsence } from '#app/people/choose-absence.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showAbsence(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, AbsenceForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await chooseAbsence(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/people/${outcome.personId}?absence`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('office:absence.title'))

export default function AbsencePage() {
  const t = useT()
  const { account, substitutes } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { awayFrom, awayUntil, substituteId } = account
  const form = formState(reply, {
    awayFrom: awayFrom ?? '',
    awayUntil: awayUntil ?? '',
    substituteId: substituteId ?? '',
  })
  const here = `/people/${account.id}`
  const labels = {
    awayFrom: t('office:absence.from'),
    awayUntil: t('office:absence.until'),
    substituteId: t('office:absence.substitute'),
  }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: here, label: account.name }}
        title={t('office:absence.title')}
        lead={t('office:absence.lead')}
      />
      <Confirm action={`${here}/absence`} submit={t('office:absence.submit')} cancelTo={here}>
        <DateField name="awayFrom" form={form} label={labels.awayFrom} hint={t('office:absence.none')} />
        <DateField name="awayUntil" form={form} label={labels.awayUntil} />
        <Select
          name="substituteId"
          form={form}
          label={labels.substituteId}
          hint={t('office:absence.substituteHint')}
          empty={t('office:absence.nobody')}
          options={substitutes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Confirm>
    </>
  )
}
