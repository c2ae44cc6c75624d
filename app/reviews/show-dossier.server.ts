import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { Language } from '#app/people/person.ts'
import type { Certification } from '#app/proposals/certification.ts'
import { titleIn } from '#app/proposals/title-in.ts'
import { findVersionWithSigner } from '#db/queries/submissions.ts'
import { findCase } from './find-case.server.ts'
import { type VersionView, versionView } from './show-case.server.ts'
import { findTagging, type Tagging } from './tagging.server.ts'

/** A version as it goes on paper. */
export type Dossier = {
  id: string
  /** Of the questions; the answers are in their own. */
  language: Language
  reference: string
  title: string
  organization: string
  call: { number: string; title: string; timeZone: string }
  newest: number
  version: VersionView
  submittedAt: string
  /** Null for those who do not read names. */
  signer: string | null
  certification: Pick<Certification, 'version' | 'statements'> | null
  /** As they count now; null of a version that is not the newest. */
  tags: Pick<Tagging, 'partner' | 'confirmed'> | null
}

type Wish = { number?: number; language: Language }

/** Every answer of a version with its question, for whoever may see the proposal. Three statements. */
export async function showDossier(ctx: PersonContext, id: string, wish: Wish): Promise<Dossier | Refusal> {
  const found = await findCase(ctx, id)
  if (isRefusal(found)) return found
  const { proposal, call, organization } = found.row
  const newest = found.snapshot.context.version
  const number = wish.number ?? newest
  const version = await findVersionWithSigner(ctx.db, id, number, wish.language)
  if (!version || !proposal.reference) return refuse('receipt.noVersion')
  const view = versionView(version, found, ctx.person)
  const { certification } = version
  return {
    id,
    language: wish.language,
    reference: proposal.reference,
    title: titleIn(view.answers.project ?? {}, view.language),
    organization,
    call: { number: call.number, title: call.title[wish.language], timeZone: call.timeZone },
    newest,
    version: view,
    submittedAt: version.submittedAt.toISOString(),
    signer: view.hidesPersonal ? null : version.signer,
    certification: certification && { version: certification.version, statements: certification.statements },
    tags: number === newest ? (await findTagging(ctx.db, id)).tagging : null,
  }
}
