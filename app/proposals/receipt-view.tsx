import { dateTimeWithZone, localTime } from '#app/i18n/format.ts'
import { keysPath } from '#app/receipts/receipt.ts'
import { Money } from '#app/ui/money.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { dossierAt } from './dossier-at.ts'
import type { ShownReceipt } from './show-receipt.server.ts'

/** Proof of a submission, to be kept on paper. */
export function ReceiptView({ receipt, already }: { receipt: ShownReceipt; already: boolean }) {
  const t = useT()
  const language = useLanguage()
  const { id, call, version, versions, organization, state, signature } = receipt
  return (
    <>
      {already ? <Already receipt={receipt} /> : null}
      <PageHeader
        back={{ to: `/proposals/${id}`, label: t('proposal:receipt.follow') }}
        title={t('proposal:receipt.title')}
        lead={t('proposal:receipt.lead')}
      />
      <SummaryBox title={t('proposal:receipt.reference')}>
        <p className="vt-reference">{receipt.reference}</p>
        <p>
          {t('proposal:receipt.at')}: {dateTimeWithZone(receipt.submittedAt, call.timeZone, language)}
        </p>
      </SummaryBox>
      <SummaryList
        rows={[
          { label: t('proposal:receipt.proposal'), value: receipt.title },
          { label: t('proposal:receipt.organization'), value: organization },
          { label: t('proposal:receipt.call'), value: `${call.number} · ${call.title}` },
          ...(receipt.requestedCents === null
            ? []
            : [{ label: t('proposal:receipt.requested'), value: <Money cents={receipt.requestedCents} /> }]),
          { label: t('proposal:receipt.by'), value: receipt.submittedBy },
          { label: t('proposal:receipt.version'), value: version },
          { label: t('proposal:receipt.hash'), value: <Seal hash={receipt.contentHash} /> },
          ...(signature ? [{ label: t('proposal:receipt.signature'), value: <Signature {...signature} /> }] : []),
        ]}
      />
      {versions > 1 ? <p>{t('proposal:receipt.changed', { count: versions, version })}</p> : null}
      <h2>{t('proposal:receipt.next')}</h2>
      <p>{t(`review:state.${state}.next`)}</p>
      <p>{t('proposal:receipt.mailSent', { organization })}</p>
      <p className="usa-hint vt-on-screen">{t('proposal:receipt.print')}</p>
      <div className="vt-buttons">
        <a className="usa-button" href={`/proposals/${id}`}>
          {t('proposal:receipt.follow')}
        </a>
      </div>
      <Files receipt={receipt} />
    </>
  )
}

/** Handed in before this button was pressed, in another tab or by a colleague. */
function Already({ receipt: { byMe, submittedBy, submittedAt, call } }: { receipt: ShownReceipt }) {
  const t = useT()
  const when = localTime(submittedAt, call.timeZone, useLanguage())
  return (
    <div className="vt-on-screen">
      <Notice
        announce
        title={t(byMe ? 'proposal:receipt.already.byYou' : 'proposal:receipt.already.byOther', {
          when,
          person: submittedBy,
        })}
      />
    </div>
  )
}

/** What is kept beside the paper, and what it is checked with. */
function Files({ receipt: { id, version, signature } }: { receipt: ShownReceipt }) {
  const t = useT()
  const of = `?version=${version}`
  return (
    <ul className="vt-plain-list vt-on-screen">
      {signature ? (
        <>
          <li>
            <a href={`/proposals/${id}/receipt.json${of}`}>{t('proposal:receipt.download')}</a>
          </li>
          <li>
            <a href={keysPath}>{t('proposal:receipt.keys')}</a>
          </li>
        </>
      ) : null}
      <li>
        <a href={`/proposals/${id}/answers.json${of}`}>{t('proposal:receipt.answers')}</a>
      </li>
      <li>
        <a href={dossierAt(id, version)}>{t('proposal:dossier.link')}</a>
      </li>
    </ul>
  )
}

function Signature({ fingerprint, keyId }: NonNullable<ShownReceipt['signature']>) {
  const t = useT()
  return (
    <>
      <code>{fingerprint}</code> {t('proposal:receipt.signedWith', { key: keyId })}
      <p className="usa-hint vt-on-screen">{t('proposal:receipt.signatureHint')}</p>
    </>
  )
}

/** Sixty-four figures in groups of eight, to be compared by eye; copied, they are one word. */
function Seal({ hash }: { hash: string }) {
  const t = useT()
  return (
    <>
      <code className="vt-seal">
        {hash.match(/.{8}/g)?.map((group, index) => (
          <span key={`${index}-${group}`}>{group}</span>
        ))}
      </code>
      <p className="usa-hint">{t('proposal:receipt.hashHint')}</p>
    </>
  )
}
