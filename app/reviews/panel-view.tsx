import { More } from '#app/ui/more.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { AssessmentView, CriterionView, Panel, PanelMember } from './panel.server.ts'

type PanelViewProps = { panel: Panel; criteria: readonly CriterionView[]; level?: 2 | 3 }

function useReviewerName() {
  const t = useT()
  return ({ name, pseudonym, isReader }: PanelMember) => {
    if (name === null) return t('review:panel.reviewer', { code: pseudonym })
    return isReader ? t('review:panel.you', { name }) : name
  }
}

/** Both languages write it the same way: 4.05. */
const meanOf = (hundredths: number) => (hundredths / 100).toFixed(2)

const currentOf = ({ assessments }: PanelMember) => assessments.find(({ counts }) => counts)

const scoreOf = (sent: AssessmentView | undefined, criterion: string) =>
  sent?.scores.find((score) => score.criterion === criterion)?.score

/** A column for each reviewer; where there is nothing to show, whether it is awaited or has been sent. */
function ScoreTable({ panel: { members }, criteria }: PanelViewProps) {
  const t = useT()
  const language = useLanguage()
  const nameOf = useReviewerName()
  const stands = ({ hasSteppedAside, hasSent }: PanelMember) =>
    hasSteppedAside ? t('office:panel.steppedAside') : t(hasSent ? 'review:panel.sentHidden' : 'review:panel.awaited')
  const columns: Column<CriterionView>[] = [
    {
      key: 'criterion',
      header: t('review:panel.criterion'),
      names: true,
      cell: ({ title }) => title[language],
      total: t('review:panel.mean'),
    },
    { key: 'weight', header: t('review:panel.weight'), figures: true, cell: ({ weight }) => weight },
    ...members.map((member): Column<CriterionView> => {
      const sent = currentOf(member)
      return {
        key: member.key,
        header: nameOf(member),
        figures: true,
        cell: ({ key }) => scoreOf(sent, key) ?? '–',
        total: sent ? meanOf(sent.totalHundredths) : stands(member),
      }
    }),
  ]
  return <Table caption={t('review:panel.scores')} columns={columns} rows={criteria} rowKey={({ key }) => key} />
}

function Reasons({ sent, who, criteria }: { sent: AssessmentView; who: string; criteria: readonly CriterionView[] }) {
  const t = useT()
  const language = useLanguage()
  return (
    <More summary={t('review:panel.reasons', { who })}>
      {sent.counts ? null : (
        <p>
          <strong>{t('review:panel.void', { version: sent.version })}</strong>
        </p>
      )}
      <dl>
        {sent.scores.map(({ criterion, score, why }) => (
          <div key={criterion}>
            <dt>
              <strong>
                {criteria.find(({ key }) => key === criterion)?.title[language] ?? criterion}: {score}
              </strong>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
        <dt>
          <strong>{t('review:panel.opinion')}</strong>
        </dt>
        <dd>{sent.opinion}</dd>
      </dl>
      <p className="vt-source">{t('review:case.by', { who, when: sent.sentOn })}</p>
    </More>
  )
}

/** How far the scores lie apart, and that the reviewers have to talk. */
function Spread({ panel: { spreadHundredths, talkAboveHundredths, isDiscussed } }: { panel: Panel }) {
  const t = useT()
  if (spreadHundredths === null) return null
  const spread = t('office:panel.spread', { spread: meanOf(spreadHundredths) })
  if (!isDiscussed) return <p>{spread}</p>
  return (
    <Notice tone="warning" title={t('office:panel.discussed')}>
      <p>
        {spread} {t('office:panel.talkAbove', { spread: meanOf(talkAboveHundredths ?? 0) })}
      </p>
    </Notice>
  )
}

/** Who assesses, the scores side by side, and the reasons one by one. */
export function PanelView({ panel, criteria, level = 3 }: PanelViewProps) {
  const t = useT()
  const nameOf = useReviewerName()
  const Heading = `h${level}` as const
  return (
    <>
      <Heading>{t('review:panel.title')}</Heading>
      {panel.members.length === 0 ? <p>{t('review:panel.none')}</p> : <ScoreTable panel={panel} criteria={criteria} />}
      {panel.averageHundredths === null ? null : (
        <p>{t('review:panel.average', { average: meanOf(panel.averageHundredths) })}</p>
      )}
      <Spread panel={panel} />
      {panel.isHidden ? <p>{t('review:panel.hidden')}</p> : null}
      {panel.members.flatMap((member) =>
        member.assessments.map((sent) => (
          <Reasons key={`${member.key} ${sent.version}`} sent={sent} who={nameOf(member)} criteria={criteria} />
        )),
      )}
    </>
  )
}
