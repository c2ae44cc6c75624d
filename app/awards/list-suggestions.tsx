import { list } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import type { Suggestion } from '#app/tags/suggest-tags.ts'
import { More } from '#app/ui/more.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'

function nameOf(code: string, t: Translate): string {
  const say = sayIn(t)
  if (/^G\d$/.test(code)) return say(`tags:goalShort.${code}`)
  if (/^[ABC]$/.test(code)) return say(`tags:areaShort.${code}`)
  return say(/^([AC]\d$|B-)/.test(code) ? `tags:subItem.${code}` : `tags:threat.${code}`)
}

/** What the description's words point to, each with those words: suggestions, which nobody has confirmed. */
export function AwardSuggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useT()
  const language = useLanguage()
  if (suggestions.length === 0) return null
  return (
    <More summary={t('awards:suggestions.summary', { count: suggestions.length })}>
      <ul>
        {suggestions.map(({ code, because }) => (
          <li key={code}>
            {nameOf(code, t)}:{' '}
            {t('awards:suggestions.because', {
              words: list(
                because.map((word) => t('awards:suggestions.word', { word })),
                language,
              ),
            })}
          </li>
        ))}
      </ul>
    </More>
  )
}
