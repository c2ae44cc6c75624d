import type { QuietAnswer } from '../section-shown.ts'
import type { BudgetSums } from '../sections/draft-budget.ts'
import type { Shelf } from './shelf.ts'
import { asText, sameText, type Text } from './text.ts'

/** What the page says of the text in it; nothing is said of one that is as it was opened. */
export type Standing =
  | { is: 'typed' | 'saving' | 'offline' | 'unanswered' | 'signedOut' | 'conflict' | 'refused' }
  | { is: 'saved'; at: Date }
  | { is: 'opened' }

export type Reply = { status: number; answer?: QuietAnswer }

export type Host = {
  read(): Text
  /** Throws where there is no connection. */
  send(text: Text, revision: number, leaving: boolean): Promise<Reply>
  show(standing: Standing, isStored: boolean): void
  /** The form is to be posted on this revision from now on, its rows with these keys. */
  adopt(revision: number, keys: Record<string, string>, budget?: BudgetSums): void
  isOnline(): boolean
  shelf: Shelf
}

const idleMs = 3_000
const longestMs = 10_000
const longestPauseMs = 60_000

export type Keeper = ReturnType<typeof keeper>

/** Saves what is typed in a form some seconds after the last key; what cannot be saved waits on the shelf. */
export function keeper(host: Host, start: { revision: number; saved: Text; sent?: Text[] }) {
  let { revision, saved } = start
  let sent = start.sent ?? []
  let standing: Standing = { is: 'opened' }
  let isStored = true
  let tries = 0
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy: Promise<void> | undefined

  const isSaved = () => sameText(host.read(), saved) && sent.length === 0
  const isHalted = () => standing.is === 'conflict' || standing.is === 'refused' || standing.is === 'signedOut'
  const show = (next: Standing) => {
    standing = next
    host.show(next, isStored)
  }
  const store = () => {
    isStored = host.shelf.put({ revision, at: Date.now(), text: host.read(), sent })
  }
  const plan = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(save, ms)
  }

  function typed() {
    if (isSaved()) {
      clearTimeout(timer)
      host.shelf.drop()
      if (standing.is === 'typed') show({ is: 'opened' })
      return
    }
    store()
    if (isHalted()) return host.show(standing, isStored)
    if (!host.isOnline()) return show({ is: 'offline' })
    if (tries > 0) return
    if (standing.is !== 'typed' && standing.is !== 'saving') since = Date.now()
    if (standing.is !== 'saving') show({ is: 'typed' })
    plan(Math.max(0, Math.min(idleMs, since + longestMs - Date.now())))
  }

  function failed(is: 'offline' | 'unanswered') {
    show({ is })
    plan(Math.min(longestPauseMs, 2_000 * 2 ** tries++))
  }

  function save(): Promise<void> {
    clearTimeout(timer)
    busy = (busy ?? Promise.resolve())
      .then(() => attempt(false))
      .finally(() => {
        busy = undefined
      })
    return busy
  }

  async function attempt(leaving: boolean) {
    if (isHalted() || isSaved()) return
    if (!host.isOnline()) return show({ is: 'offline' })
    const text = host.read()
    const unanswered = sent
    sent = [...sent, text].slice(-3)
    store()
    show({ is: 'saving' })
    const reply = await host.send(text, revision, leaving).catch(() => undefined)
    if (!reply) return failed('offline')
    if (reply.status >= 500 || reply.status === 429) return failed('unanswered')
    take(reply, text, unanswered)
  }

  function take({ status, answer }: Reply, text: Text, unanswered: Text[]) {
    tries = 0
    if (answer && 'revision' in answer) {
      saved = text
      sent = []
      revision = answer.revision
      host.adopt(revision, answer.keys, answer.budget)
      show({ is: 'saved', at: new Date(answer.savedAt) })
      return typed()
    }
    if (answer && 'conflict' in answer) {
      const { conflict } = answer
      // An own save whose answer was lost on the way.
      if (conflict.revision > revision && unanswered.some((one) => sameText(one, asText(conflict.answers)))) {
        revision = conflict.revision
        host.adopt(revision, {})
        return plan(0)
      }
      show({ is: 'conflict' })
    } else show({ is: status === 401 ? 'signedOut' : 'refused' })
    sent = unanswered
    store()
    host.show(standing, isStored)
  }

  return {
    typed,
    /** Saves at once; false where it could not be found out whether it is saved. */
    async flush(): Promise<boolean> {
      await save()
      return isSaved() || isHalted()
    },
    isSaved,
    isHalted,
    isSafe: () => isSaved() || isStored,
    leave() {
      clearTimeout(timer)
      void attempt(true)
    },
    /** The link is back, or somebody comes back to the page. */
    back() {
      if (standing.is === 'signedOut') standing = { is: 'typed' }
      if (isHalted() || isSaved()) return
      tries = 0
      void save()
    },
    /** The form was put back to what the server has. */
    discard(to: { revision: number }) {
      if (isHalted()) revision = to.revision
      sent = []
      standing = { is: 'opened' }
      host.adopt(revision, {})
      show(standing)
      typed()
    },
  }
}
