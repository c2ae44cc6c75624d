import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { RadioGroup, TextField } from '#app/forms/fields.tsx'
import { formState, textOf } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import type { Reply } from '#app/forms/replies.server.ts'
import { dateTime } from '#app/i18n/format.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { Membership } from './person.ts'
import type { ColleaguesPage } from './show-colleagues.server.ts'

type Colleague = ColleaguesPage['people'][number]
type ColleaguesViewProps = { page: ColleaguesPage; formKey: string; sent: string | null; reply: Reply | undefined }

/** The people of an organisation, and the form that invites one more. */
export function ColleaguesView({ page, formKey, sent, reply }: ColleaguesViewProps) {
  const t = useT()
  const language = useLanguage()
  const { organization, people, roles } = page
  const form = formState(reply, { language })
  const labels = {
    email: t('drafts:colleagues.email'),
    name: t('people:invite.name'),
    language: t('people:invite.language'),
    role: t('drafts:colleagues.role'),
  }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      {sent && !reply ? <Notice tone="success" announce title={t('drafts:colleagues.sent', { email: sent })} /> : null}
      <PageHeader
        back={{ to: '/account', label: t('people:account.title') }}
        title={t('drafts:colleagues.title')}
        lead={t('drafts:colleagues.lead', { organization: organization.name })}
      />
      <People people={people} />
      <h2>{t('drafts:colleagues.invite')}</h2>
      <p>{t('drafts:colleagues.inviteLead')}</p>
      <form method="post" action={`/organizations/${organization.id}/people`} className="vt-form" noValidate>
        <Hidden values={{ key: textOf(form.values, 'key') || formKey }} />
        <TextField name="email" type="email" label={labels.email} form={form} autoComplete="off" spellCheck={false} />
        <TextField name="name" label={labels.name} hint={t('people:invite.nameHint')} form={form} autoComplete="off" />
        <RadioGroup
          name="language"
          label={labels.language}
          lay="across"
          options={(['es', 'en'] as const).map((one) => ({ value: one, label: t(`people:language.${one}`) }))}
          form={form}
        />
        <RadioGroup
          name="role"
          label={labels.role}
          hint={roles.includes('certifier') ? undefined : t('drafts:colleagues.signersOnly')}
          options={roles.map((role) => ({
            value: role,
            label: t(`people:role.${role}`),
            hint: t(`people:roleHint.${role}`),
          }))}
          form={form}
        />
        <FormButtons submit={t('drafts:colleagues.submit')} cancel={{ to: '/account' }} />
      </form>
    </>
  )
}

function People({ people }: { people: readonly Colleague[] }) {
  const t = useT()
  const language = useLanguage()
  const standing = ({ hasPassword, linkUntil }: Colleague) => {
    if (hasPassword) return t('drafts:colleagues.active')
    return linkUntil
      ? t('drafts:colleagues.invitedUntil', { when: dateTime(linkUntil, language) })
      : t('drafts:colleagues.expired')
  }
  return (
    <Table
      caption={t('drafts:colleagues.title')}
      hideCaption
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('drafts:colleagues.name'),
          names: true,
          cell: ({ name, email }: Colleague) => (
            <>
              {name} <span className="usa-hint">{email}</span>
            </>
          ),
        },
        {
          key: 'role',
          header: t('drafts:colleagues.role'),
          cell: (one) => (
            <>
              {t(`people:role.${one.role as Membership['role']}`)} <span className="usa-hint">· {standing(one)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
