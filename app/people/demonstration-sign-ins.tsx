import { SummaryBox } from '#app/ui/summary-box.tsx'
import { Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { RoleName } from './role-names.ts'

type DemonstrationSignInsProps = {
  password: string
  people: { email: string; name: string; roles: RoleName[] }[]
}

export function DemonstrationSignIns({ password, people }: DemonstrationSignInsProps) {
  const t = useT()
  return (
    <SummaryBox title={t('people:demonstration.title')}>
      <p>
        {t('people:demonstration.password')} <code>{password}</code>
      </p>
      <Table
        caption={t('people:demonstration.caption')}
        rowKey={({ email }) => email}
        rows={people}
        columns={[
          { key: 'email', header: t('people:signIn.email'), names: true, cell: ({ email }) => email },
          { key: 'name', header: t('people:account.name'), cell: ({ name }) => name },
          {
            key: 'roles',
            header: t('people:account.role'),
            cell: ({ roles }) => roles.map((role) => t(`people:role.${role}`)).join(', '),
          },
        ]}
      />
    </SummaryBox>
  )
}
