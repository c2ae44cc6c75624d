import { appendAct } from '#app/audit/append-act.server.ts'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Database } from '#db/client.server.ts'
import { findInquiry, lockInquiry, saveInquiry } from '#db/queries/inquiries.ts'
import type { PublishForm } from './inquiry-schema.server.ts'

type Answered = Parameters<typeof saveInquiry>[2]

/** Publishes a question and its answer in both languages, without who asked; published already, corrects them. */
export const publishInquiry = (ctx: PersonContext, number: string, id: string, form: PublishForm) =>
  answer(
    ctx,
    { number, id, seen: form.seen ?? '', act: 'publishInquiry' },
    {
      outcome: 'published',
      question: form.question,
      answer: form.answer,
      reason: null,
    },
  )

/** Answers whoever asked alone, with the reason why it is not published. */
export const dismissInquiry = (
  ctx: PersonContext,
  number: string,
  id: string,
  { seen = '', reason }: { seen?: string; reason: string },
) =>
  answer(
    ctx,
    { number, id, seen, act: 'setInquiryAside' },
    { outcome: 'setAside', question: null, answer: null, reason },
  )

type Answering = { number: string; id: string; seen: string; act: string }

function answer(
  ctx: PersonContext,
  { number, id, seen, act }: Answering,
  answered: Omit<Answered, 'answeredBy'>,
): Promise<Refusal | undefined> {
  return ctx.db.transaction(async (tx) => {
    const refusal = refusedToManageCalls(ctx)
    if (refusal) return refusal
    const inquiry = isUuid(id) ? await lockInquiry(tx, id) : undefined
    if (!inquiry || !(await isOf(tx, id, number))) return refuse('inquiry.notFound')
    if ((inquiry.answeredAt?.toISOString() ?? '') !== seen) return refuse('inquiry.changedMeanwhile')
    await saveInquiry(tx, id, { ...answered, answeredBy: ctx.person.id })
    if (inquiry.outcome === null) await ctx.jobs.enqueue(tx, [officeJob('mailInquiryAnswered', { inquiryId: id })])
    await appendAct(tx, { act, byId: ctx.person.id, subject: inquiry.callId, details: { inquiry: id } })
  })
}

const isOf = async (tx: Database, id: string, number: string) => (await findInquiry(tx, id))?.call.number === number
