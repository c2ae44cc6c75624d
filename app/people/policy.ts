import type { AnswerClass } from '#app/proposals/sections/field.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { mayAct, mayMake, type Role } from '#workflows/review/permissions.ts'
import type { Person } from './person.ts'

/**
 * Which proposals a person may see; pages, lists, searches, counts and files all ask this one value, here or as SQL
 * (`db/queries/visible-proposals.ts`). A draft belongs to its organisation alone; the office sees what was handed in.
 */
export type Scope = {
  personId: string
  organizationIds: string[]
  /** Every proposal handed in; `countries` null means all of them. */
  office: { countries: string[] | null } | null
  /** Only the proposals that help security forces. */
  vetting: { countries: string[] | null } | null
  /** Only the proposals assigned to this person. */
  assigned: boolean
}

export type VisibleProposal = {
  organizationId: string
  submittedAt: Date | null
  countries: string[]
  helpsSecurityForces: boolean
  reviewerIds: string[]
}

const OFFICE_WIDE: Role[] = ['intake', 'finance', 'post', 'program', 'approver', 'grants', 'auditor', 'administrator']

export function whatMaySee(person: Person): Scope {
  const wide = person.officeRoles.filter(({ role }) => OFFICE_WIDE.includes(role))
  const vetting = person.officeRoles.filter(({ role }) => role === 'vetting')
  return {
    personId: person.id,
    organizationIds: person.memberships.map(({ organizationId }) => organizationId),
    office: limits(wide),
    vetting: limits(vetting),
    assigned: person.officeRoles.some(({ role }) => role === 'reviewer'),
  }
}

function limits(roles: Person['officeRoles']) {
  if (roles.length === 0) return null
  if (roles.some(({ countries }) => countries === null)) return { countries: null }
  return { countries: [...new Set(roles.flatMap(({ countries }) => countries ?? []))] }
}

export function maySee(scope: Scope, proposal: VisibleProposal): boolean {
  if (scope.organizationIds.includes(proposal.organizationId)) return true
  if (!proposal.submittedAt) return false
  if (scope.office && touches(scope.office.countries, proposal.countries)) return true
  if (scope.vetting && proposal.helpsSecurityForces && touches(scope.vetting.countries, proposal.countries)) return true
  return scope.assigned && proposal.reviewerIds.includes(scope.personId)
}

const touches = (limit: string[] | null, countries: string[]) =>
  limit === null || countries.some((country) => limit.includes(country))

/** What the office does with a draft whose words it never sees. */
export const draftActs = ['extendDeadline', 'suspend', 'resume', 'revive'] as const satisfies ReviewEvent['type'][]
export const draftKeepers: readonly Role[] = mayMake.extendDeadline
/**
 * Knows that drafts are there which were never handed in: whose, of which call and until when; none of their words. Their
 * countries are such words: whoever is limited to some knows of none.
 */
export const mayKnowDrafts = (person: Person) =>
  person.officeRoles.some(({ role, countries }) => draftKeepers.includes(role) && countries === null)
export const mayKnowDraft = (person: Person, proposal: VisibleProposal) =>
  proposal.submittedAt === null && !isOwn(person, proposal) && mayKnowDrafts(person)
/** Whether somebody who does not see the proposal may do the act all the same. */
export const mayDoUnseen = (person: Person, proposal: VisibleProposal, act: ReviewEvent['type']) =>
  draftActs.some((one) => one === act) && mayKnowDraft(person, proposal) && mayDo(person, proposal, act)

/** The roles in which a person meets this proposal: a member's of its organisation, an officer's for its countries. */
export function rolesFor(person: Person, proposal: VisibleProposal): Role[] {
  const partner = person.memberships.filter(({ organizationId }) => organizationId === proposal.organizationId)
  const office = person.officeRoles.filter(
    ({ role, countries }) =>
      touches(countries, proposal.countries) && (role !== 'reviewer' || proposal.reviewerIds.includes(person.id)),
  )
  return [...partner, ...office].map(({ role }) => role)
}

/** Whether one of the person's roles here may do the act at all; whether it is possible now is the machine's to say. */
export const mayDo = (person: Person, proposal: VisibleProposal, act: ReviewEvent['type']): boolean =>
  rolesFor(person, proposal).some((role) => mayAct(role, act))

/** Begins an assessment and puts it aside: whoever is asked for one, for as long as they are. */
export const mayDraftAssessment = (person: Person, proposal: VisibleProposal): boolean =>
  !isOwn(person, proposal) && rolesFor(person, proposal).includes('reviewer')

/** What was put aside is its writer's alone: no office, no other reviewer and no auditor reads it. */
export const maySeeDraftOf = (writerId: string, person: Person, proposal: VisibleProposal): boolean =>
  writerId === person.id && mayDraftAssessment(person, proposal)
export const personalReaders: Role[] = ['intake', 'finance', 'grants']
/** Reads the names of a partner's people and how to reach them: their own organisation, and who must reach them. */
export const maySeePersonal = (person: Person, proposal: VisibleProposal): boolean =>
  isOwn(person, proposal) || rolesFor(person, proposal).some((role) => personalReaders.includes(role))

/** Reads an answer or a file of this class of a proposal that the person sees. */
export const mayReadClass = (person: Person, proposal: VisibleProposal, answerClass: AnswerClass): boolean =>
  answerClass !== 'restricted' || maySeePersonal(person, proposal)

/** Nobody decides on, screens or assesses what their own organisation wrote. */
export const isOwn = (person: Person, proposal: VisibleProposal): boolean =>
  person.memberships.some(({ organizationId }) => organizationId === proposal.organizationId)

/** Owns a case: a program officer for one of its countries, of another organisation than the one that proposes. */
export const mayOwnCase = (person: Person, proposal: VisibleProposal): boolean =>
  !isOwn(person, proposal) && rolesFor(person, proposal).includes('program')

const holds = (person: Person, roles: readonly Role[]) => person.officeRoles.some(({ role }) => roles.includes(role))

/** Announces verdicts, many at a time. */
export const mayRelease = (person: Person) => holds(person, mayMake.release)
/** Reads the verdicts that wait to be announced. */
export const maySeeDecisions = (person: Person) => holds(person, decisionReaders)
export const decisionReaders: Role[] = [...mayMake.release, 'auditor']
export const maySeeDecision = (person: Person, proposal: VisibleProposal) =>
  !isOwn(person, proposal) && rolesFor(person, proposal).some((role) => decisionReaders.includes(role))
/** Reads the funds and the notifications of Congress. */
export const maySeeMoney = (person: Person) => holds(person, moneyRoles)
export const moneyRoles: Role[] = ['program', 'approver', 'finance', 'grants', 'auditor', 'administrator']
/** Records notifications, their holds and their clearing. */
export const mayRecordNotifications = (person: Person) => holds(person, mayMake.sendNotification)
/** Adds funds and ties calls to them. */
export const mayManageFunds = (person: Person) => holds(person, fundRoles)
export const fundRoles: Role[] = ['grants', 'administrator']

/** Reads what stands still. */
export const maySeeSuspensions = (person: Person) => holds(person, suspensionReaders)
export const suspensionKeepers: Role[] = mayMake.suspend.filter((role) => role !== 'clock')
export const suspensionReaders: Role[] = [...suspensionKeepers, 'auditor']
type Place = { country: string | null }
/** A fund is of every country. */
const holdsAt = (person: Person, roles: readonly Role[], { country }: Place) =>
  person.officeRoles.some(
    ({ role, countries }) =>
      roles.includes(role) && (countries === null || (country !== null && countries.includes(country))),
  )
/** Suspends a country of theirs, or a fund, at once. */
export const maySuspend = (person: Person, place: Place) => holdsAt(person, suspensionKeepers, place)
/** Reads what stands still of one country or fund, and why. */
export const maySeeSuspension = (person: Person, place: Place) => holdsAt(person, suspensionReaders, place)

/** Corrects how names and titles are spelt in what was handed in: intake, and the program officer who owns the case. */
export const mayCorrectTexts = (person: Person, proposal: VisibleProposal, ownerId: string | null): boolean =>
  !isOwn(person, proposal) &&
  rolesFor(person, proposal).some((role) => role === 'intake' || (role === 'program' && ownerId === person.id))

export const tagConfirmers: Role[] = ['program']
/** Confirms or corrects what goals and areas a proposal handed in serves, whatever its state. */
export const mayConfirmTags = (person: Person, proposal: VisibleProposal) =>
  proposal.submittedAt !== null &&
  !isOwn(person, proposal) &&
  rolesFor(person, proposal).some((role) => tagConfirmers.includes(role))

export const maySeePastAwards = (person: Person) => person.officeRoles.length > 0
export const maySeePipeline = (person: Person) => person.officeRoles.some(({ role }) => role !== 'reviewer')
/** Sees what runs out in the next days. */
export const maySeeClocks = (person: Person) => holds(person, clockRoles)
export const clockRoles: Role[] = ['program', 'administrator', 'auditor']
/** Keeps the holidays, on which no working day falls. */
export const mayKeepHolidays = (person: Person) => mayManagePeople(person)
export const maySeeHolidays = (person: Person) => holds(person, holidayReaders)
export const holidayReaders: Role[] = ['administrator', 'auditor']
/** Reads who has an account, and as what. */
export const maySeePeople = (person: Person) => holds(person, peopleReaders)
export const peopleReaders: Role[] = ['administrator', 'auditor']
export const mayManagePeople = (person: Person) => person.officeRoles.some(({ role }) => role === 'administrator')
/** Says whether a second person of the organisation signs: an administrator, or who signs for it. */
export const mayChooseSignatures = (person: Person, organizationId: string) =>
  mayManagePeople(person) ||
  person.memberships.some((one) => one.organizationId === organizationId && one.role === 'certifier')
/** Writes, publishes, extends and cancels calls. */
export const mayManageCalls = (person: Person) => person.officeRoles.some(({ role }) => callRoles.includes(role))
export const callRoles: Role[] = ['program', 'administrator']

/** Answers a partner who asks for more time: whoever may give it. */
export const mayAnswerExtension = (person: Person, proposal: VisibleProposal) =>
  !isOwn(person, proposal) &&
  (mayDoUnseen(person, proposal, 'extendDeadline') ||
    (maySee(whatMaySee(person), proposal) && mayDo(person, proposal, 'extendDeadline')))

/** Which of the partners' messages to the office wait for this person; nothing of their own organisations. */
export function messagesFor(person: Person) {
  const givers = person.officeRoles.filter(({ role }) => mayAct(role, 'extendDeadline'))
  return {
    inquiries: mayManageCalls(person),
    countries: limits(givers)?.countries,
    drafts: mayKnowDrafts(person),
    organizationIds: person.memberships.map(({ organizationId }) => organizationId),
  }
}

/** Reads and writes what an organisation answers once: its own people. */
export const mayKeepProfile = (person: Person, organizationId: string) =>
  person.memberships.some((one) => one.organizationId === organizationId)

/** Sees the people of an organisation and invites others: its own people. */
export const mayInviteColleagues = (person: Person, organizationId: string) => mayKeepProfile(person, organizationId)
/** Where two people have to sign, only who signs already says who else does. */
export const mayInviteAs = (
  person: Person,
  role: Person['memberships'][number]['role'],
  { id, asksTwoPeople }: { id: string; asksTwoPeople: boolean },
) =>
  mayInviteColleagues(person, id) &&
  (role === 'author' ||
    !asksTwoPeople ||
    person.memberships.some((one) => one.organizationId === id && one.role === 'certifier'))

/** The history's names and reasons are the office's; a partner sees dates and public states. */
export const maySeeHistory = (person: Person, proposal: VisibleProposal) =>
  !isOwn(person, proposal) && rolesFor(person, proposal).some((role) => historyReaders.includes(role))
export const historyReaders: Role[] = [...OFFICE_WIDE, 'vetting']
