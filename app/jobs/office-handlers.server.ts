import type { AppContext } from '#app/context.server.ts'
import { scanFile } from '#app/proposals/scan-file.server.ts'
import { lapseProposal } from '#app/reviews/lapse-proposal.server.ts'
import { takeBackWork } from '#app/reviews/take-back-work.server.ts'
import { settleSuspensions } from '#app/suspensions/settle-suspensions.server.ts'
import type { EffectType } from '#workflows/review/effects.ts'
import { mailCall } from './mail-about-call.server.ts'
import { mailClock } from './mail-clock.server.ts'
import { mailColleague } from './mail-colleague.server.ts'
import { mailExtension } from './mail-extension.server.ts'
import { mailInquiry } from './mail-inquiry.server.ts'
import { mailLink } from './mail-link.server.ts'
import { mailRegistrationEnds } from './mail-registration.server.ts'
import { mailSectionsAssigned } from './mail-sections-assigned.server.ts'
import { mailVirusFound } from './mail-virus.server.ts'
import type { OfficeJobParams, OfficeJobType } from './office-jobs.ts'

type Handler<Type extends OfficeJobType> = (
  ctx: AppContext,
  job: { id: string; params: OfficeJobParams[Type] },
) => Promise<unknown>

/** What each job outside the procedure does once its act has been committed; none may bear the name of an effect. */
export const officeHandlers: { [Type in OfficeJobType]: Handler<Type> } & { [Type in EffectType]?: never } = {
  mailInvitation: (ctx, job) => mailLink(ctx, job, 'invitation'),
  mailNewLink: (ctx, job) => mailLink(ctx, job, 'newLink'),
  takeBackWork: (ctx, { params }) => takeBackWork(ctx, params),
  mailCallExtended: (ctx, job) => mailCall(ctx, job, 'callExtended'),
  mailCallAmended: (ctx, job) => mailCall(ctx, job, 'callAmended'),
  mailCallCancelled: (ctx, job) => mailCall(ctx, job, 'callCancelled'),
  scheduleLapse: (ctx, { params }) => lapseProposal(ctx, params.proposalId),
  scanFile: (ctx, { params }) => scanFile(ctx, params.fileId),
  mailVirusFound,
  settleSuspensions,
  mailExtensionAsked: (ctx, job) => mailExtension(ctx, job, 'extensionAsked'),
  mailExtensionRefused: (ctx, job) => mailExtension(ctx, job, 'extensionRefused'),
  mailInquiryAsked: (ctx, job) => mailInquiry(ctx, job, 'inquiryAsked'),
  mailInquiryAnswered: (ctx, job) => mailInquiry(ctx, job, 'inquiryAnswered'),
  mailColleagueInvited: (ctx, job) => mailColleague(ctx, job),
  mailColleagueAdded: (ctx, job) => mailColleague(ctx, job),
  mailSectionsAssigned,
  mailRegistrationEnds,
  mailClock,
}
