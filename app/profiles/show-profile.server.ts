import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'
import { mayKeepProfile } from '#app/people/policy.ts'
import { isUnanswered, judge, type MissingAnswer, sectionStatus } from '#app/proposals/missing-answers.ts'
import { isProfileSection, type ProfileSection, profileRules, profileSections } from '#app/proposals/profile-answers.ts'
import { typedText } from '#app/proposals/sections/answers.ts'
import type { Answers, CallRules } from '#app/proposals/sections.ts'
import { findMoment } from '#db/queries/clock.ts'
import { findOrganizationName, listProfile, type ProfileRow } from '#db/queries/profiles.ts'
import { type RegistrationState, registrationState } from './registration.ts'

export type ProfilePage = {
  id: string
  name: string
  sections: { section: ProfileSection; status: 'todo' | 'started' | 'done' }[]
  registration: RegistrationState | null
}

export type ProfileSectionPage = {
  id: string
  name: string
  section: ProfileSection
  rules: CallRules
  answers: Answers
  revision: number
  saved: { at: string; by: string } | null
  now: string
  /** What is answered and cannot be read. */
  wrong: MissingAnswer[]
}

type Read = { name: string; rows: ProfileRow[]; now: Date }

/** Three statements. */
async function readProfile({ db, person }: PersonContext, id: string): Promise<Read | Refusal> {
  const name = mayKeepProfile(person, id) ? await findOrganizationName(db, id) : undefined
  if (!name) return refuse('profile.notFound')
  return { name, rows: await listProfile(db, id), now: await findMoment(db) }
}

const answersOf = (rows: readonly ProfileRow[]) =>
  Object.fromEntries(rows.map(({ section, answers }) => [section, answers])) as { [S in ProfileSection]?: Answers }

/** What an organisation has answered once, and until when it is registered. */
export async function showProfile(ctx: PersonContext, id: string): Promise<ProfilePage | Refusal> {
  const read = await readProfile(ctx, id)
  if ('refusal' in read) return read
  const { name, rows, now } = read
  const answers = answersOf(rows)
  const { missing } = judge(answers, profileRules(now))
  const until = readDate(typedText(answers.organization ?? {}, 'ueiUntil'))
  return {
    id,
    name,
    sections: profileSections.map((section) => {
      const status = sectionStatus(section, answers, missing)
      return { section, status: status === 'toDo' ? 'todo' : status }
    }),
    registration: isRead(until) ? registrationState(until.value, now) : null,
  }
}

/** One section of it, to be written. */
export async function showProfileSection(
  ctx: PersonContext,
  id: string,
  section: string,
): Promise<ProfileSectionPage | Refusal> {
  if (!isProfileSection(section)) return refuse('profile.notFound')
  const read = await readProfile(ctx, id)
  if ('refusal' in read) return read
  const { name, rows, now } = read
  const saved = rows.find((row) => row.section === section)
  const rules = profileRules(now)
  return {
    ...{ id, name, section, rules, answers: saved?.answers ?? {}, revision: saved?.revision ?? 0 },
    saved: saved ? { at: saved.savedAt.toISOString(), by: saved.savedBy } : null,
    now: now.toISOString(),
    wrong: judge(answersOf(rows), rules).missing.filter((one) => one.section === section && !isUnanswered(one)),
  }
}
