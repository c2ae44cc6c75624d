import { CheckboxGroup, TextArea } from '#app/forms/fields.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './office-acts.ts'
import type { ChangeRequestPage } from './show-change-request.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'
import { reasonWords } from './word-limits.ts'

type FieldsProps = { sections: ChangeRequestPage['sections']; labels: Record<string, string>; form: FormState }

function Fields({ sections, labels, form }: FieldsProps) {
  const t = useT()
  return (
    <CheckboxGroup
      name="sections"
      label={labels.sections}
      hint={t('review:form.requestChanges.hint')}
      form={form}
      options={sections.map((section) => ({
        value: section,
        label: t(`proposal:sections.${section}.title`),
        reveals: (
          <TextArea
            name={`reasons.${section}`}
            label={labels[`reasons.${section}`]}
            form={form}
            rows={2}
            maxWords={reasonWords}
          />
        ),
      }))}
    />
  )
}

export function ChangeRequestAct({ page, reply }: { page: ChangeRequestPage; reply: ActReply }) {
  const t = useT()
  const { head, act, sections, letters } = page
  const here = pageOf(head.id, 'requestChanges')
  const reason = (section: (typeof sections)[number]) =>
    t('review:form.requestChanges.reason', { section: t(`proposal:sections.${section}.title`) })
  const labels: Record<string, string> = {
    sections: t('review:form.requestChanges.sections'),
    ...Object.fromEntries(sections.map((section) => [`reasons.${section}`, reason(section)])),
  }
  return (
    <ActFrame {...{ head, here, reply, labels }} type="requestChanges">
      <Beside aside={<ActAside head={head} />}>
        <IfPossible {...{ act, reply, labels }}>
          <Confirm
            action={here}
            hidden={{ revision: head.revision }}
            submit={t('review:event.requestChanges.label')}
            cancelTo={`/proposals/${head.id}`}
            next={<WhatIsSent effect="mailChangesRequested" letters={letters} />}
          >
            <Fields sections={sections} labels={labels} form={formState(reply)} />
          </Confirm>
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
