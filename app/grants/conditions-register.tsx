import { dateTime } from '#app/i18n/format.ts'
import { pageOf } from '#app/reviews/acts.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { type ConditionView, conditionActs, type GrantAct, type GrantView } from './grant-view.ts'

type RequestView = NonNullable<ConditionView['request']>

const tones = { open: 'warning', offered: 'open', lifted: 'good' } as const

/** The conditions of an approval with where each stands (2 CFR 200.208), and what can be done about them now. */
export function ConditionsRegister({ grant: { id, state, conditions, acts } }: { grant: GrantView }) {
  const t = useT()
  if (conditions.length === 0) return null
  const columns: Column<ConditionView>[] = [
    { key: 'what', header: t('money:conditions.what'), names: true, cell: (one) => <What condition={one} /> },
    { key: 'why', header: t('money:conditions.why'), cell: ({ why }) => why },
    { key: 'removedBy', header: t('money:conditions.removedBy'), cell: ({ removedBy }) => removedBy },
    { key: 'dueOn', header: t('money:conditions.dueOn'), cell: (one) => <Due condition={one} /> },
    { key: 'status', header: t('money:conditions.status'), cell: (one) => <Standing condition={one} /> },
  ]
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('money:conditions.title')}</h2>
      {state === 'approved' || state === 'awardReady' ? <p>{t('money:conditions.about')}</p> : null}
      <Table
        caption={t('money:conditions.title')}
        hideCaption
        columns={columns}
        rows={conditions}
        rowKey={(one) => one.id}
        isPast={({ status }) => status === 'lifted'}
        cardsBelow={40}
      />
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

function What({ condition: { what, precedent, reconsideration } }: { condition: ConditionView }) {
  const t = useT()
  return (
    <>
      {what}
      <div className="usa-hint">{t(`money:conditions.whenIs.${precedent ? 'before' : 'during'}`)}</div>
      <div className="usa-hint">
        {t('money:conditions.reconsideration')}: {reconsideration}
      </div>
    </>
  )
}

function Due({ condition: { dueOn, isLate, owner } }: { condition: ConditionView }) {
  const t = useT()
  return (
    <>
      {dueOn ? <Day value={dueOn} short /> : null}
      {isLate ? (
        <div>
          <Badge tone="bad">{t('money:late')}</Badge>
        </div>
      ) : null}
      <div className="usa-hint">{t(`money:conditions.ownerIs.${owner}`)}</div>
    </>
  )
}

function Standing({ condition: { status, evidence, offeredAt, lifted, request } }: { condition: ConditionView }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <Badge tone={tones[status]}>{t(`money:conditions.statusIs.${status}`)}</Badge>
      {evidence && offeredAt ? (
        <div>
          {evidence}
          <div className="usa-hint">{t('money:conditions.offeredAt', { at: dateTime(offeredAt, language) })}</div>
        </div>
      ) : null}
      {request ? <Request request={request} /> : null}
      {lifted ? (
        <div>
          {lifted.why}
          <div className="usa-hint">
            {lifted.by
              ? t('review:case.by', { who: lifted.by, when: lifted.at })
              : t('money:conditions.liftedOn', { on: lifted.at })}
          </div>
        </div>
      ) : null}
    </>
  )
}

/** What the partner said against the condition, and the answer or the day by which it comes. */
function Request({ request: { grounds, askedAt, answerBy, answer } }: { request: RequestView }) {
  const t = useT()
  const language = useLanguage()
  return (
    <div>
      <strong>{t('money:conditions.request')}</strong> <span className="vt-as-typed">{grounds}</span>
      <div className="usa-hint">{t('money:conditions.askedAt', { at: dateTime(askedAt, language) })}</div>
      {answer ? (
        <>
          <strong>{t(`money:conditions.answerIs.${answer.type}`)}</strong>{' '}
          <span className="vt-as-typed">{answer.reason}</span>
        </>
      ) : (
        t('money:conditions.answerBy', { on: answerBy })
      )}
    </div>
  )
}
