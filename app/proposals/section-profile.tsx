import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { SummaryBox } from '#app/ui/summary-box.tsx'
import { useT } from '#app/ui/translate.tsx'
import { findField, labelOf } from './find-field.ts'
import type { ShownSection } from './section-shown.ts'
import { stepName, writeStep } from './section-step.ts'
import type { CallRules, SectionKey } from './sections.ts'

type SectionProfileProps = {
  section: SectionKey
  rules: CallRules
  profile: NonNullable<ShownSection['profile']>
}

/** Where the organisation's profile says something else: a press of a button takes its answer over. */
export function SectionProfile({ section, rules, profile: { organizationId, differs } }: SectionProfileProps) {
  const t = useT()
  const say = sayIn(t)
  const profilePage = <a href={`/organizations/${organizationId}/profile`}>{t('applicant:profile.open')}</a>
  if (differs.length === 0) {
    return (
      <p className="usa-hint">
        {t('applicant:profile.same')} {profilePage}
      </p>
    )
  }
  return (
    <SummaryBox title={t('applicant:profile.differs')}>
      <p>
        {t('applicant:profile.differsLead')} {profilePage}
      </p>
      <ul>
        {differs.map((name) => {
          const found = findField(section, name, rules)
          return (
            <li key={name}>
              <TakeOver which={name}>
                {t('applicant:profile.useFor', { question: found ? labelOf(found, say) : name })}
              </TakeOver>
            </li>
          )
        })}
        {differs.length > 1 ? (
          <li>
            <TakeOver which="all">{t('applicant:profile.useAll')}</TakeOver>
          </li>
        ) : null}
      </ul>
    </SummaryBox>
  )
}

function TakeOver({ which, children }: { which: string; children: string }) {
  return (
    <button type="submit" name={stepName} value={writeStep({ kind: 'profile', which })} className={buttonClass.link}>
      {children}
    </button>
  )
}
