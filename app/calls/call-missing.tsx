import type { FormErrors } from '#app/forms/form.ts'
import { idOf } from '#app/forms/form.ts'
import { translateMessages } from '#app/forms/messages.ts'
import { useT } from '#app/ui/translate.tsx'
import { callFieldLabel } from './call-field-label.ts'

/** What stands in the way of publishing, each with the way to its field. */
export function CallMissing({ draftId, problems }: { draftId: string; problems: FormErrors }) {
  const t = useT()
  return (
    <>
      <h2>{t('calls:publication.missing')}</h2>
      <p>{t('calls:publication.missingLead')}</p>
      <ul>
        {Object.entries(problems).map(([name, messages]) => (
          <li key={name}>
            <a href={`/calls/${draftId}/edit?check#${idOf(name)}`}>{callFieldLabel(t, name)}</a>
            {': '}
            {translateMessages(t, messages)}
          </li>
        ))}
      </ul>
      <div className="vt-buttons">
        <a className="usa-button" href={`/calls/${draftId}/edit?check`}>
          {t('calls:publication.toDraft')}
        </a>
      </div>
    </>
  )
}
