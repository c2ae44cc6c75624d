import type { AppContext } from '#app/context.server.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { writeLetter } from '#app/mail/write-letter.ts'
import type { Language } from '#app/people/person.ts'
import { findInquiry } from '#db/queries/inquiries.ts'
import { listHolders, listPeople } from '#db/queries/recipients.ts'

type InquiryJob = { id: string; params: { inquiryId: string } }

/** Tells the office that somebody asks about a call, or whoever asked that there is an answer; neither text travels. */
export async function mailInquiry(
  ctx: AppContext,
  { id, params }: InquiryJob,
  letter: 'inquiryAsked' | 'inquiryAnswered',
) {
  const found = await findInquiry(ctx.db, params.inquiryId)
  if (!found || (letter === 'inquiryAsked' && found.inquiry.outcome)) return
  const { inquiry, call } = found
  const origin = ctx.config.publicUrl?.origin ?? `http://localhost:${ctx.config.port}`
  const page = `${origin}/calls/${call.number}/inquiries`
  const isAsked = letter === 'inquiryAsked'
  const recipients = isAsked
    ? await listHolders(ctx.db, ['program'], { countries: call.countries, organizationId: inquiry.organizationId })
    : await listPeople(ctx.db, [inquiry.askedBy])
  for (const person of recipients) {
    const language = (person.language ?? inquiry.language) as Language
    const words = {
      call: call.title[language],
      link: isAsked ? `${page}/${inquiry.id}` : page,
      office: ctx.config.officeMail,
    }
    await sendMail(ctx, `${id}.${person.id}`, {
      to: person.email,
      ...writeLetter(letter, language, person.name, words),
    })
  }
}
