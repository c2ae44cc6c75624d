import type { AppContext } from '#app/context.server.ts'
import { date, dateTimeWithZone, list } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { type Letter, writeLetter } from '#app/mail/write-letter.ts'
import { answerDay } from '#app/proposals/answer-by.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { listMembers, listPeople, type Recipient } from '#db/queries/recipients.ts'
import { findReceipt } from '#db/queries/submissions.ts'
import type { Section } from '#workflows/review/context.ts'

type Details = { version?: number; sections?: Section[] }

/** Writes to every member of the organisation, each in their language. */
export async function mailPartner(
  ctx: AppContext,
  jobId: string,
  proposalId: string,
  letter: Letter,
  details: Details = {},
) {
  const row = await findProposal(ctx.db, proposalId)
  if (row) await mailAll(ctx, jobId, row, letter, await listMembers(ctx.db, row.proposal.organizationId), details)
}

export async function mailReviewers(
  ctx: AppContext,
  jobId: string,
  proposalId: string,
  letter: Letter,
  reviewerIds: string[],
) {
  const row = await findProposal(ctx.db, proposalId)
  if (row) await mailAll(ctx, jobId, row, letter, await listPeople(ctx.db, reviewerIds), {})
}

async function mailAll(
  ctx: AppContext,
  jobId: string,
  row: ProposalRow,
  letter: Letter,
  recipients: Recipient[],
  details: Details,
) {
  await sendAll(recipients, async ({ id, name, email, language }) => {
    const spoken = (language ?? row.proposal.language) as Language
    const words = { ...wordsAbout(ctx, row, spoken), ...(await wordsOf(ctx, row, spoken, details)) }
    await sendMail(ctx, `${jobId}.${id}`, { to: email, ...writeLetter(letter, spoken, name, words) })
  })
}

/** One address that is refused keeps no other from its mail; the job then fails, and comes again for that one alone. */
async function sendAll(recipients: Recipient[], send: (recipient: Recipient) => Promise<void>) {
  const errors: unknown[] = []
  for (const recipient of recipients) await send(recipient).catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}

function wordsAbout({ config }: AppContext, { proposal }: ProposalRow, language: Language) {
  const origin = config.publicUrl?.origin ?? `http://localhost:${config.port}`
  const title = proposal.title ?? translator(language)('proposal:mine.untitled')
  const office = config.officeMail
  return { title, reference: proposal.reference ?? '', link: `${origin}/proposals/${proposal.id}`, office }
}

async function wordsOf(
  ctx: AppContext,
  { proposal, review, call }: ProposalRow,
  language: Language,
  { version, sections }: Details,
): Promise<Record<string, string>> {
  if (sections) {
    const say = sayIn(translator(language))
    return {
      sections: list(
        sections.map((key) => say(sectionOf(key).title)),
        language,
      ),
      day: date(answerDay(review.stateSince), language, call.timeZone),
    }
  }
  const receipt = version ? await findReceipt(ctx.db, proposal.id, version) : undefined
  if (!receipt) return {}
  const { number, contentHash, submittedAt } = receipt.version
  return { version: String(number), hash: contentHash, at: dateTimeWithZone(submittedAt, call.timeZone, language) }
}
