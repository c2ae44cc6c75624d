import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { TextField } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { AccountTable } from '#app/people/account-table.tsx'
import { searchAccounts } from '#app/people/show-account.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

const longest = 200

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const words = (new URL(request.url).searchParams.get('text') ?? '').trim().slice(0, longest)
  return json({ words, ...openedFor(ctx, await searchAccounts(ctx, words)) })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('people:accounts.title'))

export default function PeoplePage() {
  const t = useT()
  const { words, accounts, hasMore, most, mayManage } = useLoaderData<typeof loader>()
  const active = words ? [{ sentence: t('people:accounts.searched', { words }), without: '/people' }] : []
  const invite = (
    <a className="usa-button" href="/people/new">
      {t('people:accounts.invite')}
    </a>
  )
  return (
    <>
      <PageHeader
        title={t('people:accounts.title')}
        lead={t('people:accounts.lead')}
        aside={mayManage ? invite : undefined}
      />
      <p>
        <a href="/organizations">{t('office:organizations.title')}</a>
      </p>
      <FilterBar action="/people" active={active} clear="/people">
        <TextField
          name="text"
          type="search"
          label={t('people:accounts.search')}
          maxLength={longest}
          form={formState({ values: { text: words } })}
        />
      </FilterBar>
      {accounts.length > 0 ? (
        <AccountTable accounts={accounts} />
      ) : (
        <EmptyState title={t('people:accounts.none')}>{t('people:accounts.noneText')}</EmptyState>
      )}
      {hasMore ? <p>{t('people:accounts.more', { count: most })}</p> : null}
    </>
  )
}
