import type { ReactNode } from 'react'
import type { Refusal } from '#app/errors.ts'
import { dateTime, localTime } from '#app/i18n/format.ts'
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
  const timeZone = textParam(refusal, 'timeZone')
  const who = textParam(refusal, 'who')
  const when = changedAt && (timeZone ? localTime(changedAt, timeZone, language) : dateTime(changedAt, language))
  return (
    <Notice tone="error" announce title={t(`errors:refusal.${refusal.refusal}`, refusal.params)}>
      {name && when ? <p>{t('fault.changedBy', { name, when })}</p> : null}
      {who ? <p>{t('fault.whoMay', { who })}</p> : null}
      {children}
    </Notice>
  )
}
