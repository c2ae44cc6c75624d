import type { FormValues } from '#app/forms/form.ts'
import { ago } from '#app/i18n/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { BothTexts } from './section-both-texts.tsx'
import type { Theirs } from './section-shown.ts'
import type { Field } from './sections/field.ts'

type SectionConflictProps = { here: string; fields: readonly Field[]; yours: FormValues; theirs: Theirs; now: string }

/** Somebody saved first: both texts, and the choice to keep theirs or to write on from one's own below. */
export function SectionConflict({ here, fields, yours, theirs, now }: SectionConflictProps) {
  const t = useT()
  const when = ago(theirs.savedAt, now, useLanguage())
  return (
    <>
      <Notice tone="error" announce title={t('proposal:stale.title')}>
        <p>{t('proposal:stale.lead', { person: theirs.savedBy, when })}</p>
      </Notice>
      <BothTexts fields={fields} yours={yours} theirs={theirs.answers} />
      <p>
        <a href={here} data-drops="">
          {t('proposal:stale.useTheirs')}
        </a>
      </p>
      <h2>{t('proposal:stale.keep')}</h2>
    </>
  )
}
