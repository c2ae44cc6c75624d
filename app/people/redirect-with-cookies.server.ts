import { redirect } from '@remix-run/node'

/** A redirect that sets cookies on the way. */
export function redirectWithCookies(to: string, cookies: string[]) {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return redirect(to, { headers })
}
