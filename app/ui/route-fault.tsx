import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { isRefusal } from '#app/errors.ts'
import type { rootData } from '#app/root-data.server.ts'
import { ErrorPage } from './error-page.tsx'

/** The page of what a route answered or threw, by its status. */
export function RouteFault() {
  const error = useRouteError()
  const root = useRouteLoaderData('root') as ReturnType<typeof rootData> | undefined
  const { pathname } = useLocation()
  const response = isRouteErrorResponse(error) ? error : undefined
  return (
    <ErrorPage
      status={response?.status ?? 500}
      refusal={isRefusal(response?.data) ? response.data : null}
      number={root?.requestId}
      here={root?.here ?? pathname}
      signedIn={Boolean(root?.person)}
      inOffice={root?.shows.desk}
    />
  )
}
