import { useT } from '#app/ui/translate.tsx'
import type { ShownAccount } from './show-account.server.ts'

type AccountActsProps = { account: Pick<ShownAccount, 'id' | 'status' | 'officeRoles'>; isOwn: boolean }

/** What an administrator can do with an account; each has a page that says what will happen. */
export function AccountActs({ account: { id, status, officeRoles }, isOwn }: AccountActsProps) {
  const t = useT()
  const to = (act: string) => `/people/${id}/${act}`
  return (
    <>
      <h2>{t('people:manage.title')}</h2>
      <ul>
        <li>
          <a href={to('roles')}>{t('people:manage.roles')}</a>
        </li>
        <li>
          <a href={to('languages')}>{t('office:reads.title')}</a>
        </li>
        {officeRoles.length > 0 ? (
          <li>
            <a href={to('absence')}>{t('office:absence.title')}</a>
          </li>
        ) : null}
        {status === 'active' ? (
          <li>
            <a href={to('link')}>{t('people:manage.link')}</a>
          </li>
        ) : (
          <li>
            <a href={to('reactivation')}>{t('people:manage.reactivate')}</a>
          </li>
        )}
        {status === 'active' && !isOwn ? (
          <li>
            <a href={to('suspension')}>{t('people:manage.suspend')}</a>
          </li>
        ) : null}
      </ul>
      {isOwn ? <p className="usa-hint">{t('people:manage.ownAccount')}</p> : null}
    </>
  )
}
