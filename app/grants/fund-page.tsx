import { Select } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Day } from '#app/ui/date.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { FundAward, FundCall, FundPage } from './show-funds.server.ts'

/** A fund: its money, the calls whose awards are paid from it, and what has been signed. */
export function FundPageView({ page: { fund, awards, calls, untied }, form }: { page: FundPage; form: FormState }) {
  const t = useT()
  return (
    <>
      <PageHeader back={{ to: '/funds', label: t('money:funds.back') }} above={fund.code} title={fund.name} />
      <SummaryList
        rows={(['cents', 'obligatedCents', 'deobligatedCents', 'leftCents'] as const).map((key) => ({
          label: t(`money:funds.${key}`),
          value: <Money cents={fund[key]} />,
        }))}
      />
      <h2>{t('money:funds.calls')}</h2>
      <Calls calls={calls} />
      {untied && untied.length > 0 ? <TieForm id={fund.id} untied={untied} form={form} /> : null}
      <h2>{t('money:funds.awards')}</h2>
      {awards.length === 0 ? <p>{t('money:funds.noAwards')}</p> : <Awards awards={awards} />}
    </>
  )
}

function Calls({ calls }: { calls: readonly FundCall[] }) {
  const t = useT()
  if (calls.length === 0) return <p>{t('money:funds.noCalls')}</p>
  return (
    <ul>
      {calls.map(({ number, title }) => (
        <li key={number}>
          <a href={`/calls/${encodeURIComponent(number)}`}>{title}</a> · {number}
        </li>
      ))}
    </ul>
  )
}

function TieForm({ id, untied, form }: { id: string; untied: readonly FundCall[]; form: FormState }) {
  const t = useT()
  return (
    <form method="post" action={`/funds/${id}`} className="vt-form">
      <Select
        name="call"
        label={t('money:funds.tieWhich')}
        hint={t('money:funds.tieHint')}
        form={form}
        options={untied.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` }))}
      />
      <div className="vt-buttons vt-form-buttons">
        <button type="submit" className="usa-button usa-button--outline">
          {t('money:funds.tie')}
        </button>
      </div>
    </form>
  )
}

function Awards({ awards }: { awards: readonly FundAward[] }) {
  const t = useT()
  const columns: Column<FundAward>[] = [
    {
      key: 'award',
      header: t('money:award.number'),
      names: true,
      cell: ({ proposalId, number, title }) => (
        <>
          <a href={`/proposals/${proposalId}`}>{number}</a>
          <div>{title}</div>
        </>
      ),
    },
    { key: 'partner', header: t('review:case.fact.organization'), cell: ({ organization }) => organization },
    { key: 'signedOn', header: t('money:award.signedOn'), cell: ({ signedOn }) => <Day value={signedOn} short /> },
    {
      key: 'obligated',
      header: t('money:funds.obligatedCents'),
      figures: true,
      cell: ({ obligatedCents }) => <Money cents={obligatedCents} />,
    },
    {
      key: 'deobligated',
      header: t('money:funds.deobligatedCents'),
      figures: true,
      cell: ({ deobligatedCents }) => <Money cents={deobligatedCents} />,
    },
  ]
  return (
    <Table
      caption={t('money:funds.awards')}
      hideCaption
      columns={columns}
      rows={awards}
      rowKey={({ proposalId }) => proposalId}
    />
  )
}
