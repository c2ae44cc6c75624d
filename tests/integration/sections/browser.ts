import type { AppLoadContext } from '@remix-run/node'
import type { Auth } from '#app/people/auth.server.ts'
import { createAuth } from '#app/people/auth.server.ts'
import type { Person } from '#app/people/person.ts'
import type { ChangedRows, NotSaved, SectionView, ShownSection, SignInToSave } from '#app/proposals/section-shown.ts'
import * as page from '#app/routes/proposals.$id.sections.$section.tsx'
import type { TestApp } from '../../support/app.ts'

const origin = 'http://localhost:3000'

type Fields = Record<string, string | string[]> | readonly [string, string][]

export type Answer = {
  status: number
  to: string | null
  cookies: string[]
  body: Partial<NotSaved> & {
    rows?: ChangedRows
    shown?: ShownSection
    view?: SectionView
    signIn?: SignInToSave
    refusal?: { refusal: string }
  }
}

/** Somebody's browser at a section's page: what the route answers to a GET and to a posted form. */
export function browser(app: TestApp, person: Person | null, auth: Auth = createAuth(app)) {
  const args = (id: string, section: string, init?: RequestInit) => {
    const [path, query = ''] = section.split('?')
    const request = new Request(`${origin}/proposals/${id}/sections/${path}?${query}`, init)
    const context: AppLoadContext = {
      ...app,
      auth,
      person,
      language: 'en',
      requestId: 'r',
      nonce: 'n',
      clientAddress: '192.0.2.1',
      origin,
    }
    return { request, context, params: { id, section: path! } }
  }
  return {
    open: (id: string, section: string) => answerOf(page.loader(args(id, section))),
    post: (id: string, section: string, fields: Fields) =>
      answerOf(page.action(args(id, section, { method: 'POST', body: bodyOf(fields) }))),
    send: (id: string, section: string, body: string) =>
      answerOf(page.action(args(id, section, { method: 'POST', body, headers: { 'content-type': 'text/plain' } }))),
  }
}

function bodyOf(fields: Fields) {
  const entries = Array.isArray(fields) ? fields : Object.entries(fields as Record<string, string | string[]>)
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one])),
  )
}

async function answerOf(answering: Promise<unknown>): Promise<Answer> {
  const answer = (await answering.catch((thrown: unknown) => thrown)) as Response
  if (!(answer instanceof Response)) throw answer
  const isJson = answer.headers.get('content-type')?.includes('json')
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    cookies: answer.headers.getSetCookie(),
    body: isJson ? await answer.json() : {},
  }
}
