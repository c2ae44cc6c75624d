import { CheckboxGroup } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import type { Candidate, ReviewersPage } from './show-reviewers.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'

function Assigned({ page: { head, act, assigned } }: { page: ReviewersPage }) {
  const t = useT()
  if (assigned.length === 0) return <p>{t('review:panel.none')}</p>
  const mayRemove = act.because.length === 0
  const remove = (id: string) => `${pageOf(head.id, 'unassignReviewer')}?reviewer=${encodeURIComponent(id)}`
  return (
    <Table
      caption={t('review:form.assignReviewers.assigned')}
      rows={assigned}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('review:form.assignReviewers.name'), names: true, cell: ({ name }) => name },
        {
          key: 'by',
          header: t('case:assigned.by'),
          cell: ({ by, on }) => t('review:case.by', { who: by, when: on }),
        },
        {
          key: 'assessment',
          header: t('review:form.assignReviewers.assessment'),
          cell: ({ hasSent }) => t(`review:form.assignReviewers.${hasSent ? 'sent' : 'awaited'}`),
        },
        {
          key: 'remove',
          header: t('review:form.assignReviewers.remove'),
          cell: ({ id, name, hasSent }) =>
            hasSent || !mayRemove ? null : (
              <a href={remove(id)}>
                {t('review:form.assignReviewers.remove')}
                <span className="usa-sr-only"> {name}</span>
              </a>
            ),
        },
      ]}
    />
  )
}

function useOption() {
  const t = useT()
  return ({ id, name, language, waiting, because }: Candidate) => {
    const spoken = t(`review:form.assignReviewers.language.${language === 'en' ? 'en' : 'es'}`)
    const hint = because
      ? t(`review:form.assignReviewers.because.${because}`)
      : t('review:form.assignReviewers.load', { count: waiting, language: spoken })
    return { value: id, label: name, hint, disabled: because !== null }
  }
}

export function ReviewersAct({ page, reply }: { page: ReviewersPage; reply: ActReply }) {
  const t = useT()
  const option = useOption()
  const { head, act, quorum, candidates } = page
  const here = pageOf(head.id, 'assignReviewers')
  const labels = { reviewers: t('review:form.assignReviewers.candidates') }
  return (
    <ActFrame
      {...{ head, here, reply, labels }}
      type="assignReviewers"
      lead={`${t('review:event.assignReviewers.explain')} ${t('review:form.assignReviewers.quorum', { count: quorum })}`}
    >
      <Beside aside={<ActAside head={head} />}>
        <Assigned page={page} />
        <IfPossible act={act} reply={reply} labels={{}}>
          {candidates.length === 0 ? (
            <p>{t('review:form.assignReviewers.nobody')}</p>
          ) : (
            <Confirm
              action={here}
              hidden={{ revision: head.revision }}
              submit={t('review:event.assignReviewers.label')}
              cancelTo={`/proposals/${head.id}`}
              next={<WhatIsSent effect="mailAssigned" />}
            >
              <CheckboxGroup
                name="reviewers"
                label={labels.reviewers}
                form={formState(reply)}
                options={candidates.map(option)}
              />
            </Confirm>
          )}
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
