import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithCookies } from '#app/people/redirect-with-cookies.server.ts'
import { signOut } from '#app/people/sign-out.server.ts'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const reply = redirectWithCookies('/', await signOut(context, request.headers))
  // What was typed and waits in this browser goes with the person who typed it.
  reply.headers.set('clear-site-data', '"storage"')
  return reply
}
