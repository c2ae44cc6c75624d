import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import type { ActReply } from '#app/reviews/act-frame.tsx'
import { ActRefusal } from '#app/reviews/act-refusal.tsx'
import type { Answered } from '#app/reviews/answered.ts'
import { AnswersList, Names, Reasons } from '#app/reviews/answers-list.tsx'
import { sayBlockers } from '#app/reviews/blockers.ts'
import { reasonWords } from '#app/reviews/word-limits.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { Blocker } from '#workflows/review/move.ts'
import { asksReason, type NotificationAct } from './notification-acts.ts'
import { NotificationHeader } from './notification-page.tsx'
import type { NotificationRecord, NotifiedCase } from './show-notifications.server.ts'

type CheckedCase = NotifiedCase & { because: Blocker[] | null }

type NotificationActProps = {
  page: { record: NotificationRecord; act: NotificationAct; cases: readonly CheckedCase[] }
  /** What was just done. */
  answers: readonly Answered[] | null
  reply: ActReply
}

/** An act on a notification: which awards pass and which do not; afterwards, what became of each. */
export function NotificationActView({ page: { record, act, cases }, answers, reply }: NotificationActProps) {
  const t = useT()
  const here = `/notifications/${record.id}`
  const labels = { reason: t(`acts:${act as 'endHold'}.reason`) }
  return (
    <>
      <ErrorSummary errors={reply?.errors ?? {}} labels={labels} />
      {reply?.refusal ? <ActRefusal refusal={reply.refusal} here={`${here}/${act}`} /> : null}
      <NotificationHeader
        record={record}
        back={{ to: here, label: t('money:notifications.backToOne') }}
        title={t(`review:event.${act}.label`)}
        lead={answers ? undefined : t(`money:notifications.explain.${act}`)}
      />
      {answers ? (
        <>
          <Notice tone="success" announce title={t('money:notifications.recorded')} />
          <AnswersList answers={answers} done={t('money:notifications.done')} />
        </>
      ) : (
        <>
          <Foreseen cases={cases} />
          <Confirm
            action={`${here}/${act}`}
            submit={t(`review:event.${act}.label`)}
            cancelTo={here}
            danger={act === 'holdNotification'}
          >
            {asksReason(act) ? (
              <TextArea name="reason" label={labels.reason} form={formState(reply)} maxWords={reasonWords} />
            ) : null}
          </Confirm>
        </>
      )}
    </>
  )
}

function Foreseen({ cases }: { cases: readonly CheckedCase[] }) {
  const t = useT()
  const passing = cases.filter(({ because }) => because?.length === 0)
  const blocked = cases.filter(({ because }) => because?.length !== 0)
  const whyNot = (because: Blocker[] | null) => (because ? sayBlockers(t, because) : [t('money:many.notYours')])
  return (
    <>
      {passing.length > 0 ? (
        <>
          <h2>{t('money:many.pass')}</h2>
          <Names items={passing} />
        </>
      ) : null}
      {blocked.length > 0 ? (
        <Notice tone="warning" title={t('money:many.doNotPass')}>
          <Reasons items={blocked.map((one) => ({ ...one, reasons: whyNot(one.because) }))} />
        </Notice>
      ) : null}
    </>
  )
}
