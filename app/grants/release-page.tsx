import type { Answered } from '#app/reviews/answered.ts'
import { AnswersList, Names, Reasons } from '#app/reviews/answers-list.tsx'
import { sayBlockers } from '#app/reviews/blockers.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { DecidedCase } from './decided-case.ts'

type ReleasePageProps = {
  cases: readonly DecidedCase[]
  /** What was just done. */
  answers: readonly Answered[] | null
}

/** Before verdicts are announced: who passes and who does not, and why. Afterwards: what became of each. */
export function ReleasePage({ cases, answers }: ReleasePageProps) {
  const t = useT()
  return (
    <>
      <PageHeader
        back={{ to: '/decisions', label: t('money:decisions.back') }}
        title={t(answers ? 'money:decisions.answered' : 'money:decisions.confirm')}
      />
      {answers ? <AnswersList answers={answers} done={t('money:decisions.done')} /> : <Confirmation cases={cases} />}
    </>
  )
}

function Confirmation({ cases }: { cases: readonly DecidedCase[] }) {
  const t = useT()
  const passing = cases.filter(({ because }) => because.length === 0)
  const blocked = cases.filter(({ because }) => because.length > 0)
  if (cases.length === 0)
    return <EmptyState title={t('money:decisions.nothingTicked')}>{t('money:decisions.tickFirst')}</EmptyState>
  return (
    <>
      {blocked.length > 0 ? (
        <Notice tone="warning" title={t('money:many.doNotPass')}>
          <Reasons items={blocked.map((one) => ({ ...one, reasons: sayBlockers(t, one.because) }))} />
        </Notice>
      ) : null}
      {passing.length > 0 ? (
        <form method="post" action="/decisions/release" className="vt-form">
          {(['approved', 'declined'] as const).map((verdict) => (
            <Verdicts key={verdict} verdict={verdict} cases={passing.filter((one) => one.verdict === verdict)} />
          ))}
          <Notice tone="warning" title={t('confirm.before')}>
            <p>{t('review:event.release.explain')}</p>
          </Notice>
          <FormButtons submit={t('money:decisions.release', { count: passing.length })} cancel={{ to: '/decisions' }} />
        </form>
      ) : null}
    </>
  )
}

type VerdictsProps = { verdict: 'approved' | 'declined'; cases: readonly DecidedCase[] }

function Verdicts({ verdict, cases }: VerdictsProps) {
  const t = useT()
  if (cases.length === 0) return null
  return (
    <>
      <h2>{t(`money:decisions.verdictIs.${verdict}`)}</h2>
      <Names items={cases} />
      {cases.map(({ id, revision }) => (
        <input key={id} type="hidden" name="case" value={`${id} ${revision}`} />
      ))}
    </>
  )
}
