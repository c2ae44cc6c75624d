import { number } from '#app/i18n/intl.ts'
import type { Language } from '#app/i18n/language.ts'
import { wordCount } from '../sections/reading.ts'

/** Writes beside each text how many words it has; answers what is said of the one being typed, where that is too long. */
export function showWordCounts(form: HTMLFormElement, language: Language): string {
  const said = [...form.querySelectorAll<HTMLElement>('[data-max]')].map((limit) => {
    const area = limit.parentElement?.querySelector('textarea')
    if (!area) return ''
    const words = wordCount(area.value)
    const text = (limit.textContent ?? '').replace(/[\d.,]+(?=\D*$)/, number(words, language))
    if (limit.textContent !== text) limit.textContent = text
    const isOver = words > Number(limit.dataset.max)
    limit.classList.toggle('vt-words--over', isOver)
    return isOver && area === document.activeElement ? text : ''
  })
  return said.find(Boolean) ?? ''
}
