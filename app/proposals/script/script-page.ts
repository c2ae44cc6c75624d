import type { BudgetPage } from './totals.ts'

/** What the server tells the script of a section's page; `#` in a sentence stands for the hour. */
export type ScriptPage = {
  url: string
  writer: string
  name: string
  /** The page compares with what was saved meanwhile: nothing is saved but by its button, over this revision. */
  over?: number
  budget?: BudgetPage
  words: Record<'saved' | 'typed' | 'saving' | 'offline' | 'unanswered', string> &
    Record<'waits' | 'stayHere' | 'signedOut' | 'conflict' | 'refused' | 'restored' | 'leaving', string>
}
