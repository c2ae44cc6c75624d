import { textsOf } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { sayIn } from '#app/i18n/say.ts'
import { Notice } from '#app/ui/notice.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { removedFromName, removedId, removedName, wordsOf } from './removed-row.ts'
import type { RemovedRow } from './section-shown.ts'
import { stepName, writeStep } from './section-step.ts'
import type { FieldGroup } from './sections/field.ts'
import { numberOf } from './sections/rows.ts'

/** Stands where the row stood. What is nowhere else of the row travels with the form until the next post. */
export function RemovedNotice({ field, removed }: { field: FieldGroup; removed: RemovedRow }) {
  const t = useT()
  const row = sayIn(t)(field.row, { number: numberOf(field, removed.row) })
  const words = wordsOf(field, removed)
  const carried = removed.from?.unsaved ?? removed.answers
  return (
    <div className="vt-removed" id={removedId} tabIndex={-1}>
      <Notice
        announce
        title={words ? t('proposal:section.removedNamed', { row, words }) : t('proposal:section.removed', { row })}
      >
        {removed.from ? <Hidden values={{ [removedFromName]: removed.from.revision }} /> : null}
        {Object.keys(carried).flatMap((name) =>
          textsOf(carried, name).map((text) => (
            <input key={`${name} ${text}`} type="hidden" name={removedName(name)} value={text} />
          )),
        )}
        <button
          type="submit"
          name={stepName}
          value={writeStep({ kind: 'row', act: 'putBack', group: field.name, row: removed.row })}
          className={buttonClass.quiet}
        >
          {t('proposal:section.putBack')}
          <span className="usa-sr-only"> {row}</span>
        </button>
      </Notice>
    </div>
  )
}
