import type { MetaFunction } from '@remix-run/node'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('home:faq.title'))

const questions = [
  'who',
  'singleSignOn',
  'drafts',
  'deadline',
  'afterwards',
  'readers',
  'tags',
  'vetting',
  'languages',
  'javascript',
  'declined',
] as const

export default function QuestionsPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('home:faq.title')} />
      {questions.map((question) => (
        <section key={question} id={question} aria-labelledby={`question-${question}`}>
          <h2 id={`question-${question}`}>{t(`home:faq.${question}.question`)}</h2>
          <p>{t(`home:faq.${question}.answer`)}</p>
        </section>
      ))}
    </>
  )
}
