import type { ReactNode } from 'react'
import { Checkbox } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { list } from '#app/i18n/format.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Money } from '#app/ui/money.tsx'
import { More } from '#app/ui/more.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { standardChecklist } from '#workflows/review/edition.ts'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { VersionAnswers } from './case-view.tsx'
import type { AdmissionPage } from './show-admission.server.ts'

type ChecklistItem = (typeof standardChecklist)[number]

/** What is proposed and what the call allows, in one line. */
function Compared({ asked, allowed }: { asked: ReactNode; allowed: ReactNode }) {
  const t = useT()
  return (
    <>
      {t('review:form.admit.asked')}: <strong>{asked}</strong> · {t('review:form.admit.allowed')}: {allowed}
    </>
  )
}

/** Where the exclusions of the whole government are searched. */
const exclusionsAt = 'https://sam.gov/search/?index=ex'

function useEvidence({ head, asked, allowed, eligibility, version }: AdmissionPage) {
  const t = useT()
  const language = useLanguage()
  const { organization } = head
  const months = (count: number) => t('review:form.admit.months', { count })
  const names = (codes: string[]) =>
    list(
      codes.map((code) => t(`tags:country.${code as CountryCode}`)),
      language,
    )
  const evidence: Record<ChecklistItem, () => ReactNode> = {
    organization: () => (
      <>
        <p>{t('case:evidence.organization', { organization })}</p>
        <More summary={t('case:evidence.eligibility')}>
          <p>{eligibility[language]}</p>
        </More>
      </>
    ),
    countries: () => asked && <Compared asked={names(asked.countries)} allowed={names(allowed.countries)} />,
    period: () =>
      asked && (
        <Compared
          asked={`${t('review:form.admit.fromTo', asked)} · ${months(asked.months)}`}
          allowed={months(allowed.maxMonths)}
        />
      ),
    amount: () =>
      asked &&
      asked.requestedCents !== null && (
        <Compared asked={<Money cents={asked.requestedCents} />} allowed={t('review:form.admit.between', allowed)} />
      ),
    readable: () =>
      version && (
        <More summary={t('case:evidence.answers')}>
          <VersionAnswers version={version} />
        </More>
      ),
    exclusions: () => (
      <p>
        {t('case:evidence.exclusions', { organization })} <a href={exclusionsAt}>{t('case:evidence.samGov')}</a>
      </p>
    ),
  }
  return (item: string) => evidence[item as ChecklistItem]?.()
}

export function AdmissionAct({ page, reply }: { page: AdmissionPage; reply: ActReply }) {
  const t = useT()
  const { head, act, checklist } = page
  const evidence = useEvidence(page)
  const form = formState(reply)
  const here = pageOf(head.id, 'admit')
  const labels = Object.fromEntries(
    checklist.map((item) => [`checklist.${item}`, t(`review:checklist.${item as ChecklistItem}`)]),
  )
  return (
    <ActFrame {...{ head, here, reply, labels }} type="admit">
      <Beside aside={<ActAside head={head} />}>
        <IfPossible {...{ act, reply, labels }}>
          <Confirm
            action={here}
            hidden={{ revision: head.revision }}
            submit={t('review:event.admit.label')}
            cancelTo={`/proposals/${head.id}`}
          >
            <p>{t('review:form.admit.checklist')}</p>
            {checklist.map((item) => (
              <div key={item} className="vt-checked">
                <Checkbox name={`checklist.${item}`} value="on" label={labels[`checklist.${item}`]} form={form} />
                <div className="vt-checked__evidence">{evidence(item)}</div>
              </div>
            ))}
          </Confirm>
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
