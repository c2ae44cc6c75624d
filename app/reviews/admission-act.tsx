import { Checkbox } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { list } from '#app/i18n/format.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Money } from '#app/ui/money.tsx'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { standardChecklist } from '#workflows/review/context.ts'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './office-acts.ts'
import type { AdmissionPage } from './show-admission.server.ts'

type ChecklistItem = (typeof standardChecklist)[number]

/** What is asked beside what the call allows, so that the list can be ticked from here. */
function Compared({
  asked,
  allowed,
}: {
  asked: NonNullable<AdmissionPage['asked']>
  allowed: AdmissionPage['allowed']
}) {
  const t = useT()
  const language = useLanguage()
  const names = (codes: string[]) =>
    list(
      codes.map((code) => t(`tags:country.${code as CountryCode}`)),
      language,
    )
  const months = (count: number) => t('review:form.admit.months', { count })
  const rows = [
    {
      what: t('review:form.admit.amount'),
      asked: <Money cents={asked.requestedCents} />,
      allowed: t('review:form.admit.between', allowed),
    },
    {
      what: t('review:form.admit.period'),
      asked: `${t('review:form.admit.fromTo', asked)} · ${months(asked.months)}`,
      allowed: months(allowed.maxMonths),
    },
    {
      what: t('review:form.admit.countries'),
      asked: names(asked.countries),
      allowed: names(allowed.countries),
    },
  ]
  return (
    <Table
      caption={`${t('review:form.admit.asked')} · ${t('review:form.admit.allowed')}`}
      hideCaption
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { key: 'what', header: t('review:form.admit.point'), names: true, cell: ({ what }) => what },
        { key: 'asked', header: t('review:form.admit.asked'), cell: ({ asked }) => asked },
        { key: 'allowed', header: t('review:form.admit.allowed'), cell: ({ allowed }) => allowed },
      ]}
    />
  )
}

export function AdmissionAct({ page, reply }: { page: AdmissionPage; reply: ActReply }) {
  const t = useT()
  const { head, act, checklist, asked, allowed } = page
  const form = formState(reply)
  const here = pageOf(head.id, 'admit')
  const labels = Object.fromEntries(
    checklist.map((item) => [`checklist.${item}`, t(`review:checklist.${item as ChecklistItem}`)]),
  )
  return (
    <ActFrame {...{ head, here, reply, labels }} type="admit">
      <Beside aside={<ActAside head={head} />}>
        <IfPossible {...{ act, reply, labels }}>
          {asked ? <Compared asked={asked} allowed={allowed} /> : null}
          <Confirm
            action={here}
            hidden={{ revision: head.revision }}
            submit={t('review:event.admit.label')}
            cancelTo={`/proposals/${head.id}`}
          >
            <p>{t('review:form.admit.checklist')}</p>
            {Object.entries(labels).map(([name, label]) => (
              <Checkbox key={name} name={name} value="on" label={label} form={form} />
            ))}
          </Confirm>
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
