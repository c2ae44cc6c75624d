import type { HeadersFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { isRefusal } from '#app/errors.ts'
import type { Translate } from '#app/i18n/index.ts'
import { ErrorPage, faultOf } from '#app/ui/error-page.tsx'
import type { SignInToSave } from './section-shown.ts'
import { SectionSignIn } from './section-sign-in.tsx'

const asked = (error: unknown) =>
  isRouteErrorResponse(error) ? (error.data?.signIn as SignInToSave | undefined) : undefined

/** The page of a form that asks who is saving; any other fault is the page of its status. */
export function SignInBoundary() {
  const error = useRouteError()
  const root = useRouteLoaderData('root') as { requestId: string; here: string; person: object | null } | undefined
  const { pathname } = useLocation()
  const response = isRouteErrorResponse(error) ? error : undefined
  const signIn = asked(error)
  if (signIn) return <SectionSignIn here={pathname} {...signIn} />
  return (
    <ErrorPage
      status={response?.status ?? 500}
      refusal={isRefusal(response?.data) ? response.data : null}
      number={root?.requestId}
      here={root?.here ?? pathname}
      signedIn={Boolean(root?.person)}
    />
  )
}

export const signInHeaders: HeadersFunction = ({ errorHeaders }) => {
  const seconds = errorHeaders?.get('retry-after')
  return new Headers(seconds ? { 'retry-after': seconds } : undefined)
}

/** The title of a page that is not what was asked for; undefined where it is, or asks who is saving. */
export const faultTitle = (t: Translate, error: unknown): string | undefined =>
  isRouteErrorResponse(error) && !asked(error) ? t(`fault.${faultOf(error.status)}.title`) : undefined
