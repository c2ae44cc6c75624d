import { tracks } from './context.ts'
import * as award from './guards/award.ts'
import * as decision from './guards/decision.ts'
import * as drafting from './guards/drafting.ts'
import * as examination from './guards/examination.ts'
import type { Case } from './guards/seen.ts'
import * as throughout from './guards/throughout.ts'

/** These read the case, the facts, the person and the moment: they can be asked before a form is filled in. */
export const caseGuards = {
  ...drafting.caseGuards,
  ...examination.caseGuards,
  ...decision.caseGuards,
  ...award.caseGuards,
  ...throughout.caseGuards,
}

/** These read what was filled in. */
export const answerGuards = {
  ...drafting.answerGuards,
  ...examination.answerGuards,
  ...decision.answerGuards,
  ...award.answerGuards,
  ...throughout.answerGuards,
}

export const guards = { ...caseGuards, ...answerGuards }
export type GuardName = keyof typeof guards
export const isOfTheCase = (name: GuardName): name is keyof typeof caseGuards => Object.hasOwn(caseGuards, name)

/** Figures that a guard's message quotes; names that end in `Cents` are money. */
export type GuardDetails = Record<string, string | number>
const details: Partial<Record<GuardName, (seen: Case) => GuardDetails>> = {
  everyTrackIsConcluded: ({ context }) => ({
    tracks: tracks.filter((track) => context.findings[track] === undefined).join(' '),
  }),
  nothingIsMissing: ({ event }) => ({ missing: 'missing' in event.facts ? event.facts.missing.length : 0 }),
  amountIsWithinRequest: ({ context: { requestedCents } }) => ({ requestedCents }),
  amountIsWithinCall: ({ context: { edition } }) => ({
    floorCents: edition.floorCents,
    ceilingCents: edition.ceilingCents,
  }),
  periodIsWithinCall: ({ context: { edition } }) => ({ maxMonths: edition.maxMonths }),
  clearanceIsStillValid: ({ context: { units } }) => ({
    validUntil:
      units
        .map(({ validUntil }) => validUntil ?? '')
        .toSorted()
        .find(Boolean) ?? '',
  }),
  obligationIsWithinGrant: ({ context: { grant } }) => ({ grantCents: grant?.amountCents ?? 0 }),
  obligationIsWithinFund: ({ event }) => ({
    fundLeftCents: 'fundLeftCents' in event.facts ? (event.facts.fundLeftCents ?? 0) : 0,
  }),
  deobligationIsWithinAward: ({ context: { award } }) => ({ obligatedCents: award?.obligatedCents ?? 0 }),
  remainderIsDeobligated: ({ context: { award } }) => ({ obligatedCents: award?.obligatedCents ?? 0 }),
}
export const detailsOf = (guard: GuardName, seen: Case): GuardDetails => details[guard]?.(seen) ?? {}
