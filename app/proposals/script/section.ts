import { clock, number } from '#app/i18n/intl.ts'
import type { Language } from '#app/i18n/language.ts'
import type { QuietAnswer } from '../section-shown.ts'
import type { BudgetSums } from '../sections/draft-budget.ts'
import { wordCount } from '../sections/reading.ts'
import { keeper, type Standing } from './keeper.ts'
import type { ScriptPage } from './script-page.ts'
import { shelfIn } from './shelf.ts'
import { sameText, type Text, typedOnly } from './text.ts'
import { showTotals } from './totals.ts'

const form = document.querySelector<HTMLFormElement>('form[data-keep]')
if (form) work(form)

function work(form: HTMLFormElement) {
  const page = JSON.parse(form.dataset.keep!) as ScriptPage
  const language = document.documentElement.lang as Language
  const box = form.querySelector<HTMLElement>('.vt-kept')!
  const part = <Part extends HTMLElement>(name: string) => box.querySelector<Part>(`[data-kept=${name}]`)!
  const line = part('line')
  const revisionField = form.elements.namedItem('revision') as HTMLInputElement
  const shelf = shelfIn(() => localStorage, page.name)
  const read = () => typedOnly(new FormData(form))
  const hour = (at: Date | number) => clock(new Date(at), language, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const opened = { revision: Number(revisionField.value), text: read() }

  if (page.over !== undefined) return compare(page.over)

  const say = (words: string, isNews: boolean) => {
    box.hidden = words === '' && part('restored').hidden
    const before = document.querySelector<HTMLElement>('[data-saved]')
    if (before && words !== '') before.hidden = true
    line.ariaLive = isNews ? 'polite' : 'off'
    if (line.textContent !== words) line.textContent = words
  }
  let whole: BudgetSums | undefined
  let troubled = false
  const show = (standing: Standing, isStored: boolean) => {
    const isTrouble = !['opened', 'typed', 'saving', 'saved'].includes(standing.is)
    part('signIn').hidden = standing.is !== 'signedOut'
    part('post').hidden = standing.is !== 'conflict' && standing.is !== 'refused'
    part('post').textContent = part('post').dataset[standing.is === 'conflict' ? 'both' : 'why'] ?? ''
    box.classList.toggle('vt-kept--trouble', isTrouble)
    const waits = isStored ? page.words.waits : page.words.stayHere
    say(sentence(standing, waits), isTrouble || (troubled && standing.is === 'saved'))
    if (standing.is !== 'typed' && standing.is !== 'saving') troubled = isTrouble
  }
  const sentence = (standing: Standing, waits: string) => {
    if (standing.is === 'opened') return ''
    if (standing.is === 'saved') return page.words.saved.replace('#', hour(standing.at))
    const words = page.words[standing.is]
    return standing.is === 'typed' || standing.is === 'saving' ? words : `${words} ${waits}`
  }

  const hidden = (name: string, value: string) => {
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
    input.dataset.added = ''
    form.append(input)
  }
  const waiting = shelf.get()
  const isBack = waiting !== undefined && !sameText(waiting.text, opened.text)
  if (waiting && !isBack) shelf.drop()
  const wasOwn = isBack && waiting.sent.some((one) => sameText(one, opened.text))
  const start = isBack && !wasOwn ? waiting.revision : opened.revision
  revisionField.value = String(start)

  const keep = keeper(
    {
      read,
      shelf,
      show,
      isOnline: () => navigator.onLine,
      adopt(revision, keys, budget) {
        revisionField.value = String(revision)
        if (budget) {
          whole = budget
          count()
        }
        for (const [name, key] of Object.entries(keys)) {
          const field = form.elements.namedItem(name)
          if (field instanceof HTMLInputElement) field.value = key
          else if (!field) hidden(name, key)
        }
      },
      async send(text, revision, leaving) {
        const body = new URLSearchParams([...text, ['revision', String(revision)], ['writer', page.writer]])
        const keepalive = leaving && body.toString().length < 60_000
        const signal = keepalive ? undefined : AbortSignal.timeout(20_000)
        const answer = await fetch(page.url, { method: 'POST', body, keepalive, signal })
        const isData = answer.headers.get('content-type')?.includes('json')
        return { status: answer.status, answer: isData ? ((await answer.json()) as QuietAnswer) : undefined }
      },
    },
    { revision: start, saved: opened.text, sent: isBack && !wasOwn ? waiting.sent : [] },
  )

  let pause: ReturnType<typeof setTimeout> | undefined
  const count = (isNews = false) => {
    const total = page.budget ? showTotals(form, read(), page.budget, language, whole) : ''
    const over = [...form.querySelectorAll<HTMLElement>('[data-max]')].map(countWords).filter(Boolean)
    if (isNews) part('news').textContent = page.budget ? total : (over[0] ?? '')
  }
  const countWords = (limit: HTMLElement) => {
    const area = limit.parentElement?.querySelector('textarea')
    if (!area) return ''
    const words = wordCount(area.value)
    const text = (limit.textContent ?? '').replace(/[\d.,]+(?=\D*$)/, number(words, language))
    if (limit.textContent !== text) limit.textContent = text
    const isOver = words > Number(limit.dataset.max)
    limit.classList.toggle('vt-words--over', isOver)
    return isOver && area === document.activeElement ? text : ''
  }
  const typed = () => {
    keep.typed()
    count()
    clearTimeout(pause)
    pause = setTimeout(() => count(true), 2_000)
  }

  if (isBack) {
    fill(waiting.text)
    part('restored').hidden = false
    part('restoredLine').textContent = page.words.restored.replace('#', hour(waiting.at))
    box.hidden = false
    count()
    keep.typed()
  }
  part('discard').onclick = () => {
    form.reset()
    for (const added of form.querySelectorAll('[data-added]')) added.remove()
    part('restored').hidden = true
    keep.discard(opened)
    count()
  }

  function fill(text: Text) {
    for (const field of form.elements) {
      if (
        !(
          field instanceof HTMLInputElement ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        )
      )
        continue
      if (field.name === '' || field.type === 'hidden') continue
      const given = text.filter(([name]) => name === field.name).map(([, value]) => value)
      if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
        field.checked = given.includes(field.value)
      else field.value = given[0] ?? ''
    }
    for (const [name, value] of text) if (!form.elements.namedItem(name)) hidden(name, value)
  }

  form.addEventListener('input', typed)
  form.addEventListener('change', typed)

  /** A form cannot be submitted again while its submit event is told. */
  const afterEvent = (act: () => void) => void setTimeout(act)

  let passes = false
  form.addEventListener('submit', async (event) => {
    if (passes || keep.isSaved() || keep.isHalted()) return
    event.preventDefault()
    const isKnown = await keep.flush()
    if (!isKnown) return
    afterEvent(() => {
      passes = true
      form.requestSubmit(event.submitter)
      passes = false
    })
  })

  const signOut = document.querySelector<HTMLFormElement>('form[action="/sign-out"]')
  let leaves = false
  signOut?.addEventListener('submit', async (event) => {
    if (leaves || keep.isSaved()) {
      leaves = true
      return shelf.clear()
    }
    event.preventDefault()
    await keep.flush()
    if (keep.isSaved()) return afterEvent(() => signOut.requestSubmit())
    leaves = true
    say(page.words.leaving, true)
  })

  addEventListener('online', keep.back)
  addEventListener('focus', keep.back)
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? !leaves && keep.leave() : keep.back(),
  )
  addEventListener('pagehide', () => !leaves && keep.leave())
  addEventListener('beforeunload', (event) => {
    if (!keep.isSafe() && !passes && !leaves) event.preventDefault()
  })

  /** What is written here waits on the revision it was written on, until it is saved over the other or given up. */
  function compare(over: number) {
    const put = (revision: number) => shelf.put({ revision, at: Date.now(), text: read(), sent: [] })
    const was = shelf.get()?.revision ?? over - 1
    form!.addEventListener('input', () => put(was))
    form!.addEventListener('submit', () => put(over))
    document.querySelector('[data-drops]')?.addEventListener('click', () => shelf.drop())
  }
}
