import { useT } from '#app/ui/translate.tsx'

/** What whoever keeps calls can do with one; a closed one is only put away. */
export function CallOffice({ number, isClosed }: { number: string; isClosed: boolean }) {
  const t = useT()
  const acts = isClosed
    ? [['archive', t('office:archive.title')]]
    : [
        ['extension', t('calls:office.extend')],
        ['amendment', t('office:amendment.title')],
        ['cancellation', t('calls:office.cancel')],
      ]
  return (
    <section aria-labelledby="for-the-office">
      <h2 id="for-the-office">{t('calls:office.title')}</h2>
      <ul>
        {acts.map(([page, label]) => (
          <li key={page}>
            <a href={`/calls/${number}/${page}`}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
