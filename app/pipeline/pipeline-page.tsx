import { list, number } from '#app/i18n/format.ts'
import { pipelineAddress } from '#app/pipeline-address.ts'
import type { GoalCode } from '#app/tags/codes.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { CaseTable } from './case-table.tsx'
import { PipelineFilterBar } from './pipeline-filter-bar.tsx'
import type { Pipeline } from './show-pipeline.server.ts'
import { TotalsCharts } from './totals-charts.tsx'

/** A count that is not followed beyond the cap. */
function useCount() {
  const language = useLanguage()
  return (count: number, most: number) => (count > most ? `${number(most, language)}+` : number(count, language))
}

function Ignored({ ignored, lostItsPlace }: Pick<Pipeline, 'ignored' | 'lostItsPlace'>) {
  const t = useT()
  const language = useLanguage()
  const names = ignored.map((name) => t(`pipeline:filter.${name}`))
  return (
    <>
      {names.length > 0 ? (
        <Notice tone="warning">{t('pipeline:ignored', { filters: list(names, language) })}</Notice>
      ) : null}
      {lostItsPlace ? <Notice tone="warning">{t('pipeline:lostItsPlace')}</Notice> : null}
    </>
  )
}

function Sums({ totals, drafts, most, values }: Pick<Pipeline, 'totals' | 'drafts' | 'most' | 'values'>) {
  const t = useT()
  const count = useCount()
  const share = totals.byGoal.find(({ goal }) => goal === values.goal)
  return (
    <p>
      <strong>
        {t('pipeline:sum', { count: totals.proposals, number: count(totals.proposals, most), cents: totals.cents })}
      </strong>
      {share
        ? ` ${t('pipeline:share', { cents: share.cents, goal: t(`tags:goalShort.${values.goal as GoalCode}`) })}`
        : null}
      {drafts === null ? null : ` ${t('pipeline:drafts', { count: drafts, number: count(drafts, most) })}`}
    </p>
  )
}

/** What stands still, and what was never handed in. */
function ElsewhereLinks({ seesSuspensions, knowsDrafts }: Pick<Pipeline, 'seesSuspensions' | 'knowsDrafts'>) {
  const t = useT()
  if (!seesSuspensions && !knowsDrafts) return null
  return (
    <p className="vt-on-screen">
      {seesSuspensions ? <a href="/suspensions">{t('office:suspension.title')}</a> : null}
      {seesSuspensions && knowsDrafts ? ' · ' : null}
      {knowsDrafts ? <a href="/drafts">{t('pipeline:draftList.title')}</a> : null}
    </p>
  )
}

export function PipelinePage({ pipeline }: { pipeline: Pipeline }) {
  const t = useT()
  const { values, order, cases, totals, after, next } = pipeline
  const view = { ...values, order }
  const isFiltered = Object.values(values).some((value) => value !== '')
  return (
    <>
      <PageHeader title={t('pipeline:title')} lead={t('pipeline:lead')} />
      <ElsewhereLinks {...pipeline} />
      <Ignored {...pipeline} />
      <PipelineFilterBar {...pipeline} />
      {cases.length === 0 ? (
        <EmptyState
          title={t(isFiltered ? 'pipeline:noMatch' : 'pipeline:empty')}
          action={isFiltered ? { to: '/pipeline', label: t('filter.clear') } : undefined}
        />
      ) : (
        <>
          <Sums {...pipeline} />
          <TotalsCharts totals={totals} />
          <h2>{t('pipeline:list', { order: t(`pipeline:order.${order}`) })}</h2>
          <CaseTable pipeline={pipeline} />
          <Pagination
            shown={cases.length}
            first={after ? pipelineAddress(view) : null}
            next={next ? pipelineAddress({ ...view, after: next }) : null}
          />
        </>
      )}
    </>
  )
}
