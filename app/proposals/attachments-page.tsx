import { type FileKind, fileKinds } from '#app/files/file-kinds.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { type FormErrors, type FormValues, formState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Notice } from '#app/ui/notice.tsx'
import { buttonClass, PostButton } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AttachmentForm } from './attachment-form.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { InfectedFiles } from './infected-files.tsx'
import { SectionHeader } from './section-header.tsx'
import { SectionLocked } from './section-locked.tsx'
import { SectionNotices } from './section-notices.tsx'
import { withReasons } from './section-page.tsx'
import { attachmentsIn } from './sections/attached.ts'
import type { FieldGroup } from './sections/field.ts'
import { sectionOf } from './sections.ts'
import type { ShownAttachments } from './show-attachments.server.ts'

/** What the page's address says was just done with a file, or is to be done. */
export const doneWithFile = ['attached', 'replaced', 'removed', 'replace'] as const
export type FileView = Partial<Record<(typeof doneWithFile)[number], string>>

type AttachmentsPageProps = {
  shown: ShownAttachments
  view: FileView
  nonce: string
  reply?: { values: FormValues; errors: FormErrors }
}

/** The files of a proposal: sent, listed, replaced, removed. */
export function AttachmentsPage({ shown, view, nonce, reply }: AttachmentsPageProps) {
  const t = useT()
  const say = sayIn(t)
  const fields = withReasons(sectionOf('attachments').fields(shown.rules), shown) as FieldGroup[]
  if (shown.lock) {
    return (
      <>
        <SectionLocked shown={shown} fields={fields} />
        <InfectedFiles files={infectedIn(shown)} />
      </>
    )
  }

  const { id } = shown.proposal
  const action = `/proposals/${id}/sections/attachments`
  const attached = attachmentsIn(shown.answers)
  const isOpen = (kind: string) => shown.open?.includes(kind) ?? true
  const replaced = attached.find(({ file }) => file.id === (reply?.values.replaces ?? view.replace))
  const stored = replaced && { kind: replaced.kind, description: replaced.description, language: replaced.language }
  const missing = reply ? [] : (shown.missing ?? [])
  const errors = reply?.errors ?? Object.fromEntries(missing.map(({ field, message }) => [field, [message]]))
  return (
    <>
      <ErrorSummary errors={errors} labels={Object.fromEntries(fields.map(({ name, label }) => [name, say(label)]))} />
      <SectionHeader shown={shown} />
      <Done shown={shown} view={view} action={action} />
      <InfectedFiles files={infectedIn(shown)} />
      <SectionNotices shown={shown} view={{ saved: false, opened: [], rows: null, at: '' }} hasOthers={false} />
      {fields.map((field) => (
        <AttachmentList
          key={field.name}
          field={field}
          attached={attached.filter(({ kind }) => kind === field.name)}
          shown={shown}
          action={action}
          isOpen={isOpen(field.name)}
          form={formState({ errors })}
        />
      ))}
      <AttachmentForm
        proposalId={id}
        action={action}
        form={formState(reply, stored)}
        kinds={fileKinds.filter((kind: FileKind) => isOpen(kind))}
        replaced={replaced}
        nonce={nonce}
      />
      <div className="vt-buttons">
        <a className={buttonClass.quiet} href={`/proposals/${id}`}>
          {t('files:leave')}
        </a>
        <a href={`${action}?check`}>{t('files:check')}</a>
      </div>
    </>
  )
}

function Done({ shown, view, action }: { shown: ShownAttachments; view: FileView; action: string }) {
  const t = useT()
  const nameOf = (id?: string) => shown.received.find((one) => one.id === id)?.name
  const [attached, replaced, removed] = [nameOf(view.attached), nameOf(view.replaced), nameOf(view.removed)]
  if (removed) {
    return (
      <Notice announce title={t('files:removed', { name: removed })}>
        <PostButton action={action} hidden={{ do: 'putBack', file: view.removed! }} tone="quiet">
          {t('files:putBack')}
        </PostButton>
      </Notice>
    )
  }
  if (replaced) return <Notice tone="success" announce title={t('files:replaced', { name: replaced })} />
  return attached ? <Notice tone="success" announce title={t('files:attached', { name: attached })} /> : null
}

/** What the scanner took out, or nobody can open where it could not: there it is answered with still. */
function infectedIn({ received, answers }: ShownAttachments) {
  const named = attachmentsIn(answers).map(({ file }) => file.id)
  return received
    .filter(({ state }) => state === 'infected')
    .map(({ id, name }) => ({ id, name, isHandedIn: named.includes(id) }))
}
