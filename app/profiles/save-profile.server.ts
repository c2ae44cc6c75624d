import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'
import { canonicalJson } from '#app/hash.ts'
import { mayKeepProfile } from '#app/people/policy.ts'
import { isProfileSection } from '#app/proposals/profile-answers.ts'
import { type Answers, isBlank, typedText } from '#app/proposals/sections/answers.ts'
import { listProfile, saveProfile } from '#db/queries/profiles.ts'

type Typed = { answers: Answers; seenRevision: number }

/** Keeps what was typed, complete or not; the same text twice is kept once, and nothing is written over unseen. */
export function saveProfileSection(
  { db, person }: PersonContext,
  organizationId: string,
  section: string,
  { answers: typed, seenRevision }: Typed,
): Promise<{ revision: number } | Refusal> {
  return db.transaction(async (tx) => {
    if (!mayKeepProfile(person, organizationId) || !isProfileSection(section)) return refuse('profile.notFound')
    const answers = Object.fromEntries(Object.entries(typed).filter(([, answer]) => !isBlank(answer)))
    const now = (await listProfile(tx, organizationId)).find((row) => row.section === section)
    if (canonicalJson(now?.answers ?? {}) === canonicalJson(answers)) return { revision: now?.revision ?? 0 }
    const until = section === 'organization' ? readDate(typedText(answers, 'ueiUntil')) : undefined
    const registeredUntil = until && isRead(until) ? until.value : null
    const revision = await saveProfile(tx, {
      ...{ organizationId, section, answers, registeredUntil, seenRevision },
      savedBy: person.id,
    })
    if (revision === undefined) return refuse('profile.changedMeanwhile')
    await appendAct(tx, {
      act: 'saveProfile',
      byId: person.id,
      subject: organizationId,
      details: { section, revision },
    })
    return { revision }
  })
}
