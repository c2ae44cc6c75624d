import { DateField, RadioGroup, TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import type { SectionKey } from '#app/proposals/sections.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { Risk } from '#workflows/review/context.ts'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { ResubmittedNotice } from './changed-since-notice.tsx'
import { Clarification } from './findings-view.tsx'
import { SectionsBeside } from './sections-beside.tsx'
import type { TrackActPage } from './show-track-act.server.ts'
import { reasonWords } from './word-limits.ts'

const beside: SectionKey[] = ['organization', 'people', 'budget', 'partners', 'security', 'capacity']
const risks: Risk[] = ['low', 'medium', 'high']

export function FinanceAct({ page, reply }: { page: TrackActPage; reply: ActReply }) {
  const t = useT()
  const { head, act, version, findings } = page
  const form = formState(reply)
  const here = pageOf(head.id, 'rateFinances')
  const labels = {
    risk: t('review:form.rateFinances.risk'),
    exclusions: t('acts:rateFinances.exclusions'),
    checkedOn: t('acts:rateFinances.checkedOn'),
    reason: t('review:form.rateFinances.reason'),
  }
  const exclusions = (['clear', 'hit'] as const).map((value) => ({ value, label: t(`acts:rateFinances.${value}`) }))
  const options = risks.map((risk) => ({
    value: risk,
    label: t(`review:finding.financial.${risk}`),
    hint: t(`review:form.rateFinances.riskHint.${risk}`),
  }))
  const sheet = (
    <IfPossible {...{ act, reply, labels }}>
      <Confirm
        action={here}
        hidden={{ revision: head.revision }}
        submit={t('review:event.rateFinances.label')}
        cancelTo={`/proposals/${head.id}`}
      >
        <RadioGroup name="risk" label={labels.risk} form={form} options={options} />
        <RadioGroup
          name="exclusions"
          label={labels.exclusions}
          hint={t('acts:rateFinances.exclusionsHint')}
          form={form}
          options={exclusions}
        />
        <DateField
          name="checkedOn"
          label={labels.checkedOn}
          hint={t('acts:rateFinances.checkedOnHint')}
          form={form}
          optional
        />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t('review:form.rateFinances.reasonHint')}
          form={form}
          maxWords={reasonWords}
        />
      </Confirm>
    </IfPossible>
  )
  return (
    <ActFrame {...{ head, here, reply, labels }} type="rateFinances">
      <Beside even aside={sheet}>
        {findings ? <ResubmittedNotice resubmitted={findings.resubmitted} /> : null}
        {findings?.clarification ? <Clarification clarification={findings.clarification} /> : null}
        <SectionsBeside version={version} sections={beside} />
      </Beside>
    </ActFrame>
  )
}
