import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { usePart } from './part-context.tsx'
import type { FieldGroup } from './sections/field.ts'
import { numberOf, rowName } from './sections/rows.ts'

/** Where a part stands in its section, with the ways back up. */
export function PartWay() {
  const t = useT()
  const say = sayIn(t)
  const shown = usePart()
  if (!shown || (shown.part.name === '' && shown.part.closed.length === 0)) return null
  const { part, pageOf } = shown
  if (part.name === '') return <p>{t(shown.lacks ? 'proposal:part.lead' : 'proposal:part.readLead')}</p>
  const title = ({ group, row }: { group: FieldGroup; row: number }) => say(group.row, { number: numberOf(group, row) })
  const [only] = part.fields
  return (
    <nav aria-label={t('proposal:part.way')}>
      <a className="vt-back" href={pageOf('')}>
        {t('proposal:part.whole')}
      </a>
      {part.above.map((above) => (
        <a key={above.group.name} className="vt-back" href={pageOf(rowName(above.group, above.row))}>
          {title(above)}
        </a>
      ))}
      <h2>{part.row ? title(part.row) : say(only!.label, only!.params)}</h2>
    </nav>
  )
}
