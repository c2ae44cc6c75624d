import { localTime } from '#app/i18n/format.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { PublishedInquiry } from './show-inquiries.server.ts'

/** Questions with their answers, as everybody reads them. */
export function PublishedList({ published, timeZone }: { published: readonly PublishedInquiry[]; timeZone: string }) {
  const t = useT()
  const language = useLanguage()
  return (
    <dl>
      {published.map(({ id, question, answer, at }) => (
        <div key={id}>
          <dt className="vt-as-typed">
            <strong>{question}</strong>
          </dt>
          <dd>
            <p className="vt-as-typed">{answer}</p>
            <p className="usa-hint">{t('applicant:inquiry.answeredOn', { when: localTime(at, timeZone, language) })}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
