import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { listOrganizationsToKeep } from '#app/people/list-organizations.server.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await listOrganizationsToKeep(ctx)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('office:organizations.title'))

export default function OrganizationsPage() {
  const t = useT()
  const { organizations, mayManage } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={{ to: '/people', label: t('people:accounts.back') }}
        title={t('office:organizations.title')}
        lead={t('office:organizations.lead')}
      />
      <Table
        caption={t('office:organizations.title')}
        hideCaption
        rows={organizations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('office:organizations.name'),
            names: true,
            cell: ({ id, name }) => (mayManage ? <a href={`/organizations/${id}`}>{name}</a> : name),
          },
          {
            key: 'country',
            header: t('office:organizations.country'),
            cell: ({ country }) => (country ? t(`tags:country.${country as CountryCode}`) : '–'),
          },
          {
            key: 'two',
            header: t('office:organizations.two'),
            cell: ({ asksTwoPeople }) => t(`office:organizations.sign.${asksTwoPeople ? 'yes' : 'no'}`),
          },
        ]}
      />
    </>
  )
}
