import { useT } from '#app/ui/translate.tsx'
import { PublishedList } from './published-list.tsx'
import type { CallInquiries as Inquiries } from './show-inquiries.server.ts'

type CallInquiriesProps = { number: string; timeZone: string; inquiries: Inquiries }

/** On a call's page: what was asked and answered lately, and the way to ask. */
export function CallInquiries({ number, timeZone, inquiries: { published, hasMore } }: CallInquiriesProps) {
  const t = useT()
  return (
    <>
      <h2>{t('applicant:inquiry.heading')}</h2>
      {published.length === 0 ? (
        <p>{t('applicant:inquiry.noneYet')}</p>
      ) : (
        <PublishedList published={published} timeZone={timeZone} />
      )}
      <p>
        <a href={`/calls/${number}/inquiries`}>
          {t(hasMore ? 'applicant:inquiry.seeAll' : 'applicant:inquiry.seeOrAsk')}
        </a>
      </p>
    </>
  )
}
