import { clock } from '#app/i18n/intl.ts'
import type { Language } from '#app/i18n/language.ts'
import type { BudgetSums } from '../sections/draft-budget.ts'
import { formText } from './form-text.ts'
import { keeper, type Reply } from './keeper.ts'
import { saveBeforeLeaving } from './leaving.ts'
import type { ScriptPage } from './script-page.ts'
import { type Shelf, shelfIn } from './shelf.ts'
import { standingLine } from './standing-line.ts'
import { sameText, type Text } from './text.ts'
import { showTotals } from './totals.ts'
import { showWordCounts } from './word-counts.ts'

const form = document.querySelector<HTMLFormElement>('form[data-keep]')
if (form) {
  const page = JSON.parse(form.dataset.keep!) as ScriptPage
  const shelf = shelfIn(() => localStorage, page.name)
  if (page.over === undefined) saveWhileTyping(form, page, shelf)
  else keepWhileComparing(form, page.over, shelf)
}

function saveWhileTyping(form: HTMLFormElement, page: ScriptPage, shelf: Shelf) {
  const language = document.documentElement.lang as Language
  const hour = (at: Date) => clock(at, language, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const line = standingLine(form.querySelector<HTMLElement>('.vt-kept')!, page.words, hour)
  const text = formText(form)
  const revisionField = form.elements.namedItem('revision') as HTMLInputElement
  const opened = { revision: Number(revisionField.value), text: text.read() }

  let sums: BudgetSums | undefined
  const count = () => {
    const total = page.budget ? showTotals(form, text.read(), page.budget, language, sums) : ''
    const tooLong = showWordCounts(form, language)
    return page.budget ? total : tooLong
  }

  const { back, start } = whatWaits(shelf, opened)
  revisionField.value = String(start.revision)
  const keep = keeper(
    {
      read: text.read,
      shelf,
      show: line.show,
      isOnline: () => navigator.onLine,
      adopt(revision, keys, budget) {
        revisionField.value = String(revision)
        text.takeKeys(keys)
        if (!budget) return
        sums = budget
        count()
      },
      send: (text, revision, leaving) => send(page, text, revision, leaving),
    },
    start,
  )

  let pause: ReturnType<typeof setTimeout> | undefined
  const typed = () => {
    keep.typed()
    count()
    clearTimeout(pause)
    pause = setTimeout(() => line.tell(count()), 2_000)
  }
  form.addEventListener('input', typed)
  form.addEventListener('change', typed)
  saveBeforeLeaving(form, keep, { warn: () => line.say(page.words.leaving, true), clear: shelf.clear })

  if (!back) return
  text.write(back.text)
  line.showRestored(new Date(back.at), () => {
    text.reset()
    keep.discard(opened)
    count()
  })
  count()
  keep.typed()
}

/** What was typed here before and is not what the server has; and where saving begins, which may have been sent already. */
function whatWaits(shelf: Shelf, opened: { revision: number; text: Text }) {
  const waiting = shelf.get()
  const back = waiting && !sameText(waiting.text, opened.text) ? waiting : undefined
  if (waiting && !back) shelf.drop()
  const isOnOlder = back && !back.sent.some((one) => sameText(one, opened.text))
  const { revision, sent } = isOnOlder ? back : { revision: opened.revision, sent: [] }
  return { back, start: { revision, saved: opened.text, sent } }
}

/** Browsers refuse a greater one of a page that is being left. */
const mostWhileLeaving = 60_000

async function send(page: ScriptPage, text: Text, revision: number, leaving: boolean): Promise<Reply> {
  const body = new URLSearchParams([...text, ['revision', String(revision)], ['writer', page.writer]])
  const keepalive = leaving && body.toString().length < mostWhileLeaving
  const giveUp = new AbortController()
  const timer = keepalive ? undefined : setTimeout(() => giveUp.abort(), 20_000)
  try {
    const answer = await fetch(page.url, { method: 'POST', body, keepalive, signal: giveUp.signal })
    const isData = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, answer: isData ? await answer.json() : undefined }
  } finally {
    clearTimeout(timer)
  }
}

/** What is written here waits on the revision it was written on, until it is saved over the other or given up. */
function keepWhileComparing(form: HTMLFormElement, over: number, shelf: Shelf) {
  const put = (revision: number) => shelf.put({ revision, at: Date.now(), text: formText(form).read(), sent: [] })
  const was = shelf.get()?.revision ?? over - 1
  form.addEventListener('input', () => put(was))
  form.addEventListener('submit', () => put(over))
  document.querySelector('[data-drops]')?.addEventListener('click', () => shelf.drop())
}
