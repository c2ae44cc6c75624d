import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CallCards } from '#app/calls/call-cards.tsx'
import { listCalls } from '#app/calls/list-calls.server.ts'
import type { ListedCalls } from '#app/calls/listed-call.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { ProcessList } from '#app/ui/process-list.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { now, calls } = await listCalls(context)
  return json({
    now,
    calls: calls.filter(({ phase }) => phase === 'open'),
    isDemonstration: context.config.mode === 'demonstration',
    signedIn: context.person !== null,
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('home:index.title'))

export default function HomePage() {
  const t = useT()
  const { calls, now, isDemonstration, signedIn } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('home:index.title')} lead={t('home:index.what')} />
      {isDemonstration ? <Notice title={t('home:index.demonstration')} /> : null}
      <OpenCalls calls={calls} now={now} />
      <StartHere />
      <HowItIsReviewed />
      <h2>{t('home:index.questions.title')}</h2>
      <p>
        {t('home:index.questions.intro')} <a href="/questions">{t('home:index.questions.link')}</a>
      </p>
      <h2>{t('home:index.about.title')}</h2>
      <p>
        {t('home:index.about.intro')} <a href="/about">{t('home:index.about.link')}</a>
      </p>
      {signedIn ? null : <SignIn />}
    </>
  )
}

function OpenCalls({ calls, now }: ListedCalls) {
  const t = useT()
  return (
    <section aria-labelledby="open-calls">
      <h2 id="open-calls">{t('home:index.openCalls.title')}</h2>
      <p>{t('home:index.openCalls.intro')}</p>
      {calls.length > 0 ? <CallCards calls={calls} now={now} /> : <p>{t('home:index.openCalls.none')}</p>}
      <p>
        <a href="/calls">{t('home:index.openCalls.all')}</a>
      </p>
    </section>
  )
}

function StartHere() {
  const t = useT()
  const steps = (['read', 'write', 'send', 'follow'] as const).map((key) => ({
    key,
    title: t(`home:index.start.${key}.title`),
    children: <p>{t(`home:index.start.${key}.text`)}</p>,
  }))
  return (
    <section aria-labelledby="start-here">
      <h2 id="start-here">{t('home:index.start.title')}</h2>
      <p>{t('home:index.start.intro')}</p>
      <ProcessList steps={steps} />
      <div className="vt-buttons">
        <a className="usa-button" href="/calls">
          {t('home:index.start.action')}
        </a>
      </div>
    </section>
  )
}

function HowItIsReviewed() {
  const t = useT()
  const steps = (['intake', 'tracks', 'decision'] as const).map((key) => ({
    key,
    title: t(`home:index.review.${key}.title`),
    children: <p>{t(`home:index.review.${key}.text`)}</p>,
  }))
  return (
    <section aria-labelledby="how-reviewed">
      <h2 id="how-reviewed">{t('home:index.review.title')}</h2>
      <p>{t('home:index.review.intro')}</p>
      <ProcessList steps={steps} />
      <p>
        <a href="/procedure">{t('home:index.review.link')}</a>
      </p>
    </section>
  )
}

function SignIn() {
  const t = useT()
  return (
    <>
      <h2>{t('home:index.signIn.title')}</h2>
      <p>
        {t('home:index.signIn.text')} <a href="/sign-in">{t('home:index.signIn.action')}</a>
      </p>
    </>
  )
}
