import { createContext, useContext } from 'react'
import { useT } from '#app/ui/translate.tsx'

/** A text of a version that the office corrected: what it said before, and on which day of the place it was. */
export type Corrected = { section: string; field: string; was: string; on: string }

/** For pages that show a version's answers: what was corrected in the section that is shown. */
export const CorrectedContext = createContext<readonly Corrected[]>([])

/** Under a text that is no longer as it was handed in. */
export function CorrectedMark({ field }: { field: string }) {
  const t = useT()
  return useContext(CorrectedContext)
    .filter((one) => one.field === field)
    .map(({ was, on }, index) => (
      <span key={index} className="usa-hint vt-corrected">
        {t('proposal:corrected.mark', { on, was })}
      </span>
    ))
}
