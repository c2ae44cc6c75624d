import type { MetaDescriptor } from '@remix-run/react'
import { isLanguage, type Translate, translator } from '#app/i18n/index.ts'

type Matches = readonly { id: string; data: unknown }[]

/** The page's title in the reader's language: `export const meta = ({ matches }) => pageTitle(matches, (t) => t('…'))`. */
export function pageTitle(matches: Matches, say: (t: Translate) => string): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === 'root')?.data as { language?: string } | undefined
  const t = translator(isLanguage(root?.language) ? root.language : 'en')
  return [{ title: t('title', { page: say(t) }) }]
}
