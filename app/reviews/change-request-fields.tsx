import { FieldError } from '#app/forms/field.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { type FormState, idOf, textsOf } from '#app/forms/form.ts'
import { list } from '#app/i18n/format.ts'
import { questionInFull, questionWords } from '#app/proposals/question-words.ts'
import { judgedWith } from '#app/proposals/questions.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { type Question, sectionOf, type Track } from '#workflows/review/context.ts'
import { reasonKey } from './reason-name.ts'
import type { Askable, AskableSection } from './show-change-request.server.ts'
import { reasonWords } from './word-limits.ts'

const name = 'questions'
export const reasonName = (question: Question) => `reasons.${reasonKey(question)}`

/** `usual`: what begins again for most questions of the section, said once above them. */
type AskProps = { asked: Askable; usual: readonly Track[]; all: readonly Question[]; form: FormState }

/** A question that can be sent back; its reason stands under it, out of sight until it is ticked. */
function Ask({ asked, usual, all, form }: AskProps) {
  const t = useT()
  const { question } = asked
  const id = `ask-${idOf(question)}`
  const words = question.includes('.') ? questionWords(question, t) : t('review:form.requestChanges.whole')
  const about = useAbout(asked, usual, all)
  return (
    <div className="vt-ask">
      <div className="usa-checkbox">
        <input
          className="usa-checkbox__input"
          type="checkbox"
          id={id}
          name={name}
          value={question}
          defaultChecked={textsOf(form.values, name).includes(question)}
          aria-describedby={about.length > 0 ? `${id}-about` : undefined}
        />
        <label className="usa-checkbox__label" htmlFor={id}>
          {words}
        </label>
        {about.length > 0 ? (
          <span className="usa-checkbox__label-description" id={`${id}-about`}>
            {about.join(' ')}
          </span>
        ) : null}
      </div>
      <div className="vt-ask__why">
        <TextArea
          name={reasonName(question)}
          label={
            <>
              {t('review:form.requestChanges.reason')}
              <span className="usa-sr-only"> {questionInFull(question, t)}</span>
            </>
          }
          form={form}
          rows={2}
          maxWords={reasonWords}
        />
      </div>
    </div>
  )
}

/** What follows if it is changed, where that is not the usual, and what may have to change with it. */
function useAbout({ question, again }: Askable, usual: readonly Track[], all: readonly Question[]): string[] {
  const t = useT()
  const language = useLanguage()
  const sayAgain = useAgain()
  const isUsual = again.length === usual.length && again.every((track) => usual.includes(track))
  const others = judgedWith(question, all).map((one) =>
    sectionOf(one) === sectionOf(question) ? questionWords(one, t) : questionInFull(one, t),
  )
  return [
    ...(isUsual ? [] : [sayAgain(again)]),
    ...(others.length > 0 ? [t('review:form.requestChanges.together', { questions: list(others, language) })] : []),
  ]
}

function useAgain() {
  const t = useT()
  const language = useLanguage()
  return (again: readonly Track[]) => {
    const tracks = again.map((track) => t(`review:track.${track}.label`))
    if (tracks.length === 0) return t('review:form.requestChanges.nothingAgain')
    return t('review:form.requestChanges.again', { tracks: list(tracks, language) })
  }
}

/** Every section folded, with its questions; what is ticked or wrong is in sight. */
export function ChangeRequestFields({ sections, form }: { sections: readonly AskableSection[]; form: FormState }) {
  const t = useT()
  const sayAgain = useAgain()
  const everyQuestion = sections.flatMap(({ questions }) => questions.map(({ question }) => question))
  const isUsed = (question: Question) =>
    textsOf(form.values, name).includes(question) || Boolean(form.errors[reasonName(question)])
  return (
    <fieldset className="usa-fieldset" id={name}>
      <legend className="usa-legend">{t('review:form.requestChanges.questions')}</legend>
      <span className="usa-hint">{t('review:form.requestChanges.hint')}</span>
      <FieldError name={name} form={form} />
      {sections.map(({ section, again, whole, questions }) => {
        const all = [whole, ...questions]
        const used = all.filter(({ question }) => isUsed(question)).length
        return (
          <details key={section} className="vt-ask-section" open={used > 0}>
            <summary>
              <strong>{questionWords(section, t)}</strong>{' '}
              <span className="usa-hint">{t('review:form.requestChanges.count', { count: questions.length })}</span>
            </summary>
            {again.length > 0 ? <p className="usa-hint">{sayAgain(again)}</p> : null}
            {all.map((asked) => (
              <Ask key={asked.question} asked={asked} usual={again} all={everyQuestion} form={form} />
            ))}
          </details>
        )
      })}
    </fieldset>
  )
}
