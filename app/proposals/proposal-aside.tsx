import { Fragment } from 'react'
import type { TagWeights } from '#app/tags/tag-weights.ts'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { dossierAt } from './dossier-at.ts'
import type { PartnerView } from './show-proposal.server.ts'
import { TagWeightsTable } from './tag-weights-table.tsx'

/** What stands beside: the call, the money, receipts, and the way out. */
export function ProposalAside({ proposal }: { proposal: PartnerView }) {
  const t = useT()
  const { id, call, requestedCents, organization, officeMail, counted, mayWithdraw } = proposal
  return (
    <>
      <SummaryList
        dense
        rows={[
          { label: t('proposal:frame.call'), value: <a href={`/calls/${call.number}`}>{call.title}</a> },
          { label: t('proposal:frame.organization'), value: organization },
          ...(requestedCents === null
            ? []
            : [{ label: t('proposal:frame.requested'), value: <Money cents={requestedCents} /> }]),
        ]}
      />
      <ul className="vt-plain-list">
        <Papers proposal={proposal} />
        <Times proposal={proposal} />
        {mayWithdraw ? (
          <li>
            <a href={`/proposals/${id}/withdrawal`}>{t('proposal:withdrawal.title')}</a>
          </li>
        ) : null}
      </ul>
      {counted ? <Counted weights={counted} /> : null}
      <h2>{t('proposal:taskList.help')}</h2>
      {officeMail ? (
        <p>
          {t('proposal:taskList.helpText')} <a href={`mailto:${officeMail}`}>{officeMail}</a>
        </p>
      ) : null}
      <p>
        <a href="/questions">{t('nav.questions')}</a>
      </p>
    </>
  )
}

/** What has to do with its deadlines, and, of a draft, with answers that were given before. */
function Times({ proposal: { id, state, isOpen, mayAskForTime } }: { proposal: PartnerView }) {
  const t = useT()
  return (
    <>
      <li>
        <a href={`/proposals/${id}/deadlines.ics`}>{t('applicant:calendar.download')}</a>
      </li>
      {mayAskForTime ? (
        <li>
          <a href={`/proposals/${id}/extension-request`}>{t('applicant:extension.title')}</a>
        </li>
      ) : null}
      {state === 'draft' && isOpen ? (
        <li>
          <a href={`/proposals/${id}/copy`}>{t('applicant:copy.title')}</a>
        </li>
      ) : null}
      {(state === 'draft' && isOpen) || state === 'changesRequested' ? (
        <li>
          <a href={`/proposals/${id}/draft-file`}>{t('drafts:file.link')}</a>
        </li>
      ) : null}
    </>
  )
}

/** The weights alone: who confirmed them and why is the office's. */
function Counted({ weights }: { weights: TagWeights }) {
  const t = useT()
  return (
    <>
      <h2>{t('proposal:frame.counted')}</h2>
      <p>{t('proposal:frame.countedText')}</p>
      <TagWeightsTable
        caption={t('proposal:frame.counted')}
        hideCaption
        sources={[{ key: 'counted', header: t('tags:weights.weight'), weights }]}
      />
    </>
  )
}

function Papers({ proposal: { id, state, events, isOpen } }: { proposal: PartnerView }) {
  const t = useT()
  const versions = events.flatMap(({ version }) => (version ? [version] : []))
  const isWritten = (state === 'draft' && isOpen) || state === 'changesRequested'
  return (
    <>
      {isWritten ? null : (
        <li>
          <a href={`/proposals/${id}/check`}>{t('proposal:frame.read')}</a>
        </li>
      )}
      {versions.map((version) => (
        <Fragment key={version}>
          <li>
            <a href={`/proposals/${id}/receipt?version=${version}`}>{t('proposal:frame.receipt', { version })}</a>
          </li>
          <li>
            <a href={dossierAt(id, version)}>{t('proposal:dossier.linkOf', { version })}</a>
          </li>
        </Fragment>
      ))}
    </>
  )
}
