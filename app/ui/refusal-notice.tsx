import type { ReactNode } from 'react'
import type { Refusal } from '#app/errors.ts'
import { dateTime } from '#app/i18n/format.ts'
import { Notice } from './notice.tsx'
import { useLanguage, useT } from './translate.tsx'

function textParam(refusal: Refusal, name: string) {
  const value = refusal.params[name]
  return typeof value === 'string' ? value : undefined
}

/** Why it was refused; with `changedBy` and `changedAt` in its params, who was faster; with `who`, who may. */
export function RefusalNotice({ refusal, children }: { refusal: Refusal; children?: ReactNode }) {
  const t = useT()
  const language = useLanguage()
  const name = textParam(refusal, 'changedBy')
  const changedAt = textParam(refusal, 'changedAt')
  const who = textParam(refusal, 'who')
  return (
    <Notice tone="error" announce title={t(`errors:refusal.${refusal.refusal}`, refusal.params)}>
      {name && changedAt ? <p>{t('fault.changedBy', { name, when: dateTime(changedAt, language) })}</p> : null}
      {who ? <p>{t('fault.whoMay', { who })}</p> : null}
      {children}
    </Notice>
  )
}
