import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { granted } from './forms/replies.server.ts'
import { rootData } from './root-data.server.ts'
import styles from './styles/ventanilla.css?url'
import { faultOf } from './ui/error-page.tsx'
import { Layout } from './ui/layout.tsx'
import { frameOf, type PageHandle } from './ui/page-handle.ts'
import { pageTitle } from './ui/page-title.ts'
import { RouteFault } from './ui/route-fault.tsx'
import { useLanguage, useT } from './ui/translate.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader({ context, request }: LoaderFunctionArgs) {
  granted(context.refused)
  return json(rootData(context, request))
}

/** The title of what went wrong; a page that opens has its own. */
export const meta: MetaFunction = ({ error, matches }) =>
  pageTitle(matches, (t) =>
    error ? t(`fault.${faultOf(isRouteErrorResponse(error) ? error.status : 500)}.title`) : t('product'),
  )

const nobody = {
  proposals: false,
  desk: false,
  pipeline: false,
  clocks: false,
  decisions: false,
  money: false,
  pastAwards: false,
  people: false,
}
type Shows = typeof nobody

function useNavigation(shows: Shows) {
  const t = useT()
  const { pathname } = useLocation()
  const item = (to: string, label: string) => ({ to, label, current: pathname === to || pathname.startsWith(`${to}/`) })
  const isVisitor = !shows.proposals && !shows.desk
  return [
    ...(shows.proposals ? [item('/proposals', t('nav.proposals'))] : []),
    ...(shows.desk ? [item('/desk', t('nav.desk'))] : []),
    ...(shows.pipeline ? [item('/pipeline', t('nav.pipeline'))] : []),
    ...(shows.clocks ? [item('/clocks', t('nav.clocks'))] : []),
    ...(shows.decisions ? [item('/decisions', t('nav.decisions'))] : []),
    item('/calls', t('nav.calls')),
    ...(shows.money ? [item('/notifications', t('nav.notifications')), item('/funds', t('nav.funds'))] : []),
    ...(shows.pastAwards ? [item('/past-awards', t('nav.pastAwards'))] : []),
    ...(shows.people ? [item('/people', t('nav.people'))] : []),
    ...(isVisitor ? [item('/procedure', t('nav.procedure')), item('/about', t('nav.about'))] : []),
  ]
}

function useFooter() {
  const t = useT()
  return [
    { to: '/procedure', label: t('nav.procedure') },
    { to: '/about', label: t('nav.about') },
    { to: '/questions', label: t('nav.questions') },
  ]
}

function Document({ children }: { children: ReactNode }) {
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const match = useMatches().at(-1)
  const { width, compact, timeZone } = frameOf(match?.handle as PageHandle | undefined, match?.data)
  return (
    <Layout
      here={root?.here ?? pathname}
      at={root?.at ?? new Date().toISOString()}
      person={root?.person ?? null}
      nav={useNavigation(root?.shows ?? nobody)}
      footer={useFooter()}
      officeMail={root?.officeMail}
      width={width}
      compact={compact}
      timeZone={timeZone}
    >
      {children}
    </Layout>
  )
}

export default function App() {
  return (
    <Document>
      <Frame>
        <Outlet />
      </Frame>
    </Document>
  )
}

export function ErrorBoundary() {
  return (
    <Document>
      <Frame>
        <RouteFault />
      </Frame>
    </Document>
  )
}
