import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { languages } from '#app/i18n/index.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { LanguageContext } from '#app/ui/translate.tsx'

const forbidden = (language: (typeof languages)[number], inOffice: boolean) =>
  renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <ErrorPage status={403} signedIn inOffice={inOffice} />
    </LanguageContext.Provider>,
  )

test.each([
  ['en', 'who leads your organization’s proposal', 'ask an administrator'],
  ['es', 'quien dirige la propuesta de su organización', 'pregunte a la administración'],
] as const)(
  'in %s a page that is not theirs sends partners to their leader, the office to its own',
  (language, ...whom) => {
    const [partners, office] = whom
    expect(forbidden(language, false)).toContain(partners)
    expect(forbidden(language, true)).toContain(office)
    expect(forbidden(language, true)).not.toContain(partners)
  },
)
