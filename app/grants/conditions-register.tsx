import type { ReactNode } from 'react'
import { pageOf } from '#app/reviews/acts.ts'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { anchorOf, type ConditionView, conditionActs, type GrantAct, type GrantView } from './grant-view.ts'

const tones = { open: 'warning', offered: 'open', lifted: 'good' } as const

type RegisterProps = {
  grant: GrantView
  /** Its readers wrote the proposal. */
  isOwn?: boolean
}

/** The conditions of an approval with where each stands (2 CFR 200.208), and what can be done about them now. */
export function ConditionsRegister({ grant, isOwn }: RegisterProps) {
  const t = useT()
  const { id, state, conditions, acts } = grant
  if (conditions.length === 0) return null
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('money:conditions.title')}</h2>
      {state === 'approved' || state === 'awardReady' ? <p>{t('money:conditions.about')}</p> : null}
      <ul className="vt-cards">
        {conditions.map((condition) => (
          <Condition key={condition.id} {...{ condition, grant, isOwn }} />
        ))}
      </ul>
      <GrantActs id={id} acts={acts} of={conditionActs} />
    </section>
  )
}

/** The pages of those of these acts that are possible now. */
export function GrantActs({ id, acts, of }: { id: string; acts: readonly GrantAct[]; of: readonly GrantAct[] }) {
  const t = useT()
  const possible = acts.filter((act) => of.includes(act))
  if (possible.length === 0) return null
  return (
    <p className="vt-buttons">
      {possible.map((act) => (
        <a key={act} href={pageOf(id, act)} className={buttonClass.quiet}>
          {t(`review:event.${act}.label`)}
        </a>
      ))}
    </p>
  )
}

type ConditionProps = RegisterProps & { condition: ConditionView }

function Condition(props: ConditionProps) {
  const t = useT()
  const { what, precedent, status, isLate } = props.condition
  return (
    <li className="vt-card" id={anchorOf(props.condition)}>
      <div className="vt-card__head">
        <div>
          <p className="vt-above">{t(`money:conditions.whenIs.${precedent ? 'before' : 'during'}`)}</p>
          <h3 className="vt-card__title">{what}</h3>
        </div>
        <div>
          <Badge tone={tones[status]}>{t(`money:conditions.statusIs.${status}`)}</Badge>{' '}
          {isLate ? <Badge tone="bad">{t('money:late')}</Badge> : null}
        </div>
      </div>
      <SummaryList dense rows={[...useTerms(props), ...useCourse(props)]} />
    </li>
  )
}

/** What it asks, why, of whom and by when. */
function useTerms({ condition, isOwn }: ConditionProps): SummaryRow[] {
  const t = useT()
  const { formerWhat, formerDueOn, why, removedBy, dueOn, owner, reconsideration } = condition
  const who = isOwn && owner === 'partner' ? t('proposal:frame.you') : t(`money:conditions.ownerIs.${owner}`)
  return [
    ...(formerWhat ? [{ label: t('money:conditions.formerWhat'), value: formerWhat }] : []),
    { label: t('money:conditions.why'), value: why },
    { label: t('money:conditions.removedBy'), value: removedBy },
    ...(dueOn ? [{ label: t('money:conditions.dueOn'), value: <Due dueOn={dueOn} formerly={formerDueOn} /> }] : []),
    { label: t('money:conditions.owner'), value: who },
    { label: t('money:conditions.reconsideration'), value: reconsideration },
  ]
}

function Due({ dueOn, formerly }: { dueOn: string; formerly: string | null }) {
  const t = useT()
  return (
    <>
      <Day value={dueOn} />
      {formerly ? <div className="usa-hint">{t('money:conditions.formerDueOn', { on: formerly })}</div> : null}
    </>
  )
}

/** What was said about it since, in the order in which it usually comes. */
function useCourse({ condition, grant: { language } }: ConditionProps): SummaryRow[] {
  const t = useT()
  const { evidence, offeredOn, request, lifted } = condition
  const rows: SummaryRow[] = []
  if (request) {
    const { grounds, askedOn, answerBy, answer } = request
    const asked = <Words lang={language} text={grounds} after={t('money:conditions.askedOn', { on: askedOn })} />
    rows.push({ label: t('money:conditions.request'), value: asked })
    if (answer) {
      const { type, reason, on } = answer
      const given = <Words text={reason} after={t('money:conditions.answeredOn', { on })} />
      rows.push({ label: t(`money:conditions.answerIs.${type}`), value: given })
    } else rows.push({ label: t('money:conditions.answer'), value: t('money:conditions.answerBy', { on: answerBy }) })
  }
  if (evidence && offeredOn) {
    const offered = <Words lang={language} text={evidence} after={t('money:conditions.askedOn', { on: offeredOn })} />
    rows.push({ label: t('money:conditions.evidence'), value: offered })
  }
  if (lifted && request?.answer?.type !== 'waiveCondition') {
    const { why, by, on } = lifted
    const when = by ? t('review:case.by', { who: by, when: on }) : t('money:conditions.liftedOn', { on })
    rows.push({ label: t('money:conditions.statusIs.lifted'), value: <Words text={why} after={when} /> })
  }
  return rows
}

type WordsProps = { text: string | null; after: ReactNode; lang?: GrantView['language'] }

const Words = ({ text, after, lang }: WordsProps) => (
  <>
    <AsTyped lang={lang}>{text}</AsTyped>
    <div className="usa-hint">{after}</div>
  </>
)
