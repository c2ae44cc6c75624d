import { list } from '#app/i18n/format.ts'
import { ProposalName } from '#app/proposals/proposal-name.tsx'
import { sayBlockers } from '#app/reviews/blockers.ts'
import { LetterText } from '#app/reviews/letters-view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Money } from '#app/ui/money.tsx'
import { More } from '#app/ui/more.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { DecidedCase } from './decided-case.ts'

type DecisionsPageProps = { cases: readonly DecidedCase[]; mayRelease: boolean }

/** The verdicts that wait to be announced: read the letters, tick, go on. Nothing is sent from this page. */
export function DecisionsPage({ cases, mayRelease }: DecisionsPageProps) {
  const t = useT()
  return (
    <>
      <PageHeader
        title={t('money:decisions.title')}
        lead={t(mayRelease ? 'money:decisions.lead' : 'money:decisions.leadToRead')}
      />
      {cases.length === 0 ? (
        <EmptyState title={t('money:decisions.none')}>{t('money:decisions.noneText')}</EmptyState>
      ) : !mayRelease ? (
        <DecidedTable cases={cases} />
      ) : (
        <form action="/decisions/release">
          <DecidedTable cases={cases} />
          <div className="vt-buttons">
            <button type="submit" className="usa-button">
              {t('money:decisions.goOn')}
            </button>
          </div>
        </form>
      )}
    </>
  )
}

function DecidedTable({ cases }: { cases: readonly DecidedCase[] }) {
  const t = useT()
  const columns: Column<DecidedCase>[] = [
    ...(cases.some((one) => one.mayRelease)
      ? [{ key: 'tick', header: t('money:decisions.tick'), cell: (one: DecidedCase) => <Tick one={one} /> }]
      : []),
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: (one) => (
        <>
          <ProposalName {...one} />
          <Letters letters={one.letters} />
        </>
      ),
    },
    { key: 'verdict', header: t('money:decisions.verdict'), cell: (one) => <Verdict one={one} /> },
    {
      key: 'amount',
      header: t('money:grant.amount'),
      figures: true,
      cell: ({ amountCents }) => (amountCents === null ? '–' : <Money cents={amountCents} />),
    },
    {
      key: 'approver',
      header: t('money:decisions.approver'),
      cell: ({ approver, since }) => (
        <>
          {approver}
          <div>
            <Day value={since} short />
          </div>
        </>
      ),
    },
  ]
  return (
    <Table caption={t('money:decisions.title')} hideCaption columns={columns} rows={cases} rowKey={({ id }) => id} />
  )
}

function Tick({ one: { id, title, mayRelease, because } }: { one: DecidedCase }) {
  const t = useT()
  if (!mayRelease) return '–'
  if (because.length > 0) return sayBlockers(t, because).map((why) => <div key={why}>{why}</div>)
  return (
    <div className="usa-checkbox vt-tick">
      <input className="usa-checkbox__input" type="checkbox" id={`case-${id}`} name="case" value={id} />
      <label className="usa-checkbox__label" htmlFor={`case-${id}`}>
        <span className="usa-sr-only">{title}</span>
      </label>
    </div>
  )
}

export function Verdict({ one: { verdict, conditions } }: { one: DecidedCase }) {
  const t = useT()
  return (
    <>
      <Badge tone={verdict === 'approved' ? 'good' : 'bad'}>{t(`money:decisions.verdictIs.${verdict}`)}</Badge>
      {conditions > 0 ? <div>{t('money:decisions.conditions', { count: conditions })}</div> : null}
    </>
  )
}

/** The letter in both languages, with those who get each. */
function Letters({ letters }: Pick<DecidedCase, 'letters'>) {
  const t = useT()
  const spoken = useLanguage()
  return letters.map(({ language, to, subject, text }) => (
    <More key={language} summary={t('money:decisions.letterIn', { language: t(`calls:page.language.${language}`) })}>
      <p className="usa-hint">
        {to.length > 0 ? t('review:act.letterTo', { names: list(to, spoken) }) : t('money:decisions.nobodyReads')}
      </p>
      <LetterText {...{ language, subject, text }} />
    </More>
  ))
}
