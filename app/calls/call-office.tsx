import { useT } from '#app/ui/translate.tsx'

/** What whoever keeps calls can do with one that has not closed. */
export function CallOffice({ number }: { number: string }) {
  const t = useT()
  return (
    <section aria-labelledby="for-the-office">
      <h2 id="for-the-office">{t('calls:office.title')}</h2>
      <ul>
        <li>
          <a href={`/calls/${number}/extension`}>{t('calls:office.extend')}</a>
        </li>
        <li>
          <a href={`/calls/${number}/cancellation`}>{t('calls:office.cancel')}</a>
        </li>
      </ul>
    </section>
  )
}
