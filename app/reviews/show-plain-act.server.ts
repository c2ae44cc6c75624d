import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type OfficeRequest, requestFor } from '#app/extensions/office-request.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { optionsFor, type PlainOptions } from './plain-act-options.server.ts'
import { formOf, type PlainAct } from './plain-acts.ts'
import { findVersion, type VersionView } from './show-case.server.ts'

export type PlainActPage = ActPage & {
  type: PlainAct
  options: PlainOptions
  timeZone: string
  version: VersionView | null
  /** What the partner asks for, which the act would answer. */
  extension: OfficeRequest | null
}

/** The page of an act that asks a few questions. Four statements at most. */
export async function showPlainAct(
  ctx: PersonContext,
  proposalId: string,
  type: PlainAct,
): Promise<PlainActPage | Refusal> {
  const opened = await openAct(ctx, proposalId, type)
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  return {
    ...page,
    type,
    options: await optionsFor(ctx, found, type),
    timeZone: found.row.call.timeZone,
    extension: type === 'extendDeadline' || type === 'revive' ? requestFor(ctx.person, found) : null,
    version: formOf(type).beside ? await findVersion(ctx, found) : null,
  }
}
