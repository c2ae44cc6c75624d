import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { createAuth } from '#app/people/auth.server.ts'
import type { Language, Person } from '#app/people/person.ts'
import type { TestApp } from './app.ts'

const origin = 'http://localhost:3000'

type Page = {
  loader?: (args: LoaderFunctionArgs) => Promise<Response>
  action?: (args: ActionFunctionArgs) => Promise<Response>
}

export type Fields = Record<string, string | string[]>

export type Answer = {
  status: number
  to: string | null
  body: Record<string, unknown> & { refusal?: unknown; errors?: Record<string, string[]>; values?: Fields }
}

/** What the routes answer to somebody who opens a page or sends a form. */
export function officeBrowser(app: TestApp, person: Person | null, language: Language = 'en') {
  const auth = createAuth(app)
  const args = (path: string, params: Record<string, string>, init?: RequestInit) => {
    const rest = { requestId: 'r', nonce: 'n', clientAddress: '192.0.2.1', origin, language }
    const context: AppLoadContext = { ...app, auth, person, ...rest }
    return { request: new Request(origin + path, init), context, params }
  }
  return {
    open: (page: Page, path: string, params: Record<string, string> = {}) => answerOf(page.loader!(args(path, params))),
    send: (page: Page, path: string, fields: Fields, params: Record<string, string> = {}) =>
      answerOf(page.action!(args(path, params, { method: 'POST', body: bodyOf(fields) }))),
  }
}

const bodyOf = (fields: Fields) =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))

async function answerOf(answering: Promise<unknown>): Promise<Answer> {
  const answer = (await answering.catch((thrown: unknown) => thrown)) as Response
  if (!(answer instanceof Response)) throw answer
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, to: answer.headers.get('location'), body: isJson ? await answer.json() : {} }
}
