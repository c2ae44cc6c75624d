import { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { totals100 } from '#app/proposals/sections/carsi.ts'
import {
  answer,
  choice,
  choices,
  eachOf,
  onceRead,
  optional,
  part,
  text,
  tick,
  words,
} from '#app/proposals/sections/leaf.ts'
import { monthsBetween, readDate } from '#app/proposals/sections/read-date.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { readIntegerBetween, readWeight, wordCount } from '#app/proposals/sections/reading.ts'
import type { TaxonomyVersion } from '#app/tags/codes.ts'
import { haveSameWeights, type TagWeights, type Weights } from '#app/tags/tag-weights.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { outcomes, risks, type Section } from '#workflows/review/context.ts'
import type { ApprovalLimits } from './show-decision.server.ts'
import { reasonWords, whyWords } from './word-limits.ts'

/** The revision that the person saw, as the form carries it. */
const revision = answer(readIntegerBetween(0, 999_999_999))
const reason = words(reasonWords)
const caseReference = text(100)

export const admissionForm = (checklist: readonly string[]) =>
  z
    .object({ revision, checklist: part(eachOf(checklist, tick())) })
    .transform(({ revision, checklist }) => ({ revision, checklist: checklist as Record<string, boolean> }))

export const ReasonForm = z.object({ revision, reason })

/** A reason for each ticked section; one for a section that is not ticked is a slip, not to be lost in silence. */
export const changeRequestForm = (sections: readonly Section[]) =>
  z
    .object({ revision, sections: choices(sections), reasons: part(eachOf(sections, optional(readReason, null))) })
    .superRefine(
      ({ sections: ticked, reasons }, ctx) => {
        const given = reasons as Record<Section, string | null>
        for (const section of sections) {
          const [isTicked, isGiven] = [ticked.includes(section), given[section] !== null]
          if (isTicked === isGiven) continue
          const problem = isTicked ? message('required') : 'review:form.reasonWithoutTick'
          ctx.addIssue({ code: 'custom', path: ['reasons', section], message: problem })
        }
      },
      onceRead('sections', 'reasons'),
    )
    .transform(({ revision, sections: ticked, reasons }) => ({
      revision,
      sections: ticked.map((section) => ({ section, reason: (reasons as Record<Section, string>)[section] })),
    }))

const readReason = (typed: string) => {
  const over = wordCount(typed) - reasonWords
  return over > 0 ? { problem: message('tooManyWords', { max: reasonWords, count: over }) } : { value: typed }
}

export const reviewersForm = (candidates: readonly string[]) => z.object({ revision, reviewers: choices(candidates) })

export const RemovalForm = z.object({ revision, reviewer: text(64) })

const score = choice(['1', '2', '3', '4', '5'])

export const assessmentForm = (criteria: readonly string[]) =>
  z
    .object({
      revision,
      declaration: tick(),
      scores: part(eachOf(criteria, score)),
      why: part(eachOf(criteria, words(whyWords))),
      opinion: reason,
    })
    .transform(({ revision, scores, why, opinion }) => ({
      revision,
      opinion,
      scores: criteria.map((criterion) => ({
        criterion,
        score: Number((scores as Record<string, string>)[criterion]),
        why: (why as Record<string, string>)[criterion]!,
      })),
    }))

export const RiskForm = z.object({ revision, risk: choice(risks), reason })

export const VettingCaseForm = z.object({ revision, caseReference })

export const VettingOutcomeForm = z.object({
  revision,
  outcome: choice(outcomes),
  caseReference,
  validUntil: optional(readDate, null),
})

export const approvalForm = (limits: ApprovalLimits) =>
  z
    .object({
      revision,
      amount: answer(readAmount(limits)),
      startsOn: answer(readDate),
      endsOn: answer(readDate),
      reason,
    })
    .superRefine(
      ({ startsOn, endsOn }, ctx) => {
        const problem = badEnd(startsOn, endsOn, limits.maxMonths)
        if (problem) ctx.addIssue({ code: 'custom', path: ['endsOn'], message: problem })
      },
      onceRead('startsOn', 'endsOn'),
    )
    .transform(({ amount, ...rest }) => ({ ...rest, amountCents: amount }))

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

/** The reason has a name of its own: the two forms of the decision stand on one page. */
export const RefusalForm = z
  .object({ revision, declineReason: reason })
  .transform(({ revision, declineReason }) => ({ revision, reason: declineReason }))

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
