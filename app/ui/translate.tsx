import { createContext, useContext } from 'react'
import { type Language, type Translate, translator } from '#app/i18n/index.ts'

export const LanguageContext = createContext<Language>('en')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useT(): Translate {
  return translator(useLanguage())
}
