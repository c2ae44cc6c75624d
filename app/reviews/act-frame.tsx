import type { ReactNode } from 'react'
import type { Refusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import type { FormErrors, FormValues } from '#app/forms/form.ts'
import { StateBadge } from '#app/ui/badge.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActRefusal } from './act-refusal.tsx'
import type { Act } from './acts.ts'
import type { ActView } from './acts-for.server.ts'
import { sayBlockers } from './blockers.ts'
import type { CaseHead } from './case-head.server.ts'

export type ActReply = { values: FormValues; errors: FormErrors; refusal: Refusal | null } | undefined

type ActFrameProps = {
  head: CaseHead
  /** Names the page and says what the act does. */
  type: Act
  title?: string
  lead?: ReactNode
  /** The page's own address, to open it again. */
  here: string
  reply: ActReply
  labels: Record<string, string>
  children: ReactNode
}

/** As the fields follow each other on the page; what belongs to none of them last. */
function inOrder(errors: FormErrors, labels: Record<string, string>): FormErrors {
  const known = Object.keys(labels).flatMap((name) => (errors[name] ? [[name, errors[name]]] : []))
  return { ...Object.fromEntries(known), ...errors }
}

/** What every act's page begins with: what is wrong with what was sent, whose proposal this is, what is about to be done. */
export function ActFrame({ head, type, title, lead, here, reply, labels, children }: ActFrameProps) {
  const t = useT()
  return (
    <>
      <ErrorSummary errors={inOrder(reply?.errors ?? {}, labels)} labels={labels} />
      {reply?.refusal ? <ActRefusal refusal={reply.refusal} here={here} /> : null}
      <PageHeader
        back={{ to: `/proposals/${head.id}`, label: t('review:case.back') }}
        above={
          <>
            {[head.reference, head.organization].filter(Boolean).join(' · ')}
            {head.title ? (
              <>
                {' · '}
                <span lang={head.language}>{head.title}</span>
              </>
            ) : null}
          </>
        }
        title={title ?? t(`review:event.${type}.label`)}
        lead={lead ?? t(`review:event.${type}.explain`)}
        aside={
          <StateBadge
            state={head.state}
            label={t(`review:state.${head.state}.${head.isPublic ? 'public' : 'office'}`)}
          />
        }
      />
      {children}
    </>
  )
}

type IfPossibleProps = Pick<ActFrameProps, 'reply' | 'labels' | 'children'> & {
  act: ActView
  /** What had been typed and is kept. */
  kept?: FormValues
}

/** The act's form where it is possible now; otherwise why not, and what had been typed, so that it is not lost. */
export function IfPossible({ act, reply, labels, kept, children }: IfPossibleProps) {
  const t = useT()
  if (act.because.length === 0) return children
  const isKept = kept !== undefined && Object.keys(reply?.errors ?? {}).length === 0
  return (
    <>
      <Notice tone="warning" title={t('review:act.notNow')}>
        <ul>
          {sayBlockers(t, act.because).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
      <TypedText values={reply?.values ?? kept ?? {}} labels={labels} isKept={isKept} />
    </>
  )
}

type TypedTextProps = { values: FormValues; labels: Record<string, string>; isKept: boolean }

function TypedText({ values, labels, isKept }: TypedTextProps) {
  const t = useT()
  const rows = Object.entries(labels)
    .filter(([name]) => values[name]?.length)
    .map(([name, label]) => ({ label, value: [values[name]].flat().join(', ') }))
  if (rows.length === 0) return null
  return (
    <>
      <h2>{t('review:act.typed')}</h2>
      <p>{t(isKept ? 'review:act.kept' : 'review:act.notSaved')}</p>
      <SummaryList rows={rows} />
    </>
  )
}
