import { idOf } from '#app/forms/form.ts'
import { money } from '#app/i18n/intl.ts'
import type { Language } from '#app/i18n/language.ts'
import { type BudgetSums, type DraftBudget, draftBudget, type FigureRules, sumsOf } from '../sections/draft-budget.ts'
import { asAnswers, type Text } from './text.ts'

/** What the totals of a budget need to know besides what is typed; `#` stands for an amount. */
export type BudgetPage = FigureRules & {
  floorCents: number
  ceilingCents: number
  words: { within: string; below: string; above: string }
}

/**
 * Writes the totals of what stands in the form where the server wrote those of what is saved. Where the form draws a part
 * of the budget, `whole` is what the server said of all of it at the last save.
 */
export function showTotals(
  form: HTMLElement,
  text: Text,
  page: BudgetPage,
  language: Language,
  whole?: BudgetSums,
): string {
  const budget = draftBudget(asAnswers(text), page)
  const write = (at: Element | null | undefined, words: string) => {
    if (at && at.textContent !== words) at.textContent = words
  }
  const cents = (amount: number) => money(amount, language)
  for (const cell of form.querySelectorAll<HTMLElement>('.vt-cell--total')) {
    const line = budget.lines.find((one) => cell.closest(`#${one.class}-${one.row}`))
    write(cell, line === undefined || line.cents === null ? '—' : cents(line.cents))
  }
  const isPart = form.querySelector('[name=part], [name=closed]') !== null
  const sums = isPart ? whole : budget
  if (!sums) return ''
  for (const [name, amount] of Object.entries(sums.totals.byClass)) {
    write(form.querySelector(`#${name} > summary .vt-money`), cents(amount))
  }
  const shown = form.querySelectorAll('[aria-labelledby=totals] dd .vt-money')
  for (const [index, [, amount]] of sumsOf(sums).entries()) write(shown[index], cents(amount))
  showRange(form, sums, page, write, cents)
  if (!isPart) dropWhatIsRead(form, budget)
  return cents(sums.totals.federalCents)
}

/** What could not be read when the page was drawn, and can be now, is named no longer. */
function dropWhatIsRead(form: HTMLElement, { unread }: DraftBudget) {
  const notice = form.querySelector<HTMLElement>('[data-unread]')
  if (!notice) return
  const still = new Set(unread.map(({ field }) => `#${idOf(field)}`))
  const lines = [...notice.querySelectorAll('li')]
  for (const line of lines) line.hidden = !still.has(line.querySelector('a')?.hash ?? '')
  notice.hidden = lines.every(({ hidden }) => hidden)
}

function showRange(
  form: HTMLElement,
  { totals: { federalCents } }: BudgetSums,
  { floorCents, ceilingCents, words }: BudgetPage,
  write: (at: Element | null, words: string) => void,
  cents: (amount: number) => string,
) {
  const range = form.querySelector<HTMLElement>('.vt-in-sight .vt-range')
  if (!range) return
  const [limits, bar] = form.querySelectorAll<HTMLElement>('.vt-in-sight > p, .vt-in-sight > div')
  if (limits) limits.hidden = federalCents !== 0
  if (bar) bar.hidden = federalCents === 0
  const end = Math.max(ceilingCents * 1.1, federalCents)
  const at = (amount: number) => String((100 * amount) / end)
  const [allowed, part] = [range.querySelector('.vt-range__allowed'), range.querySelector('.vt-range__part')]
  allowed?.setAttribute('x', at(floorCents))
  allowed?.setAttribute('width', at(ceilingCents - floorCents))
  part?.setAttribute('width', at(Math.max(0, federalCents)))
  write(range.querySelector('strong'), cents(federalCents))
  const verdict = federalCents < floorCents ? 'below' : federalCents > ceilingCents ? 'above' : 'within'
  const off = verdict === 'below' ? floorCents - federalCents : federalCents - ceilingCents
  write(range.querySelector('.vt-range__verdict'), words[verdict].replace('#', cents(off)))
  range.classList.toggle('vt-range--outside', verdict !== 'within')
}
