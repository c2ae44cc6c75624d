import type { Keeper } from './keeper.ts'

/** A form cannot be submitted again while its submit event is told. */
const afterEvent = (act: () => void) => void setTimeout(act)

/** Saves before a page is left by its buttons, by signing out or otherwise, and warns where that loses something. */
export function saveBeforeLeaving(form: HTMLFormElement, keep: Keeper, signingOut: { warn(): void; clear(): void }) {
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
      return signingOut.clear()
    }
    event.preventDefault()
    await keep.flush()
    if (keep.isSaved()) return afterEvent(() => signOut.requestSubmit())
    leaves = true
    signingOut.warn()
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
}
