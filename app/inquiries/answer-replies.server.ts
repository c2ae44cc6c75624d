import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { type PersonContext, signedIn } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { showInquiry } from './show-inquiries.server.ts'

/** The page of one question, on which it is published or dismissed. */
export async function openInquiry({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showInquiry(ctx, params.call!, params.id!)))
}

type Answer<Form> = (ctx: PersonContext, number: string, id: string, form: Form) => Promise<Refusal | undefined>

/** Takes one of the two forms of that page. */
export async function answerInquiry<Schema extends z.ZodObject>(
  { context, request, params }: ActionFunctionArgs,
  schema: Schema,
  answer: Answer<z.output<Schema>>,
) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  const form = await readForm(request, schema)
  if (!form.ok) return invalid(form.values, form.errors)

  const refusal = await answer(ctx, params.call!, params.id!, form.value)
  if (isRefusal(refusal)) return refusedAct(ctx, refusal, form.values)
  return redirect(`/calls/${params.call}/inquiries`, 303)
}
