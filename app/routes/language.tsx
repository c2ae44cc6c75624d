import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/forms/read-form.server.ts'
import { chooseLanguage } from '#app/people/choose-language.server.ts'
import { nextPath } from '#app/people/next-path.ts'
import { redirectWithCookies } from '#app/people/redirect-with-cookies.server.ts'
import { LanguageForm } from '#app/people/schema.server.ts'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, LanguageForm)
  const next = typeof form.values.next === 'string' ? form.values.next : undefined
  const back = nextPath(next, context.origin, { mayBeSignIn: true }) ?? '/'
  if (!form.ok) return redirect(back)
  return redirectWithCookies(back, [await chooseLanguage(context, form.value.language)])
}
