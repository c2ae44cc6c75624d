import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithCookies } from '#app/people/redirect-with-cookies.server.ts'
import { signOut } from '#app/people/sign-out.server.ts'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  return redirectWithCookies('/', await signOut(context, request.headers))
}
