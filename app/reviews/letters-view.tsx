import { list } from '#app/i18n/format.ts'
import { More } from '#app/ui/more.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { LetterPreview } from './preview-letters.server.ts'

/** The letters that an act will send, as their readers will get them. */
export function LettersView({ letters }: { letters: readonly LetterPreview[] }) {
  const t = useT()
  const spoken = useLanguage()
  if (letters.length === 0) return <p>{t('review:act.noLetter')}</p>
  return letters.map(({ language, to, subject, text }) => (
    <More
      key={language}
      summary={`${t('review:act.letters')}: ${t('review:act.letterTo', { names: list(to, spoken) })}`}
    >
      <LetterText {...{ language, subject, text }} />
    </More>
  ))
}

/** One letter as its readers get it. */
export const LetterText = ({ language, subject, text }: Pick<LetterPreview, 'language' | 'subject' | 'text'>) => (
  <div lang={language} className="vt-letter">
    <p>
      <strong>{subject}</strong>
    </p>
    {text.split('\n\n').map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
)
