import type { FormErrors } from '#app/forms/form.ts'
import { type GuardName, isOfTheCase } from '#workflows/review/guards.ts'
import type { Blocker } from '#workflows/review/move.ts'
import type { Act } from './acts.ts'

/** The field that a guard's no is about, by the names that the forms of the acts have. */
const fieldOf: Partial<Record<GuardName, string>> = {
  amountIsWithinRequest: 'amount',
  amountIsWithinCall: 'amount',
  periodIsWithinCall: 'endsOn',
  conditionsAreComplete: 'conditions',
  declaresNoConflict: 'declaresNoConflict',
  reasonIsGiven: 'reason',
  newDeadlineIsLater: 'until',
  namesANewReviewer: 'reviewers',
  reviewersHaveNoConflict: 'reviewers',
  reviewersReadTheLanguage: 'reviewers',
  exclusionsAreChecked: 'checkedOn',
  namesAUnit: 'unit',
  namesACountry: 'country',
  namesATrack: 'tracks',
  tracksWereExamined: 'tracks',
  namesAnOpenCondition: 'condition',
  namesAContestableCondition: 'condition',
  namesAContestedCondition: 'condition',
  conditionIsChanged: 'what',
  newDayIsAhead: 'dueOn',
  namesADueReport: 'report',
  namesAFiledReport: 'report',
  namesAnotherOwner: 'to',
  newOwnerMaySeeIt: 'to',
  notificationIsSent: 'notification',
  registrationIsAhead: 'validUntil',
  obligationIsWithinGrant: 'obligatedCents',
  obligationIsWithinFund: 'obligatedCents',
  exclusionsAreCheckedToday: 'exclusionsChecked',
  narcoticsAreCertified: 'narcoticsCertified',
  remainderIsDeobligated: 'deobligatedCents',
  deobligationIsWithinAward: 'deobligatedCents',
}

/** Where the same guard has a field of another name, or none. */
const fieldIn: Partial<Record<Act, Partial<Record<GuardName, string | null>>>> = {
  decline: { reasonIsGiven: 'declineReason', declaresNoConflict: 'declineNoConflict' },
  assess: { declaresNoConflict: 'declaration' },
  requestChanges: { reasonIsGiven: null },
}

/** The field of the act's form at which a guard says no; none where it is about the case, or about more than one answer. */
export function guardedField(act: Act, name: Blocker['name']): string | undefined {
  if (name === 'notInThisState') return undefined
  const own = fieldIn[act]?.[name]
  return own === undefined ? fieldOf[name] : (own ?? undefined)
}

type Placed = { errors: FormErrors; above: Blocker[] }

/** The reasons at their fields, and those that are above the form. Without the form, because of the case, all are above. */
export function placeReasons(act: Act, because: readonly Blocker[]): Placed {
  const isShut = because.some(({ name }) => name === 'notInThisState' || isOfTheCase(name))
  const at = (blocker: Blocker) => (isShut ? undefined : guardedField(act, blocker.name))
  const placed = Map.groupBy(because, at)
  const above = placed.get(undefined) ?? []
  placed.delete(undefined)
  const errors = [...placed].map(([field, blockers]) => [field, blockers.map(asMessage)])
  return { errors: Object.fromEntries(errors), above }
}

const asMessage = ({ name, params }: Blocker) =>
  `review:guard.${name}${Object.keys(params).length > 0 ? `?${JSON.stringify(params)}` : ''}`
