import { sayIn } from '#app/i18n/say.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { DescribedState } from '#workflows/review/describe.ts'
import type { Picture } from './picture.ts'
import { Pictures } from './pictures.tsx'
import { anchorOf, ProcedureState, sentence } from './procedure-state.tsx'

type Listed = { states: readonly DescribedState[]; parent: string | null }

/** The states inside one another, as the chart has them; each leads to its paragraph. */
function Contents({ states, parent }: Listed) {
  const t = useT()
  const inside = states.filter((state) => state.parent === parent)
  if (inside.length === 0) return null
  return (
    <ul>
      {inside.map(({ id, paragraph, label }) => (
        <li key={id}>
          <a href={`#${anchorOf(id)}`}>
            {t('pipeline:procedure.paragraph', { paragraph, name: sentence(sayIn(t)(label)) })}
          </a>
          <Contents states={states} parent={id} />
        </li>
      ))}
    </ul>
  )
}

type ProcedurePageProps = { states: readonly DescribedState[]; pictures: readonly Picture[] }

export function ProcedurePage({ states, pictures }: ProcedurePageProps) {
  const t = useT()
  return (
    <>
      <PageHeader title={t('review:procedure.title')} lead={t('review:procedure.intro')} />
      <Pictures pictures={pictures} />
      <h2>{t('review:procedure.statesInWords')}</h2>
      <nav aria-label={t('pipeline:procedure.contents')}>
        <Contents states={states} parent={null} />
      </nav>
      {states.map((state) => (
        <ProcedureState key={state.id} state={state} />
      ))}
    </>
  )
}
