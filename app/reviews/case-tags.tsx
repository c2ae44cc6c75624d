import { TagWeightsTable } from '#app/proposals/tag-weights-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { CasePage } from './show-case.server.ts'
import type { Tagging } from './tagging.server.ts'
import { tagsAt } from './tags-at.ts'

/** What the proposal serves: as the partner wrote and, beside it, as the office confirmed. */
export function WeightsBySource({ tags: { partner, confirmed } }: { tags: Pick<Tagging, 'partner' | 'confirmed'> }) {
  const t = useT()
  const byPartner = { key: 'partner', header: t('review:tags.partner'), weights: partner }
  const byOffice = confirmed && { key: 'office', header: t('review:tags.confirmed'), weights: confirmed }
  return <TagWeightsTable caption={t('review:tags.caption')} sources={byOffice ? [byPartner, byOffice] : [byPartner]} />
}

export function CaseTags({ id, tags }: { id: string; tags: CasePage['tags'] }) {
  const t = useT()
  const { partnerChanged, mayConfirm } = tags
  return (
    <>
      <WeightsBySource tags={tags} />
      {partnerChanged ? <Notice tone="warning" title={t('review:tags.partnerChanged.title')} /> : null}
      {mayConfirm ? (
        <p>
          <a href={tagsAt(id)}>{t('review:tags.link')}</a>
        </p>
      ) : null}
    </>
  )
}
