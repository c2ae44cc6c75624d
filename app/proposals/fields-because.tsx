import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { Field } from './sections/field.ts'

/** The office's reason, at the question that it wants changed. */
export function FieldBecause({ field: { because } }: { field: Field }) {
  const t = useT()
  if (because === undefined) return null
  return (
    <div className="vt-because">
      <Notice tone="warning" title={t('proposal:asked.because')}>
        <p className="vt-as-typed">{because || t('proposal:asked.reasonGone')}</p>
      </Notice>
    </div>
  )
}
