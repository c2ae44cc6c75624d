import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { MoneyField } from '#app/forms/fields.tsx'
import { guardedField, placeReasons } from '#app/reviews/guarded-fields.ts'
import { formOf, type PlainAct, plainActs } from '#app/reviews/plain-acts.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { describeProcedure } from '#workflows/review/describe.ts'
import { isOfTheCase } from '#workflows/review/guards.ts'

const moves = describeProcedure().flatMap((state) => state.moves)

test.each(Object.keys(plainActs) as PlainAct[])(
  '%s: what a guard asks of an answer is asked at a field of its form',
  (act) => {
    const asked = moves.filter(({ event }) => event === act).flatMap(({ guards }) => guards)
    const fields: string[] = formOf(act).fields.map(({ name }) => name)
    for (const guard of asked.filter((name) => !isOfTheCase(name)))
      expect(fields, guard).toContain(guardedField(act, guard))
  },
)

const aboveFund = { name: 'obligationIsWithinFund', params: { fundLeftCents: 6_000_000 } } as const

test('a reason stands at its field; what is about the case shuts the form, and all reasons stand above', () => {
  const message = 'review:guard.obligationIsWithinFund?{"fundLeftCents":6000000}'
  expect(placeReasons('sign', [aboveFund])).toEqual({ errors: { obligatedCents: [message] }, above: [] })
  const noHold = { name: 'noHoldIsRecorded', params: {} } as const
  expect(placeReasons('sign', [aboveFund, noHold])).toEqual({ errors: {}, above: [aboveFund, noHold] })
  const elsewhere = { name: 'notInThisState', params: {} } as const
  expect(placeReasons('sign', [elsewhere])).toEqual({ errors: {}, above: [elsewhere] })
  const checklist = { name: 'checklistIsComplete', params: {} } as const
  expect(placeReasons('admit', [checklist])).toEqual({ errors: {}, above: [checklist] })
})

test('the two forms on the page of a decision have their own fields', () => {
  const missing = [
    { name: 'reasonIsGiven', params: {} },
    { name: 'declaresNoConflict', params: {} },
  ] as const
  expect(Object.keys(placeReasons('approve', missing).errors)).toEqual(['reason', 'declaresNoConflict'])
  expect(Object.keys(placeReasons('decline', missing).errors)).toEqual(['declineReason', 'declineNoConflict'])
})

test.each([
  ['en', 'The amount is above what the fund has left (US$\u00a060,000.00).'],
  ['es', 'El monto supera lo que queda en el fondo (US$\u00a060,000.00).'],
] as const)('in %s it is a whole sentence, tied to its field and linked from the summary', (language, sentence) => {
  const { errors } = placeReasons('sign', [aboveFund, { name: 'obligationIsWithinGrant', params: { grantCents: 1 } }])
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <ErrorSummary errors={errors} labels={{ obligatedCents: 'X' }} />
      <MoneyField name="obligatedCents" label="X" form={{ values: {}, errors }} />
    </LanguageContext.Provider>,
  )
  expect(html).toContain('href="#obligatedCents"')
  expect(html).toContain('aria-describedby="obligatedCents-hint obligatedCents-error"')
  expect(html.split(sentence)).toHaveLength(3)
  expect(html).not.toContain('..')
})
