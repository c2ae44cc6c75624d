import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type OfficeRequest, requestFor } from '#app/extensions/office-request.ts'
import { type Clarifying, findClarification } from '#app/proposals/find-clarification.server.ts'
import { dayOf } from '#workflows/review/calendar.ts'
import { findSigning, type Signing } from './find-signing.server.ts'
import type { Findings } from './findings.server.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type CriterionView, criteriaOf, findPanelRows, type Panel, panelFor } from './panel.server.ts'
import { optionsFor, type PlainOptions } from './plain-act-options.server.ts'
import { formOf, type PlainAct } from './plain-acts.ts'
import { findFindings, findVersion, type VersionView } from './show-case.server.ts'

export type PlainActPage = ActPage & {
  type: PlainAct
  options: PlainOptions
  timeZone: string
  /** Where the call is, by the database's clock. */
  today: string
  version: VersionView | null
  findings: Findings | null
  criteria: CriterionView[]
  panel: Panel | null
  signing: Signing | null
  /** What the partner asks for, which the act would answer. */
  extension: OfficeRequest | null
  clarifying: Clarifying | null
}

/** The page of an act that asks a few questions. Six statements at most. */
export async function showPlainAct(
  ctx: PersonContext,
  proposalId: string,
  type: PlainAct,
): Promise<PlainActPage | Refusal> {
  const opened = await openAct(ctx, proposalId, type)
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const {
    call: { timeZone },
    now,
  } = found.row
  return {
    ...page,
    type,
    options: await optionsFor(ctx, found, type),
    findings: formOf(type).findings ? await findFindings(ctx, found) : null,
    criteria: criteriaOf(found),
    panel: formOf(type).findings ? panelFor(ctx.person, found, await findPanelRows(ctx, found)) : null,
    signing: type === 'sign' ? await findSigning(ctx, found) : null,
    extension: type === 'extendDeadline' || type === 'revive' ? requestFor(ctx.person, found) : null,
    clarifying: type === 'clarify' && page.act.because.length === 0 ? await findClarification(ctx, found.row) : null,
    timeZone,
    today: dayOf(now.getTime(), timeZone),
    version: formOf(type).beside ? await findVersion(ctx, found) : null,
  }
}
