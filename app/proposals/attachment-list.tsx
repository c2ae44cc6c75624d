import type { FileKind } from '#app/files/file-kinds.ts'
import { FieldError } from '#app/forms/field.tsx'
import { type FormState, idOf } from '#app/forms/form.ts'
import { ago } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { PostButton } from '#app/ui/post-button.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { FieldBecause } from './fields-because.tsx'
import { FileLink } from './file-link.tsx'
import { FileStanding } from './file-standing.tsx'
import type { Attachment } from './sections/attached.ts'
import type { FieldGroup } from './sections/field.ts'
import type { ReceivedForProposal, ShownAttachments } from './show-attachments.server.ts'

type AttachmentListProps = {
  field: FieldGroup
  attached: readonly Attachment[]
  shown: ShownAttachments
  action: string
  isOpen: boolean
  form: FormState
}

/** The files of one kind, with what can be done with each. */
export function AttachmentList({ field, attached, shown, action, isOpen, form }: AttachmentListProps) {
  const t = useT()
  const say = sayIn(t)
  const kind = field.name as FileKind
  return (
    <section id={kind} aria-labelledby={idOf(`${kind}[0].file`)}>
      <h2 id={idOf(`${kind}[0].file`)}>{say(field.label)}</h2>
      <FieldBecause field={field} />
      {field.hint ? <p className="usa-hint">{say(field.hint)}</p> : null}
      <FieldError name={kind} form={form} />
      {attached.length === 0 ? (
        <p>
          {t('files:none')} {field.optional || form.errors[kind] ? null : <strong>{t('files:required')}</strong>}
        </p>
      ) : (
        <ul className="vt-files">
          {attached.map((one) => (
            <Attached key={one.file.id} one={one} shown={shown} action={action} isOpen={isOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}

type AttachedProps = { one: Attachment; shown: ShownAttachments; action: string; isOpen: boolean }

function Attached({ one: { file, description, language }, shown, action, isOpen }: AttachedProps) {
  const t = useT()
  const received = shown.received.find(({ id }) => id === file.id)
  return (
    <li>
      <FileLink file={file} />
      <p lang={shown.proposal.language}>{description}</p>
      <p className="usa-hint">
        {sayIn(t)(`proposal:sections.attachments.fields.language.options.${language}`)}
        {received ? <Standing received={received} now={shown.now} /> : null}
      </p>
      {isOpen ? (
        <div className="vt-buttons">
          <a href={`${action}?replace=${file.id}#attach`}>
            {t('files:replaceIt')}
            <span className="usa-sr-only"> {file.name}</span>
          </a>
          <PostButton action={action} hidden={{ do: 'remove', file: file.id }} tone="link" of={file.name}>
            {t('files:remove')}
          </PostButton>
        </div>
      ) : null}
    </li>
  )
}

function Standing({ received: { at, state }, now }: { received: ReceivedForProposal; now: string }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      {' · '}
      {t('files:sentOn', { when: ago(at, now, language) })}
      {' · '}
      <FileStanding state={state} />
    </>
  )
}
