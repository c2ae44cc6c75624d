import type { ReactNode } from 'react'
import type { Refusal } from '#app/errors.ts'
import { PageHeader } from './page-header.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { useT } from './translate.tsx'

const known = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503] as const

type KnownStatus = (typeof known)[number]

export function faultOf(status: number): KnownStatus {
  return known.find((one) => one === status) ?? (status < 500 ? 400 : 500)
}

type ErrorPageProps = {
  status: number
  refusal?: Refusal | null
  /** The request's number, to be quoted in a letter to us. */
  number?: string
  /** This page's address, to open it again or to come back to. */
  here?: string
  signedIn?: boolean
  /** Reads for the program's office. */
  inOffice?: boolean
  children?: ReactNode
}

export function ErrorPage({ status, refusal, number, here, signedIn, inOffice, children }: ErrorPageProps) {
  const t = useT()
  const fault = faultOf(status)
  const mayHelp = !signedIn && (fault === 401 || fault === 403 || fault === 404)
  const again = here && (fault === 409 || fault >= 500)
  return (
    <>
      <PageHeader
        title={t(`fault.${fault}.title`)}
        lead={t(fault === 403 && inOffice ? 'fault.403.helpOffice' : `fault.${fault}.help`)}
      />
      {refusal && fault !== 404 ? <RefusalNotice refusal={refusal} /> : null}
      {children}
      <div className="vt-buttons">
        {again ? (
          <a className="usa-button" href={here}>
            {t('fault.reload')}
          </a>
        ) : null}
        {mayHelp ? (
          <a className="usa-button" href={here ? `/sign-in?next=${encodeURIComponent(here)}` : '/sign-in'}>
            {t('fault.toSignIn')}
          </a>
        ) : null}
        <a href="/">{t('fault.toHome')}</a>
      </div>
      {number ? <p className="vt-source">{t('fault.number', { number })}</p> : null}
    </>
  )
}
