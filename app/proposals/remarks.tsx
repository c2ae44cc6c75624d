import { idOf } from '#app/forms/form.ts'
import { translateMessage } from '#app/forms/messages.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { findField, labelOf } from './find-field.ts'
import type { CallRules, SectionKey } from './sections.ts'

type Remark = { section: SectionKey; field: string; message: string }

type RemarksProps = {
  remarks: readonly Remark[]
  rules: CallRules
  /** The page of a section; without it the questions are on this one. */
  pageOf?: (section: SectionKey) => string
}

/** What there is to say of single questions, each with the way to it. */
export function Remarks({ remarks, rules, pageOf }: RemarksProps) {
  const t = useT()
  const say = sayIn(t)
  return (
    <ul>
      {remarks.map(({ section, field, message }) => {
        const found = findField(section, field, rules)
        const name = found ? say(found.field.label, found.field.params) : field
        const label = found ? labelOf(found, say) : field
        return (
          <li key={`${section} ${field}`}>
            <a href={`${pageOf?.(section) ?? ''}#${idOf(field)}`}>{name === label ? name : `${name} · ${label}`}</a>:{' '}
            {translateMessage(t, message)}
          </li>
        )
      })}
    </ul>
  )
}
