import { useT } from '#app/ui/translate.tsx'
import type { EffectType } from '#workflows/review/effects.ts'
import { LettersView } from './letters-view.tsx'
import type { LetterPreview } from './preview-letters.server.ts'

type WhatIsSentProps = {
  /** The mail that the procedure asks for when the act is done. */
  effect: EffectType
  /** The letter itself, where its readers are known beforehand. */
  letters?: readonly LetterPreview[]
}

/** What an act sends and to whom. */
export function WhatIsSent({ effect, letters }: WhatIsSentProps) {
  const t = useT()
  return (
    <>
      <p>{t(`review:effect.${effect}`)}</p>
      {letters ? <LettersView letters={letters} /> : null}
    </>
  )
}
