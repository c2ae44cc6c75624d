import { type FileKind, fileLanguages, fileTypes, mostBytes, mostMegabytes } from '#app/files/file-kinds.ts'
import { Select, TextField } from '#app/forms/fields.tsx'
import { FileField } from '#app/forms/file-field.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import script from './attach-file.js?url'
import type { Attachment } from './sections/attached.ts'

type AttachmentFormProps = {
  proposalId: string
  action: string
  form: FormState
  kinds: readonly FileKind[]
  replaced?: Attachment
  nonce: string
}

/** Posts the file whole; a small script, where there is one, sends it in pieces and shows how far it is. */
export function AttachmentForm({ proposalId, action, form, kinds, replaced, nonce }: AttachmentFormProps) {
  const t = useT()
  const say = sayIn(t)
  const options = kinds.map((kind) => ({
    value: kind,
    label: say(`proposal:sections.attachments.fields.${kind}.label`),
  }))
  const languages = fileLanguages.map((value) => ({
    value,
    label: say(`proposal:sections.attachments.fields.language.options.${value}`),
  }))
  return (
    <>
      <h2 id="attach">{replaced ? t('files:replace', { name: replaced.file.name }) : t('files:add')}</h2>
      {replaced ? <p>{t('files:replaceLead')}</p> : null}
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        className="vt-form"
        noValidate
        data-upload={JSON.stringify(useScriptWords(proposalId))}
      >
        <Hidden values={{ do: 'attach', ...(replaced ? { replaces: replaced.file.id } : {}) }} />
        <Select name="kind" form={form} label={t('files:kind')} options={options} />
        <TextField
          name="description"
          form={form}
          label={t('files:description')}
          hint={t('files:descriptionHint')}
          maxLength={200}
        />
        <Select
          name="language"
          form={form}
          label={say('proposal:sections.attachments.fields.language.label')}
          options={languages}
        />
        <FileField
          name="file"
          form={form}
          label={t('files:file')}
          hint={t('files:fileHint', { max: mostMegabytes })}
          accept={fileTypes.map((type) => `.${type}`).join()}
        />
        <div className="vt-buttons vt-form-buttons">
          <button type="submit" className={buttonClass.primary}>
            {replaced ? t('files:sendNew') : t('files:send')}
          </button>
          {replaced ? (
            <a className={buttonClass.link} href={action}>
              {t('files:cancelReplace')}
            </a>
          ) : null}
        </div>
      </form>
      <script src={script} nonce={nonce} defer />
    </>
  )
}

function useScriptWords(proposal: string) {
  const t = useT()
  return {
    proposal,
    most: mostBytes,
    file: t('files:file'),
    drop: t('files:script.drop'),
    sending: t('files:script.sending', { percent: '#' }),
    pause: t('files:script.pause'),
    goOn: t('files:script.goOn'),
    waiting: t('files:script.waiting'),
    cancel: t('files:script.cancel'),
    blank: t('files:script.blank'),
    failed: t('files:script.failed'),
    tooLarge: t('files:problems.tooLarge', { max: mostMegabytes }),
  }
}
