import { idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { useT } from '#app/ui/translate.tsx'
import { stepName, writeStep } from './section-step.ts'
import type { SuggestedAnswer } from './suggested-answers.ts'

/** What the proposal's own words point to; a press of a button adds one, nothing else does. */
export function SectionSuggestions({ suggested }: { suggested: readonly SuggestedAnswer[] }) {
  const t = useT()
  if (suggested.length === 0) return null
  return (
    <div id="suggestions" className="vt-suggestions">
      <SummaryBox title={t('tags:suggestion.heading')}>
        <p>{t('tags:suggestion.notApplied')}</p>
        <ul>
          {suggested.map((one) => (
            <Suggestion key={one.code} {...one} />
          ))}
        </ul>
      </SummaryBox>
    </div>
  )
}

function Suggestion({ code, wording, because, name, mayAdd }: SuggestedAnswer) {
  const t = useT()
  const tag = sayIn(t)(wording)
  return (
    <li>
      <span className="vt-suggestions__because">
        <Because words={because} />
      </span>{' '}
      {mayAdd ? (
        <button
          type="submit"
          name={stepName}
          value={writeStep({ kind: 'suggestion', code })}
          className={buttonClass.link}
        >
          {t('tags:suggestion.add', { tag })}
        </button>
      ) : (
        <a href={`#${idOf(name)}`}>{tag}</a>
      )}
    </li>
  )
}

/** The sentence of the catalogue, with the words as the proposal has them set apart. */
function Because({ words }: { words: readonly string[] }) {
  const t = useT()
  const [before, after] = t('tags:suggestion.because', { words: '\n' }).split('\n')
  return (
    <>
      {before}
      {words.slice(0, mostWords).map((word, index) => (
        <span key={word}>
          {index > 0 ? ', ' : ''}
          <em>{word}</em>
        </span>
      ))}
      {after}:
    </>
  )
}

const mostWords = 4
