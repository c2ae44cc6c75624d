import { isProfileSection, profileAnswers } from '#app/proposals/profile-answers.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import type { Database } from '#db/client.server.ts'
import { appendSectionRevision } from '#db/queries/drafts.ts'
import { listProfile } from '#db/queries/profiles.ts'
import type { calls } from '#db/schema/index.ts'

type NewDraft = { proposalId: string; organizationId: string; savedBy: string; call: typeof calls.$inferSelect }

/** Begins the sections of a new draft that the organisation has answered once. */
export async function prefillDraft(tx: Database, { proposalId, organizationId, savedBy, call }: NewDraft) {
  for (const { section, ...profile } of await listProfile(tx, organizationId)) {
    if (!isProfileSection(section) || !call.sections.includes(section)) continue
    const answers = profileAnswers(section, profile, rulesOf(call))
    if (Object.keys(answers).length === 0) continue
    await appendSectionRevision(tx, { proposalId, section, revision: 1, answers, savedBy })
  }
}
