/** Pages that only take a form, and those that make no sense right after signing in. */
const FORMS = /^\/(sign-out|language)(\/|\?|#|$)/
const SIGN_IN = /^\/(sign-in|welcome)(\/|\?|#|$)/

/** Where a form may send the browser next: a path of this site, never another one; undefined for anything else. */
export function nextPath(
  next: string | null | undefined,
  origin: string,
  { mayBeSignIn = false } = {},
): string | undefined {
  if (!next || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(next) || !URL.canParse(next, origin)) return undefined
  const { origin: target, pathname, search, hash } = new URL(next, origin)
  if (target !== new URL(origin).origin || pathname.startsWith('//')) return undefined
  if (FORMS.test(pathname) || (!mayBeSignIn && SIGN_IN.test(pathname))) return undefined
  return pathname + search + hash
}
