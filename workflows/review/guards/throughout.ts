import { type Answer, type Case, is, today } from './seen.ts'

export const caseGuards = {
  isFullStage: ({ context }: Case) => context.stage === 'full',
  placeGoesOn: ({ event }: Case) => 'isStopped' in event.facts && !event.facts.isStopped,
  hasNoConflict: ({ event }: Case) => 'conflicted' in event.facts && event.facts.conflicted === false,
  isHandedIn: ({ context }: Case) => context.version > 0,
  isInCharge: ({ event }: Case) => 'isInCharge' in event.facts && event.facts.isInCharge,
  clearanceIsStillValid: (seen: Case) =>
    seen.context.units.every(({ validUntil }) => validUntil === null || today(seen) <= validUntil),
}

export const answerGuards = {
  reasonIsGiven: ({ event }: Answer) =>
    event.type === 'requestChanges'
      ? event.questions.every(({ note }) => note !== null)
      : 'note' in event && event.note !== null,
  declaresNoConflict: ({ event }: Answer) => 'declaresNoConflict' in event && event.declaresNoConflict,
  namesAUnit: ({ context, event }: Answer) => 'unit' in event && context.units.some(({ unit }) => unit === event.unit),
  clearanceHasExpired: is('expireVetting', ({ context, event }) =>
    context.units.some(
      ({ unit, validUntil }) => unit === event.unit && validUntil !== null && event.at.slice(0, 10) > validUntil,
    ),
  ),
  namesAnotherOwner: is('handOver', ({ context, event }) => event.to !== context.owner),
  newOwnerMaySeeIt: is('handOver', ({ event }) => event.facts.mayOwn),
}
