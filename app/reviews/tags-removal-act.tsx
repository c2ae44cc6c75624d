import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ActReply } from './act-frame.tsx'
import { CaseTags } from './case-tags.tsx'
import type { TagsPage } from './show-tags.server.ts'
import { dropTagsAt, tagsAt } from './tags-at.ts'
import { TagsFrame } from './tags-frame.tsx'

/** Asks once more before the partner's weights count again. */
export function TagsRemovalAct({ page, reply }: { page: TagsPage; reply: ActReply }) {
  const t = useT()
  const { head, seen, confirmed } = page
  return (
    <TagsFrame
      {...{ head, reply }}
      title={t('review:tags.drop.title')}
      lead={t('review:tags.drop.lead')}
      back={{ to: tagsAt(head.id), label: t('review:tags.title') }}
    >
      <CaseTags id={head.id} tags={{ ...page, mayConfirm: false }} />
      {confirmed ? (
        <Confirm
          action={dropTagsAt(head.id)}
          hidden={seen}
          submit={t('review:tags.drop.submit')}
          cancelTo={tagsAt(head.id)}
          danger
          next={t('review:tags.drop.next')}
        />
      ) : (
        <Notice title={t('review:tags.drop.none')} />
      )}
    </TagsFrame>
  )
}
