import { CheckboxGroup } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { dateTime, list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { ChangesTable } from './changes-table.tsx'
import { type SectionKey, sectionOf } from './sections.ts'
import type { ComparedFile, DraftFilePage } from './show-draft-file.server.ts'

type DraftFileChangesProps = { page: DraftFilePage; compared: ComparedFile; form: FormState }

/** What the file would change, section by section, and which of it to take. */
export function DraftFileChanges({ page, compared, form }: DraftFileChangesProps) {
  const t = useT()
  const say = sayIn(t)
  const { file, changed, rules, written } = compared
  const whole = `/proposals/${page.proposal.id}`
  const title = (key: SectionKey) => say(sectionOf(key).title)
  const when = dateTime(file.madeAt, useLanguage())
  return (
    <>
      <p>{t('drafts:file.made', { when, call: file.call })}</p>
      {file.call === page.call ? null : (
        <Notice tone="warning" title={t('drafts:file.otherCall', { call: file.call })}>
          <p>{t('drafts:file.otherCallText')}</p>
        </Notice>
      )}
      <NotTaken compared={compared} title={title} />
      {changed.length === 0 ? (
        <p>
          {t('drafts:file.nothing')} <a href={`${whole}/draft-file`}>{t('drafts:file.another')}</a>
        </p>
      ) : (
        <form method="post" action={`${whole}/draft-file/sections`} encType="multipart/form-data" noValidate>
          <Hidden values={{ file: JSON.stringify(file) }} />
          <Hidden values={Object.fromEntries(changed.map(({ section, seen }) => [`seen.${section}`, seen]))} />
          <CheckboxGroup
            name="sections"
            label={t('drafts:file.sections')}
            hint={t('drafts:file.sectionsHint')}
            form={
              form.errors.sections ? form : { ...form, values: { sections: changed.map(({ section }) => section) } }
            }
            options={changed.map(({ section, left }) => ({
              value: section,
              label: title(section),
              hint: left > 0 ? t('drafts:file.left', { count: left }) : undefined,
            }))}
          />
          <FormButtons submit={t('drafts:file.take')} cancel={{ to: whole }} />
        </form>
      )}
      {changed.map(({ section, before, after }) => (
        <section key={section} aria-labelledby={`changes-${section}`}>
          <h2 id={`changes-${section}`}>{title(section)}</h2>
          <ChangesTable
            caption={title(section)}
            fields={sectionOf(section).fields(rules, written)}
            before={before}
            after={after}
            headers={{ before: t('drafts:file.inDraft'), after: t('drafts:file.inFile') }}
          />
        </section>
      ))}
    </>
  )
}

function NotTaken({ compared, title }: { compared: ComparedFile; title: (key: SectionKey) => string }) {
  const t = useT()
  const language = useLanguage()
  const { same, locked, notAsked } = compared
  const named = (keys: SectionKey[]) => ({ sections: list(keys.map(title), language) })
  return (
    <ul>
      {same.length > 0 ? <li>{t('drafts:file.same', named(same))}</li> : null}
      {locked.length > 0 ? <li>{t('drafts:file.locked', named(locked))}</li> : null}
      {notAsked.length > 0 ? <li>{t('applicant:copy.notAsked', named(notAsked))}</li> : null}
    </ul>
  )
}
