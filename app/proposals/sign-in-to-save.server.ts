import { json } from '@remix-run/node'
import { type PersonContext, type RequestContext, signedIn } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { findPersonOfRequest } from '#app/people/session.server.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import type { SignInToSave } from './section-shown.ts'

type Entries = readonly [string, string][]

/** Who saves: the person signed in, or whoever signs in with the form; where neither is, the page that asks them to. */
export async function whoSaves(
  context: RequestContext,
  request: Request,
  entries: Entries,
): Promise<{ ctx: PersonContext; cookies: string[] }> {
  if (context.person) return { ctx: signedIn(context, request), cookies: [] }
  const signed = await signInToSave(context, request.headers, entries)
  if (!('signIn' in signed)) return signed
  throw json({ signIn: signed.signIn }, { status: signed.status, headers: retryAfter(signed.signIn) })
}

function retryAfter({ refusal }: SignInToSave): HeadersInit {
  const seconds = refusal?.params.seconds
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}
}

/**
 * Lets a form be saved that was posted without a session, by the mail and the password that came with it. The request
 * is that person's from then on.
 */
async function signInToSave(
  context: RequestContext,
  headers: Headers,
  entries: Entries,
): Promise<{ ctx: PersonContext; cookies: string[] } | { signIn: SignInToSave; status: number }> {
  const given = new Map(entries)
  const [email, password] = [(given.get('email') ?? '').trim(), given.get('password') ?? '']
  const kept = entries.filter(([name]) => name !== 'email' && name !== 'password')
  const page = (status: number, refusal: Refusal | null, errors: FormErrors = {}) => ({
    status,
    signIn: { kept, email, errors, refusal },
  })
  if (!given.has('password')) return page(401, null)
  if (!email || !password) return page(422, null, blanks({ email, password }))

  const outcome = await signIn(context, { email, password, clientAddress: context.clientAddress, headers })
  if (isRefusal(outcome)) return page(outcome.status, outcome)
  const cookie = outcome.cookies.map((set) => set.split(';')[0]).join('; ')
  const person = await findPersonOfRequest(context, new Headers({ cookie }))
  if (!person) return page(401, refuse('signIn.needed'))
  return { ctx: Object.assign(context, { person }), cookies: outcome.cookies }
}

const blanks = (given: Record<string, string>): FormErrors =>
  Object.fromEntries(Object.keys(given).flatMap((name) => (given[name] ? [] : [[name, [message('required')]]])))
