import type { AppContext } from '#app/context.server.ts'
import { dateTimeWithZone } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/index.ts'
import { sendMail } from '#app/mail/send-mail.server.ts'
import { type Letter, writeLetter } from '#app/mail/write-letter.ts'
import { questionInFull } from '#app/proposals/question-words.ts'
import { fingerprintOf } from '#app/receipts/receipt-keys.server.ts'
import { sayTakenBack } from '#app/reviews/say-taken-back.ts'
import { listNames } from '#db/queries/people.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { listMembers, listPeople, type Recipient } from '#db/queries/recipients.ts'
import { findReceipt } from '#db/queries/submissions.ts'
import type { Question } from '#workflows/review/context.ts'
import type { EffectParams, OfficeNews } from '#workflows/review/effects.ts'
import type { TakenBack } from '#workflows/review/facts.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { toldOf } from '#workflows/review/told.ts'
import { officersFor } from './officers-for.server.ts'

type Details = {
  version?: number
  questions?: Question[]
  /** Other words of the letter. */
  more?: (language: Language) => Record<string, string>
}

/** Writes to every member of the organisation, each in their language; of questions only as long as they wait for an answer. */
export async function mailPartner(
  ctx: AppContext,
  jobId: string,
  proposalId: string,
  letter: Letter,
  details: Details = {},
) {
  const row = await findProposal(ctx.db, proposalId)
  if (!row || (details.questions && !dueOfAnswers(row))) return
  await mailAll(ctx, jobId, row, letter, await listMembers(ctx.db, row.proposal.organizationId), details)
}

/** Says to every member of the organisation why the proposal has lapsed. */
export async function mailLapsed(ctx: AppContext, jobId: string, proposalId: string) {
  const row = await findProposal(ctx.db, proposalId)
  if (!row) return
  const why = row.call.status === 'cancelled' ? 'cancelled' : dueOfAnswers(row) ? 'answers' : 'draft'
  await mailAll(ctx, jobId, row, `lapsed.${why}`, await listMembers(ctx.db, row.proposal.organizationId), {})
}

export async function mailReviewers(
  ctx: AppContext,
  jobId: string,
  proposalId: string,
  letter: Letter,
  reviewerIds: string[],
  details: Details = {},
) {
  const row = await findProposal(ctx.db, proposalId)
  if (row) await mailAll(ctx, jobId, row, letter, await listPeople(ctx.db, reviewerIds), details)
}

/** Writes to a reviewer who was removed and, where nobody chose it, to who may have to assign another. */
export async function mailUnassigned(
  ctx: AppContext,
  jobId: string,
  proposalId: string,
  { reviewer, takenBack }: EffectParams['mailUnassigned'],
) {
  if (!takenBack) return mailReviewers(ctx, jobId, proposalId, 'unassigned', [reviewer])
  const details = { more: await wordsOfTakenBack(ctx, takenBack) }
  await mailReviewers(ctx, jobId, proposalId, 'unassignedSince', [reviewer], details)
  await mailOffice(ctx, `${jobId}.office`, proposalId, { news: 'assessmentReturned', people: [], takenBack })
}

async function wordsOfTakenBack({ db }: AppContext, takenBack: TakenBack) {
  const who = (await listNames(db, [takenBack.who])).get(takenBack.who) ?? ''
  return (language: Language) => ({ who, because: sayTakenBack(translator(language), takenBack) })
}

/** Writes to the people named, or, where nobody is, to whom of the office the news concerns. */
export async function mailOffice(
  ctx: AppContext,
  jobId: string,
  proposalId: string,
  { news, people, takenBack }: EffectParams['mailOffice'],
) {
  const row = await findProposal(ctx.db, proposalId)
  if (!row) return
  const recipients =
    people.length > 0
      ? await listPeople(ctx.db, people)
      : (await officersFor(ctx, row, toldOf[news])).filter(may(news, row))
  const details = takenBack ? { more: await wordsOfTakenBack(ctx, takenBack) } : {}
  await mailAll(ctx, jobId, row, `office.${news}`, recipients, details)
}

/** Who has decided on a proposal does not judge the request to reconsider it. */
function may(news: OfficeNews, { review }: ProposalRow) {
  const { deciders } = restoreReview(review).context
  return ({ id }: Recipient) => news !== 'reconsiderationAsked' || !deciders.includes(id)
}

/** Writes to each of them in their language. */
export async function mailAll(
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

const dueOfAnswers = ({ review }: Pick<ProposalRow, 'review'>) => restoreReview(review).context.answersDue

async function wordsOf(
  ctx: AppContext,
  { proposal, review, call }: ProposalRow,
  language: Language,
  { version, questions, more }: Details,
): Promise<Record<string, string>> {
  if (more) return more(language)
  if (questions) {
    const t = translator(language)
    return {
      questions: questions.map((question) => `- ${questionInFull(question, t)}`).join('\n'),
      day: dateTimeWithZone(dueOfAnswers({ review })!, call.timeZone, language),
    }
  }
  const receipt = version ? await findReceipt(ctx.db, proposal.id, version) : undefined
  if (!receipt) return {}
  const { number, contentHash, submittedAt, receipt: signed } = receipt.version
  return {
    version: String(number),
    hash: contentHash,
    at: dateTimeWithZone(submittedAt, call.timeZone, language),
    signature: signed ? fingerprintOf(signed.signature) : '—',
    key: signed?.receipt.keyId ?? '—',
  }
}
