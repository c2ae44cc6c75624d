import type { Refusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { FileField } from '#app/forms/file-field.tsx'
import { formState } from '#app/forms/form.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { DraftFileChanges } from './draft-file-changes.tsx'
import type { ComparedFile, DraftFilePage } from './show-draft-file.server.ts'

export type DraftFileReply = { compared?: ComparedFile; errors?: Record<string, string[]>; refusal?: Refusal | null }

type DraftFileViewProps = { page: DraftFilePage; taken?: number; reply?: DraftFileReply }

/** A draft kept as a file and brought back: first what the file would change, then the choice. */
export function DraftFileView({ page, taken, reply }: DraftFileViewProps) {
  const t = useT()
  const { proposal, lock } = page
  const whole = `/proposals/${proposal.id}`
  const form = formState({ errors: reply?.errors })
  const labels = { file: t('drafts:file.which'), sections: t('drafts:file.sections') }
  const refusal = reply?.refusal ?? lock
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {taken !== undefined && !reply ? (
        <Notice tone="success" announce title={t('drafts:file.taken', { count: taken })} />
      ) : null}
      <PageHeader
        back={{ to: whole, label: t('proposal:section.back') }}
        above={proposal.title ?? t('proposal:mine.untitled')}
        title={t('drafts:file.title')}
        lead={reply?.compared ? undefined : t('drafts:file.lead')}
      />
      {reply?.compared ? (
        <DraftFileChanges page={page} compared={reply.compared} form={form} />
      ) : (
        <>
          <h2>{t('drafts:file.keep')}</h2>
          <p>{t('drafts:file.keepLead')}</p>
          <p>
            <a href={`${whole}/draft.json`} download>
              {t('drafts:file.download')}
            </a>
          </p>
          {lock ? null : (
            <>
              <h2>{t('drafts:file.bring')}</h2>
              <p>{t('drafts:file.bringLead')}</p>
              <form
                method="post"
                action={`${whole}/draft-file`}
                encType="multipart/form-data"
                className="vt-form"
                noValidate
              >
                <FileField
                  name="file"
                  label={labels.file}
                  hint={t('drafts:file.whichHint')}
                  accept=".json"
                  form={form}
                />
                <FormButtons submit={t('drafts:file.compare')} />
              </form>
            </>
          )}
        </>
      )}
    </>
  )
}
