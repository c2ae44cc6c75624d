import { useT } from '#app/ui/translate.tsx'
import type { ShownCall } from './show-call.server.ts'

const texts = ['purpose', 'eligibility', 'funds', 'fundsNot'] as const

export function CallTexts({ call }: { call: ShownCall }) {
  const t = useT()
  return texts.map((text) => (
    <section key={text} aria-labelledby={`call-${text}`}>
      <h2 id={`call-${text}`}>{t(`calls:page.${text}`)}</h2>
      <p>{call[text]}</p>
    </section>
  ))
}
