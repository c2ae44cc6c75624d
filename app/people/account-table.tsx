import { Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AccountRoles } from './account-roles.tsx'
import { AccountStanding } from './account-standing.tsx'
import type { ShownAccount } from './show-account.server.ts'

export function AccountTable({ accounts }: { accounts: readonly ShownAccount[] }) {
  const t = useT()
  return (
    <Table
      caption={t('people:accounts.caption')}
      hideCaption
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          header: t('people:accounts.who'),
          names: true,
          cell: ({ id, name, email }) => (
            <>
              <a href={`/people/${id}`}>{name}</a>
              <div>{email}</div>
            </>
          ),
        },
        { key: 'roles', header: t('people:accounts.roles'), cell: (account) => <AccountRoles {...account} /> },
        {
          key: 'standing',
          header: t('people:accounts.standing'),
          cell: (account) => <AccountStanding account={account} brief />,
        },
      ]}
    />
  )
}
