import type { MetaFunction } from '@remix-run/node'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('home:about.title'))

const parts = ['why', 'goals', 'areas', 'figures'] as const
const goals = ['G1', 'G2', 'G3', 'G4', 'G5'] as const
const areas = ['A', 'B', 'C'] as const
const figures = ['earlier', 'committed', 'allocated2011', 'allocated2013', 'inl2017'] as const

export default function AboutPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('home:about.title')} lead={t('home:about.lead')} />
      <p>{t('home:about.notOfficial')}</p>
      <nav aria-label={t('home:about.contents')}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`home:about.${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 id="why">{t('home:about.why.title')}</h2>
      <p>{t('home:about.why.text')}</p>
      <h2 id="goals">{t('home:about.goals.title')}</h2>
      <p>{t('home:about.goals.intro')}</p>
      <ol>
        {goals.map((goal) => (
          <li key={goal}>{t(`tags:goal.2011.${goal}`)}.</li>
        ))}
      </ol>
      <h2 id="areas">{t('home:about.areas.title')}</h2>
      {areas.map((area) => (
        <section key={area}>
          <h3>{t(`home:about.areas.${area}.title`)}</h3>
          <p>{t(`home:about.areas.${area}.text`)}</p>
        </section>
      ))}
      <h2 id="figures">{t('home:about.figures.title')}</h2>
      <p>{t('home:about.figures.intro')}</p>
      <Figures />
      <p>
        <a href="#top">{t('home:about.toTop')}</a>
      </p>
    </>
  )
}

function Figures() {
  const t = useT()
  return (
    <Table
      caption={t('home:about.figures.title')}
      hideCaption
      rows={figures}
      rowKey={(figure) => figure}
      columns={(['amount', 'what', 'date', 'source'] as const).map((column) => ({
        key: column,
        header: t(`home:about.figures.columns.${column}`),
        names: column === 'amount',
        cell: (figure: (typeof figures)[number]) => t(`home:about.figures.${figure}.${column}`),
      }))}
    />
  )
}
