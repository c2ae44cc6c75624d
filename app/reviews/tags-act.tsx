import { useSearchParams } from '@remix-run/react'
import { TextArea } from '#app/forms/fields.tsx'
import { type FormValues, formState } from '#app/forms/form.ts'
import type { TagWeights } from '#app/tags/tag-weights.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ActReply } from './act-frame.tsx'
import type { TagsPage } from './show-tags.server.ts'
import { dropTagsAt, tagsAt } from './tags-at.ts'
import { TagsFields } from './tags-fields.tsx'
import { TagsFrame } from './tags-frame.tsx'
import { reasonWords } from './word-limits.ts'

function asTyped({ goals, areas }: TagWeights): FormValues {
  const typed = (part: string, weights: Record<string, number>) =>
    Object.entries(weights).map(([code, weight]) => [`${part}.${code}`, String(weight)])
  return Object.fromEntries([...typed('weights', goals), ...typed('areas', areas)])
}

function useLabels({ taxonomy: version }: TagsPage): Record<string, string> {
  const t = useT()
  const { goals, areas } = taxonomy(version)
  return {
    weights: t('review:tags.goals.label'),
    ...Object.fromEntries(goals.map(({ code }) => [`weights.${code}`, t(`tags:goalShort.${code}`)])),
    areas: t('review:tags.areas.label'),
    ...Object.fromEntries(areas.map(({ code }) => [`areas.${code}`, t(`tags:areaShort.${code}`)])),
    reason: t('review:tags.reason'),
  }
}

/** The weights under which the office counts a proposal, to be confirmed or corrected. */
export function TagsAct({ page, reply }: { page: TagsPage; reply: ActReply }) {
  const t = useT()
  const { head, seen } = page
  const labels = useLabels(page)
  const form = formState(reply, asTyped(page.confirmed ?? page.partner))
  return (
    <TagsFrame
      {...{ head, reply, labels }}
      title={t('review:tags.title')}
      lead={t('review:tags.lead')}
      back={{ to: `/proposals/${head.id}`, label: t('review:case.back') }}
    >
      <Standing page={page} isReply={reply !== undefined} />
      <Confirm
        action={tagsAt(head.id)}
        hidden={seen}
        submit={t('review:tags.submit')}
        cancelTo={`/proposals/${head.id}`}
        next={t('review:tags.next')}
      >
        <TagsFields page={page} form={form} />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t('review:tags.reasonHint')}
          form={form}
          rows={4}
          maxWords={reasonWords}
        />
      </Confirm>
    </TagsFrame>
  )
}

/** Which weights count now, who says so and why; and what has just been done. */
function Standing({ page, isReply }: { page: TagsPage; isReply: boolean }) {
  const t = useT()
  const done = useSearchParams()[0].get('done')
  const { head, confirmed, confirmation, partnerChanged } = page
  const isDone = !isReply && done === (confirmed ? 'confirmed' : 'dropped')
  if (!confirmed) {
    return isDone ? (
      <Notice tone="success" announce title={t('review:tags.standing.dropped')} />
    ) : (
      <p>{t('review:tags.standing.none')}</p>
    )
  }
  return (
    <>
      <Notice
        tone={isDone ? 'success' : 'info'}
        announce={isDone}
        title={t(`review:tags.standing.${isDone ? 'saved' : 'title'}`)}
      >
        {confirmation ? (
          <p>{t('review:tags.standing.by', { by: confirmation.by ?? '', at: confirmation.at })}</p>
        ) : null}
        {confirmation?.reason ? (
          <p className="vt-as-typed">{t('review:tags.standing.reason', { reason: confirmation.reason })}</p>
        ) : null}
        <p>
          <a href={dropTagsAt(head.id)}>{t('review:tags.drop.link')}</a>
        </p>
      </Notice>
      {partnerChanged ? (
        <Notice tone="warning" title={t('review:tags.partnerChanged.title')}>
          <p>{t('review:tags.partnerChanged.text')}</p>
        </Notice>
      ) : null}
    </>
  )
}
