import { money, roundMoney } from '#app/i18n/format.ts'
import { useLanguage } from './translate.tsx'

/** `round` drops cents that are zero. */
export function Money({ cents, round }: { cents: number; round?: boolean }) {
  const language = useLanguage()
  return <span className="vt-money">{round ? roundMoney(cents, language) : money(cents, language)}</span>
}
