import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { type Corrected, CorrectedContext } from './corrected-mark.tsx'
import type { AnswersBySection, MissingAnswer } from './missing-answers.ts'
import type { AsAsked } from './question-set.ts'
import { SectionAnswers } from './section-answers.tsx'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

export type AnswersViewProps = {
  sections: readonly SectionKey[]
  /** As typed: of a draft, or of a version that was handed in. */
  answers: AnswersBySection
  rules: CallRules
  /** The language that the proposal is written in. */
  lang?: string
  missing?: readonly MissingAnswer[]
  /** The page on which a section is changed, where it may be. */
  changeTo?: (section: SectionKey) => string | undefined
  /** The names of the fields that can be changed, of a section where not all can. */
  open?: Partial<Record<SectionKey, string[]>>
  /** Without names and how to reach them. */
  hidesPersonal?: boolean
  /** What the office has put right in them. */
  corrected?: readonly Corrected[]
  /** The questions as they read when they were answered. */
  asked?: AsAsked
  /** The level of a section's heading. */
  level?: 2 | 3
}

/** Every answer as it is read: by its author before it is handed in, and by the office afterwards. */
export function AnswersView({
  sections,
  answers,
  rules,
  lang,
  missing = [],
  changeTo,
  open,
  hidesPersonal = false,
  corrected = [],
  asked,
  level = 2,
}: AnswersViewProps) {
  const t = useT()
  const say = sayIn(t)
  const Heading = `h${level}` as const
  return sections.map((key) => {
    const then = asked?.sections[key]
    const title = say((then ?? sectionOf(key)).title)
    const to = changeTo?.(key)
    return (
      <section key={key} aria-labelledby={`answers-${key}`}>
        <Heading id={`answers-${key}`}>{title}</Heading>
        {to ? (
          <p className="vt-summary__action">
            <a href={to}>{t('proposal:check.changeSection', { section: title })}</a>
          </p>
        ) : null}
        <CorrectedContext.Provider value={corrected.filter(({ section }) => section === key)}>
          <SectionAnswers
            section={key}
            answers={answers[key] ?? {}}
            written={answers}
            rules={rules}
            lang={lang}
            missing={missing.filter(({ section }) => section === key)}
            changeTo={to}
            open={open?.[key]}
            hidesPersonal={hidesPersonal}
            asAsked={then?.fields}
            level={level === 2 ? 3 : 4}
          />
        </CorrectedContext.Provider>
      </section>
    )
  })
}
