import { sayIn } from '#app/i18n/say.ts'
import { CaseHeader } from '#app/reviews/case-header.tsx'
import { TimeLine } from '#app/ui/time-line.tsx'
import { useT } from '#app/ui/translate.tsx'
import { Pictures } from './pictures.tsx'
import { anchorOf, sentence } from './procedure-state.tsx'
import type { CaseProcedure } from './show-case-procedure.server.ts'

/** Where one case stands in the procedure and how it came there, in words and drawn. */
export function CaseProcedurePage({ page }: { page: CaseProcedure }) {
  const { head, pictures, marks, now, path, seesPipeline } = page
  const t = useT()
  const say = sayIn(t)
  return (
    <>
      <CaseHeader head={head} tab="procedure" hasHistory seesPipeline={seesPipeline} />
      <h2>{t('review:procedure.case.title')}</h2>
      <p>{t('review:procedure.case.lead')}</p>
      <h3>{t('review:procedure.case.now')}</h3>
      <ul>
        {now.map(({ id, label, inside }) => (
          <li key={id}>
            {inside ? `${sentence(say(inside))}: ` : null}
            <a href={`/procedure#${anchorOf(id)}`}>{sentence(say(label))}</a>
          </li>
        ))}
      </ul>
      <Pictures pictures={pictures} marks={marks} />
      <h3>{t('review:procedure.case.path')}</h3>
      {path.length === 0 ? <p>{t('review:procedure.case.none')}</p> : null}
      <TimeLine
        items={path.map(({ revision, event, at }) => ({
          key: revision,
          title: `${revision}. ${t(`review:event.${event}.label`)}`,
          at,
        }))}
      />
    </>
  )
}
