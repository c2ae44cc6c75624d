import type { Answered } from '#app/reviews/answered.ts'
import { NotDone } from '#app/reviews/answers-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'

/** What has just been done to the proposals of a country or a fund; `notMoved`: on which it was not done. */
export type CarriedThrough = { moved: number; notMoved: readonly Answered[] }

type CarriedNoticeProps = { done: CarriedThrough; was: 'stopped' | 'resumed' }

export function CarriedNotice({ done: { moved, notMoved }, was }: CarriedNoticeProps) {
  const t = useT()
  return (
    <>
      {moved > 0 || notMoved.length === 0 ? (
        <Notice tone="success" announce title={t(`office:suspension.${was}`, { count: moved })} />
      ) : null}
      <NotDone answers={notMoved} />
    </>
  )
}

type CarriedPageProps = CarriedNoticeProps & { id: string }

/** Instead of the form that was sent, where not every proposal moved. */
export function CarriedPage({ id, ...shown }: CarriedPageProps) {
  const t = useT()
  return (
    <>
      <CarriedNotice {...shown} />
      <p>
        <a href={`/suspensions/${id}`}>{t('office:suspension.toOne')}</a>
      </p>
    </>
  )
}
