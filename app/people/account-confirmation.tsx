import type { ReactNode } from 'react'
import type { Refusal } from '#app/errors.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

type AccountConfirmationProps = {
  act: 'link' | 'reactivation' | 'suspension'
  account: { id: string; name: string }
  refusal?: Refusal | null
  hidden?: Record<string, string>
  danger?: boolean
  /** What the act touches. */
  children?: ReactNode
}

/** The page that asks once more before an act on somebody's account. */
export function AccountConfirmation({ act, account, refusal, hidden, danger, children }: AccountConfirmationProps) {
  const t = useT()
  const here = `/people/${account.id}`
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <PageHeader
        back={{ to: here, label: account.name }}
        title={t(`people:${act}.title`)}
        lead={t(`people:${act}.lead`)}
      />
      {children}
      <Confirm
        action={`${here}/${act}`}
        submit={t(`people:${act}.submit`)}
        cancelTo={here}
        hidden={hidden}
        danger={danger}
        next={<p>{t(`people:${act}.next`, { name: account.name })}</p>}
      />
    </>
  )
}
