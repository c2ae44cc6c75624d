import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { monthsBetween, readDate } from '#app/forms/read-date.ts'
import { totals100 } from '#app/proposals/sections/carsi.ts'
import { choice, choices, eachOf, onceRead, part, rows, text, tick, words } from '#app/proposals/sections/leaf.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { readIntegerBetween, readWeight, wordCount } from '#app/proposals/sections/reading.ts'
import type { TaxonomyVersion } from '#app/tags/codes.ts'
import { haveSameWeights, type TagWeights, type Weights } from '#app/tags/tag-weights.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { isCleared, outcomes, type Question, risks } from '#workflows/review/context.ts'
import { mostConditions } from './condition-fields.ts'
import { reasonKey } from './reason-name.ts'
import { readCaseReference } from './reference-numbers.ts'
import type { ApprovalLimits } from './show-decision.server.ts'
import { conditionWords, reasonWords, whyWords } from './word-limits.ts'

/** The revision that the person saw, as the form carries it. */
export const revision = answer(readIntegerBetween(0, 999_999_999))
const reason = words(reasonWords)
const caseReference = answer(readCaseReference)

export const admissionForm = (checklist: readonly string[]) =>
  z
    .object({ revision, checklist: part(eachOf(checklist, tick())) })
    .transform(({ revision, checklist }) => ({ revision, checklist: checklist as Record<string, boolean> }))

export const ReasonForm = z.object({ revision, reason })

/** How long the text may be its own field says, with all else that the form would have against it. */
export const CorrectionForm = z.object({ revision, text: text(10_000), reason })

/** A reason for each ticked question; one for a question that is not ticked is a slip, not to be lost in silence. */
export const changeRequestForm = (questions: readonly Question[]) =>
  z
    .object({
      revision,
      questions: choices(questions),
      reasons: part(eachOf(questions.map(reasonKey), optional(readReason, null))),
    })
    .superRefine(
      ({ questions: ticked, reasons }, ctx) => {
        for (const key of questions.map(reasonKey)) {
          const [isTicked, isGiven] = [ticked.some((one) => reasonKey(one) === key), reasons[key] !== null]
          if (isTicked === isGiven) continue
          const problem = isTicked ? message('required') : 'review:form.reasonWithoutTick'
          ctx.addIssue({ code: 'custom', path: ['reasons', key], message: problem })
        }
      },
      onceRead('questions', 'reasons'),
    )
    .transform(({ revision, questions: ticked, reasons }) => ({
      revision,
      questions: ticked.map((question) => ({ question, reason: reasons[reasonKey(question)]! })),
    }))

const readReason = (typed: string) => {
  const over = wordCount(typed) - reasonWords
  return over > 0 ? { problem: message('tooManyWords', { max: reasonWords, count: over }) } : { value: typed }
}

export const reviewersForm = (candidates: readonly string[]) => z.object({ revision, reviewers: choices(candidates) })

export const RemovalForm = z.object({ revision, reviewer: text(64) })

const score = choice(['1', '2', '3', '4', '5'])

const scoresheet = (criteria: readonly string[]) => ({
  revision,
  scores: part(eachOf(criteria, score)),
  why: part(eachOf(criteria, words(whyWords))),
  opinion: reason,
})

type Scoresheet = { revision: number; scores: unknown; why: unknown; opinion: string }

const asScores =
  (criteria: readonly string[]) =>
  ({ revision, scores, why, opinion }: Scoresheet) => ({
    revision,
    opinion,
    scores: criteria.map((criterion) => ({
      criterion,
      score: Number((scores as Record<string, string>)[criterion]),
      why: (why as Record<string, string>)[criterion]!,
    })),
  })

export const assessmentForm = (criteria: readonly string[]) =>
  z.object({ ...scoresheet(criteria), declaration: tick() }).transform(asScores(criteria))

/** Who revises has declared to have no conflict before. */
export const revisionForm = (criteria: readonly string[]) =>
  z.object(scoresheet(criteria)).transform(asScores(criteria))

export const RiskForm = z.object({
  revision,
  risk: choice(risks),
  exclusions: choice(['clear', 'hit']),
  checkedOn: optional(readDate, null),
  reason,
})

export const VettingCaseForm = z.object({ revision, caseReference })

/** `today`: the database's; a clearance that has ended already clears nobody. */
export const vettingOutcomeForm = (today: string) =>
  z
    .object({
      revision,
      unit: text(64),
      outcome: choice(outcomes),
      caseReference,
      validUntil: optional(readDate, null),
    })
    .superRefine(
      ({ outcome, validUntil }, ctx) => {
        if (!isCleared(outcome) || validUntil === null || validUntil > today) return
        ctx.addIssue({ code: 'custom', path: ['validUntil'], message: message('dayAfterToday') })
      },
      onceRead('outcome', 'validUntil'),
    )

const grantFields = (limits: ApprovalLimits) => ({
  revision,
  amount: answer(readAmount(limits)),
  startsOn: answer(readDate),
  endsOn: answer(readDate),
  reason,
  declaresNoConflict: tick(),
})

/** A rule over both days, judged once they can be read. */
const periodWithin =
  ({ maxMonths }: ApprovalLimits) =>
  ({ startsOn, endsOn }: { startsOn: string; endsOn: string }, ctx: z.RefinementCtx) => {
    const problem = badEnd(startsOn, endsOn, maxMonths)
    if (problem) ctx.addIssue({ code: 'custom', path: ['endsOn'], message: problem })
  }

const asGrant = <Rest extends { amount: number }>({ amount, ...rest }: Rest) => ({ ...rest, amountCents: amount })

export const approvalForm = (limits: ApprovalLimits) =>
  z.object(grantFields(limits)).superRefine(periodWithin(limits), onceRead('startsOn', 'endsOn')).transform(asGrant)

const conditionFrom = (today: string) =>
  part(
    z.object({
      what: words(conditionWords),
      why: words(conditionWords),
      removedBy: words(conditionWords),
      reconsideration: words(conditionWords),
      owner: choice(['partner', 'office']),
      dueOn: answer(readDayFrom(today)),
      when: choice(['before', 'during']),
    }),
  )

export const conditionalApprovalForm = (limits: ApprovalLimits) =>
  z
    .object({
      ...grantFields(limits),
      conditions: rows(conditionFrom(limits.today), {
        min: 1,
        max: mostConditions,
        whenFew: 'money:conditions.atLeastOne',
      }),
    })
    .superRefine(periodWithin(limits), onceRead('startsOn', 'endsOn'))
    .transform(asGrant)

const readDayFrom = (first: string) => (typed: string) => {
  const reading = readDate(typed)
  return 'value' in reading && reading.value < first ? { problem: message('dayNotBeforeToday') } : reading
}

const readAmount = (limits: ApprovalLimits) => (typed: string) => {
  const reading = readMoney(typed)
  if (!('value' in reading)) return reading
  const max = Math.min(limits.requestedCents, limits.ceilingCents)
  if (reading.value > max) return { problem: message('maxMoney', { max }) }
  const min = Math.max(limits.floorCents, 1)
  return reading.value < min ? { problem: message('minMoney', { min }) } : reading
}

function badEnd(startsOn: string, endsOn: string, maxMonths: number) {
  if (endsOn <= startsOn) return message('endBeforeStart')
  return monthsBetween(startsOn, endsOn) > maxMonths ? message('tooManyMonths', { max: maxMonths }) : undefined
}

/** Its fields have names of their own: the two forms of the decision stand on one page. */
export const RefusalForm = z
  .object({ revision, declineReason: reason, declineNoConflict: tick() })
  .transform(({ revision, declineReason, declineNoConflict }) => ({
    revision,
    reason: declineReason,
    declaresNoConflict: declineNoConflict,
  }))

const seenTags = { version: answer(readIntegerBetween(1, 9_999)), act: answer(readIntegerBetween(0, 999_999_999)) }

/** Weights other than the partner's need a reason. */
export function tagsForm(version: TaxonomyVersion, partner: TagWeights) {
  const { goals, areas } = taxonomy(version)
  const weightsOf = (tags: readonly { code: string }[]) => {
    const codes = tags.map(({ code }) => code)
    return part(eachOf<string, number>(codes, optional(readWeight, 0)).superRefine(totals100))
  }
  return z
    .object({
      ...seenTags,
      weights: weightsOf(goals),
      areas: weightsOf(areas),
      reason: optional(readReason, null),
    })
    .superRefine(
      ({ weights, areas, reason }, ctx) => {
        if (reason !== null || haveSameWeights({ goals: weights, areas }, partner)) return
        ctx.addIssue({ code: 'custom', path: ['reason'], message: 'review:tags.reasonNeeded' })
      },
      onceRead('weights', 'areas', 'reason'),
    )
    .transform(({ version, act, weights, areas, reason }) => ({
      seen: { version, act },
      weights: { goals: onlyPositive(weights), areas: onlyPositive(areas) },
      reason: reason ?? null,
    }))
}

const onlyPositive = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight > 0))

export const DropTagsForm = z.object(seenTags).transform((seen) => ({ seen }))
