import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { list, longDate } from '#app/i18n/format.ts'
import { AccountActs } from '#app/people/account-acts.tsx'
import { AccountRoles } from '#app/people/account-roles.tsx'
import { AccountStanding } from '#app/people/account-standing.tsx'
import { NewLinkNotice } from '#app/people/new-link-notice.tsx'
import { readAccount, showNewLink } from '#app/people/show-account.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const { account, isOwn, mayManage } = openedFor(ctx, await readAccount(ctx, params.id!))
  const { searchParams } = new URL(request.url)
  const link = await showNewLink(ctx, account, searchParams.get('link'), context.origin)
  const headers: HeadersInit = link ? { 'cache-control': 'no-store' } : {}
  return json(
    {
      account,
      isOwn,
      mayManage,
      link,
      rolesSaved: searchParams.has('roles'),
      absenceSaved: searchParams.has('absence'),
    },
    { headers },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.account.name ?? t('people:accounts.title'))

export default function AccountPage() {
  const t = useT()
  const { account, isOwn, mayManage, link, rolesSaved, absenceSaved } = useLoaderData<typeof loader>()
  const { name, email, language } = account
  const spoken = useLanguage()
  return (
    <>
      {link ? <NewLinkNotice email={email} isFirst={!account.hasPassword} {...link} /> : null}
      {rolesSaved ? (
        <Notice tone="success" announce title={t('people:manage.saved')}>
          {t('people:manage.savedText')}
        </Notice>
      ) : null}
      {absenceSaved ? (
        <Notice tone="success" announce title={t(account.awayFrom ? 'office:absence.saved' : 'office:absence.ended')} />
      ) : null}
      <PageHeader back={{ to: '/people', label: t('people:accounts.back') }} title={name} />
      <SummaryList
        rows={[
          { label: t('people:signIn.email'), value: email },
          { label: t('people:accounts.standing'), value: <AccountStanding account={account} /> },
          { label: t('people:accounts.roles'), value: <AccountRoles {...account} /> },
          {
            label: t('office:reads.reads'),
            value: list(
              account.reads.map((code) => t(`calls:page.language.${code}`)),
              spoken,
            ),
          },
          ...(account.awayFrom && account.awayUntil
            ? [
                {
                  label: t('office:absence.away'),
                  value: t('office:absence.fromUntil', {
                    from: longDate(account.awayFrom, spoken),
                    until: longDate(account.awayUntil, spoken),
                  }),
                },
              ]
            : []),
          {
            label: t('people:accounts.language'),
            value: language ? t(`people:language.${language}`) : t('people:accounts.noLanguage'),
          },
        ]}
      />
      {mayManage ? <AccountActs account={account} isOwn={isOwn} /> : null}
    </>
  )
}
