import { Beside } from '#app/ui/beside.tsx'
import { More } from '#app/ui/more.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { ApprovalForm } from './approval-form.tsx'
import { WeightsBySource } from './case-tags.tsx'
import { VersionAnswers } from './case-view.tsx'
import { FindingsView } from './findings-view.tsx'
import { useGrantLabels } from './grant-fields.tsx'
import { PanelView } from './panel-view.tsx'
import { RefusalForm, useRefusalLabels } from './refusal-form.tsx'
import type { DecisionPage } from './show-decision.server.ts'

type DecisionActProps = {
  page: DecisionPage
  /** What came back of the form that was sent; the other form is untouched. */
  approval?: ActReply
  refusal?: ActReply
}

/** The way to the page of its own; with a high financial risk the only approval there is. */
function WithConditions({ page: { head, withConditions } }: { page: DecisionPage }) {
  const t = useT()
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('review:event.approveWithConditions.label')}</h2>
      <p>{t('review:event.approveWithConditions.explain')}</p>
      <IfPossible act={withConditions} reply={undefined} labels={{}}>
        <p className="vt-buttons">
          <a href={pageOf(head.id, 'approveWithConditions')} className={buttonClass.quiet}>
            {t('money:decision.nameConditions')}
          </a>
        </p>
      </IfPossible>
    </section>
  )
}

/** What is decided on: its summary, whom it serves, and the whole text to unfold. */
function Proposal({ page: { head, summary, tags, version } }: { page: DecisionPage }) {
  const t = useT()
  return (
    <>
      <h2>{t('review:case.proposal')}</h2>
      {summary ? <p lang={head.language}>{summary}</p> : null}
      <WeightsBySource tags={tags} />
      {version ? (
        <More summary={t('case:decision.read')}>
          <VersionAnswers version={version} />
        </More>
      ) : null}
    </>
  )
}

/** What was found, and below it the two forms, each with what follows from it. */
export function DecisionAct({ page, approval, refusal }: DecisionActProps) {
  const t = useT()
  const { head, criteria, panel, findings } = page
  const approvalLabels = useGrantLabels()
  const refusalLabels = useRefusalLabels()
  return (
    <ActFrame
      head={head}
      here={pageOf(head.id, 'approve')}
      reply={approval ?? refusal}
      labels={{ ...approvalLabels, ...refusalLabels }}
      type="approve"
      title={t('review:form.decision.label')}
      lead={t('review:form.decision.lead')}
    >
      <Beside aside={<ActAside head={head} />}>
        <Proposal page={page} />
        <h2>{t('review:case.review')}</h2>
        {findings ? <FindingsView findings={findings} tracks={head.tracks} units={page.version?.units} /> : null}
        <PanelView panel={panel} criteria={criteria} />
        <section aria-labelledby="approve">
          <h2 id="approve">{t('review:form.approve.title')}</h2>
          <p>{t('review:event.approve.explain')}</p>
          <IfPossible act={page.approve} reply={approval} labels={approvalLabels}>
            <ApprovalForm page={page} reply={approval} />
          </IfPossible>
        </section>
        <WithConditions page={page} />
        <section aria-labelledby="decline">
          <h2 id="decline">{t('review:form.decline.title')}</h2>
          <p>{t('review:event.decline.explain')}</p>
          <IfPossible act={page.decline} reply={refusal} labels={refusalLabels}>
            <RefusalForm page={page} reply={refusal} labels={refusalLabels} />
          </IfPossible>
        </section>
      </Beside>
    </ActFrame>
  )
}
