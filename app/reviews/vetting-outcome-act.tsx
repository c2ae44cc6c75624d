import { DateField, RadioGroup, TextField } from '#app/forms/fields.tsx'
import { type FormValues, formState } from '#app/forms/form.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { outcomes } from '#workflows/review/context.ts'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { caseReferenceLength } from './reference-numbers.ts'
import { SectionsBeside } from './sections-beside.tsx'
import type { TrackActPage } from './show-track-act.server.ts'

export function VettingOutcomeAct({ page, reply }: { page: TrackActPage; reply: ActReply }) {
  const t = useT()
  const { head, act, version, vettingCase, units } = page
  const next = units.find(({ outcome }) => outcome === null || outcome === 'pending') ?? units[0]
  const stored: FormValues = { unit: next?.unit ?? '', caseReference: vettingCase?.reference ?? '' }
  const form = formState(reply, stored)
  const here = pageOf(head.id, 'recordVetting')
  const labels = {
    unit: t('acts:recordVetting.unit'),
    outcome: t('review:form.recordVetting.outcome'),
    caseReference: t('review:form.sendToVetting.caseReference'),
    validUntil: t('review:form.recordVetting.validUntil'),
  }
  const options = outcomes.map((outcome) => ({
    value: outcome,
    label: asSentence(t(`review:outcome.${outcome}`)),
    hint: t(`acts:recordVetting.outcomeHint.${outcome}`),
  }))
  const unitOptions = units.map(({ unit, name, command, outcome }) => ({
    value: unit,
    label: name ?? t('acts:recordVetting.unnamed'),
    hint: [command, outcome ? t(`review:outcome.${outcome}`) : t('acts:recordVetting.noOutcome')]
      .filter(Boolean)
      .join(' · '),
  }))
  const sheet = (
    <IfPossible {...{ act, reply, labels }}>
      <Notice tone="warning">{t('review:form.sendToVetting.caution')}</Notice>
      <Confirm
        action={here}
        hidden={{ revision: head.revision }}
        submit={t('review:event.recordVetting.label')}
        cancelTo={`/proposals/${head.id}`}
      >
        <RadioGroup name="unit" label={labels.unit} form={form} options={unitOptions} />
        <RadioGroup name="outcome" label={labels.outcome} form={form} options={options} />
        <TextField
          name="caseReference"
          label={labels.caseReference}
          form={form}
          width="md"
          maxLength={caseReferenceLength}
          autoComplete="off"
        />
        <DateField
          name="validUntil"
          label={labels.validUntil}
          hint={t('acts:recordVetting.validUntilHint')}
          form={form}
          optional
        />
      </Confirm>
    </IfPossible>
  )
  return (
    <ActFrame {...{ head, here, reply, labels }} type="recordVetting">
      <Beside even aside={sheet}>
        <SectionsBeside version={version} sections={['security']} />
      </Beside>
    </ActFrame>
  )
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
