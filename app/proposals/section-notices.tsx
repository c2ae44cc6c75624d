import { idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AnswerByWords } from './answer-by-words.tsx'
import { findField, labelOf } from './find-field.ts'
import type { SectionView, ShownSection } from './section-shown.ts'
import { askedFields } from './sections/asked.ts'
import { sectionOf } from './sections.ts'

type SectionNoticesProps = {
  shown: ShownSection
  view: SectionView
  /** Whether the answers that stay stand below. */
  hasOthers: boolean
}

/** What there is to know before writing: the office's reason, questions just opened, that nothing is missing. */
export function SectionNotices({ shown, view, hasOthers }: SectionNoticesProps) {
  const t = useT()
  const isIdle = askedFields(sectionOf(shown.section).fields(shown.rules), shown.answers).length === 0
  const whole = shown.asked.find(({ question }) => question === shown.section)
  return (
    <>
      {shown.missing?.length === 0 ? <Notice tone="success" announce title={t('proposal:section.complete')} /> : null}
      {whole ? (
        <Notice tone="warning" title={t('proposal:section.askedBecause')}>
          <p className="vt-as-typed">{whole.reason ?? t('proposal:asked.reasonGone')}</p>
          {shown.answerBy ? <AnswerByWords answerBy={shown.answerBy} /> : null}
        </Notice>
      ) : null}
      {shown.open ? (
        <p>
          {t('proposal:asked.onlyThese')} {hasOthers ? t('proposal:asked.othersBelow') : null}
        </p>
      ) : null}
      {shown.answerBy && !whole ? <AnswerByWords answerBy={shown.answerBy} /> : null}
      {isIdle ? (
        <Notice title={t('proposal:section.nothingAsked')}>
          <p>
            <a href={`/proposals/${shown.proposal.id}/sections/eligibility#helps`}>
              {t('proposal:section.nothingAskedBecause')}
            </a>
          </p>
        </Notice>
      ) : null}
      <Opened shown={shown} names={view.opened} />
    </>
  )
}

function Opened({ shown: { section, rules }, names }: { shown: ShownSection; names: readonly string[] }) {
  const t = useT()
  const say = sayIn(t)
  const opened = names.flatMap((name) => {
    const found = findField(section, name, rules)
    return found ? [{ name, label: labelOf(found, say) }] : []
  })
  if (opened.length === 0) return null
  return (
    <Notice tone="success" announce title={t('proposal:section.newQuestions', { count: opened.length })}>
      <ul>
        {opened.map(({ name, label }) => (
          <li key={name}>
            <a href={`#${idOf(name)}`}>{label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
