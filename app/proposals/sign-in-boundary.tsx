import type { HeadersFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import type { Translate } from '#app/i18n/index.ts'
import { faultOf } from '#app/ui/error-page.tsx'
import { RouteFault } from '#app/ui/route-fault.tsx'
import type { SignInToSave } from './section-shown.ts'
import { SectionSignIn } from './section-sign-in.tsx'

const asked = (error: unknown) =>
  isRouteErrorResponse(error) ? (error.data?.signIn as SignInToSave | undefined) : undefined

/** The page of a form that asks who is saving; any other fault is the page of its status. */
export function SignInBoundary() {
  const signIn = asked(useRouteError())
  const { pathname } = useLocation()
  return signIn ? <SectionSignIn here={pathname} {...signIn} /> : <RouteFault />
}

export const signInHeaders: HeadersFunction = ({ errorHeaders }) => {
  const seconds = errorHeaders?.get('retry-after')
  return new Headers(seconds ? { 'retry-after': seconds } : undefined)
}

/** The title of a page that is not what was asked for; undefined where it is, or asks who is saving. */
export const faultTitle = (t: Translate, error: unknown): string | undefined =>
  isRouteErrorResponse(error) && !asked(error) ? t(`fault.${faultOf(error.status)}.title`) : undefined
