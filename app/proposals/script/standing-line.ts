import type { Standing } from './keeper.ts'
import type { ScriptPage } from './script-page.ts'

/** The line that says whether what is typed is saved, with what can be done where it is not. */
export function standingLine(box: HTMLElement, words: ScriptPage['words'], hour: (at: Date) => string) {
  const part = <Part extends HTMLElement>(name: string) => box.querySelector<Part>(`[data-kept=${name}]`)!
  const line = part('line')
  let troubled = false

  const sentence = (standing: Standing, waits: string) => {
    if (standing.is === 'opened') return ''
    if (standing.is === 'saved') return words.saved.replace('#', hour(standing.at))
    return isTrouble(standing) ? `${words[standing.is]} ${waits}` : words[standing.is]
  }
  const say = (text: string, isNews: boolean) => {
    box.hidden = text === '' && part('restored').hidden
    const before = document.querySelector<HTMLElement>('[data-saved]')
    if (before && text !== '') before.hidden = true
    line.ariaLive = isNews ? 'polite' : 'off'
    if (line.textContent !== text) line.textContent = text
  }
  return {
    say,
    show(standing: Standing, isStored: boolean) {
      part('signIn').hidden = standing.is !== 'signedOut'
      part('post').hidden = standing.is !== 'conflict' && standing.is !== 'refused'
      part('post').textContent = part('post').dataset[standing.is === 'conflict' ? 'both' : 'why'] ?? ''
      box.classList.toggle('vt-kept--trouble', isTrouble(standing))
      say(
        sentence(standing, isStored ? words.waits : words.stayHere),
        isTrouble(standing) || (troubled && standing.is === 'saved'),
      )
      if (standing.is !== 'typed' && standing.is !== 'saving') troubled = isTrouble(standing)
    },
    /** Says that a text from before is back in the form, and `discard` that it is given up. */
    showRestored(at: Date, discard: () => void) {
      part('restored').hidden = false
      part('restoredLine').textContent = words.restored.replace('#', hour(at))
      part('discard').onclick = () => {
        part('restored').hidden = true
        discard()
      }
      box.hidden = false
    },
    /** To those who listen, once they pause. */
    tell(news: string) {
      part('news').textContent = news
    },
  }
}

const isTrouble = ({ is }: Standing) => !['opened', 'typed', 'saving', 'saved'].includes(is)
