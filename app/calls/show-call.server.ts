import type { AppContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { Language } from '#app/i18n/index.ts'
import type { CallForm } from '#app/proposals/sections/call-rules.ts'
import { isSectionKey } from '#app/proposals/sections.ts'
import type { TaxonomyVersion } from '#app/tags/codes.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { type CallRow, findCallByNumber } from '#db/queries/calls.ts'

type Reader = AppContext & { language: Language }

export type ShownCriterion = { key: string; weight: number; title: string; question: string; scale: string[] }

export type ShownCall = ReturnType<typeof asShown>

/** A published call in the reader's language, with whether it is open by the database's clock. */
export async function showCall({ db, language }: Reader, number: string): Promise<ShownCall | Refusal> {
  const row = await findCallByNumber(db, number)
  return row ? asShown(row, language) : refuse('call.notFound')
}

export function asShown({ call, phase, now }: CallRow, language: Language) {
  const { texts, criteria, closesAt, opensAt } = call
  return {
    id: call.id,
    number: call.number,
    listingNumber: call.listingNumber,
    title: call.title[language],
    summary: call.summary[language],
    purpose: texts.purpose[language],
    eligibility: texts.eligibility[language],
    funds: texts.funds[language],
    fundsNot: texts.fundsNot[language],
    criteria: criteria.map(
      ({ key, weight, title, question, scale = [] }): ShownCriterion => ({
        key,
        weight,
        title: title[language],
        question: question[language],
        scale: scale.map((words) => words[language]),
      }),
    ),
    hasTwoStages: call.edition.stages === 2,
    sections: call.sections.filter(isSectionKey),
    form: call.form as CallForm,
    expectedAwards: call.expectedAwards,
    floorCents: call.floorCents,
    ceilingCents: call.ceilingCents,
    maxMonths: call.maxMonths,
    deMinimisPercent: call.deMinimisPercent,
    countries: call.countries as CountryCode[],
    languages: call.languages as Language[],
    taxonomyVersion: call.taxonomyVersion as TaxonomyVersion,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    questionsUntil: call.questionsUntil?.toISOString() ?? null,
    timeZone: call.timeZone,
    isCancelled: call.status === 'cancelled',
    isArchived: call.status === 'archived',
    phase,
    now: now.toISOString(),
  }
}
