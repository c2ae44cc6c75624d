import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { TypedProposal } from '#app/proposals/sections.ts'
import { amountAsked } from '#app/proposals/typed-answers.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import type { Localized } from '#db/schema/columns.ts'
import { standardChecklist } from '#workflows/review/edition.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type VersionView, versionView } from './show-case.server.ts'

export type AdmissionPage = ActPage & {
  checklist: string[]
  /** What the points of the list are checked against. */
  asked: { requestedCents: number | null; countries: string[]; startsOn: string; endsOn: string; months: number } | null
  allowed: { floorCents: number; ceilingCents: number; countries: string[]; maxMonths: number }
  /** Who may apply, in the call's words. */
  eligibility: Localized
  version: VersionView | null
}

export async function showAdmission(ctx: PersonContext, proposalId: string): Promise<AdmissionPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'admit')
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const { edition, requestedCents } = found.snapshot.context
  const version = await findNewestVersion(ctx.db, proposalId, ctx.language)
  const typed = version?.typed as TypedProposal | undefined
  const { call } = found.row
  return {
    ...page,
    checklist: edition.checklist ?? [...standardChecklist],
    asked: typed
      ? { requestedCents: amountAsked(requestedCents), countries: typed.places.countries, ...typed.project }
      : null,
    allowed: { ...edition, countries: call.countries },
    eligibility: call.texts.eligibility,
    version: version ? versionView(version, found, ctx.person) : null,
  }
}
