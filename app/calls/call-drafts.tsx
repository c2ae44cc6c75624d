import { Card, Cards } from '#app/ui/card.tsx'
import { Moment } from '#app/ui/date.tsx'
import { useT } from '#app/ui/translate.tsx'

export type ListedDraft = { id: string; number: string; title: string; savedBy: string; savedAt: string }

/** The calls that the office is writing, and the way to a new one. */
export function CallDrafts({ drafts, now }: { drafts: readonly ListedDraft[]; now: string }) {
  const t = useT()
  return (
    <section aria-labelledby="call-drafts">
      <h2 id="call-drafts">{t('calls:drafts.title')}</h2>
      <p>{t('calls:drafts.lead')}</p>
      {drafts.length > 0 ? (
        <Cards>
          {drafts.map(({ id, number, title, savedBy, savedAt }) => (
            <Card
              key={id}
              level={3}
              title={title}
              to={`/calls/${id}/edit`}
              above={t('calls:list.number', { number })}
              footer={
                <span>
                  {t('calls:drafts.savedBy', { name: savedBy })} · <Moment value={savedAt} now={now} />
                </span>
              }
            />
          ))}
        </Cards>
      ) : null}
      <p>
        <a className="usa-button usa-button--outline" href="/calls/new">
          {t('calls:drafts.new')}
        </a>
      </p>
    </section>
  )
}
