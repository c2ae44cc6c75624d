import { mostCriteria } from './call-draft.ts'

/** What a button of the form asks for: to save, also to go on to publishing, or to change the rows without saving. */
export type CallStep = { kind: 'save' | 'check' | 'add' } | { kind: 'remove'; row: number }

/** The name of the buttons. */
export const stepName = 'do'

/** How many rows of criteria the form drew. */
export const rowsName = 'rows'

export const writeCallStep = (step: CallStep) => (step.kind === 'remove' ? `remove ${step.row}` : step.kind)

/** Saves where nothing else was asked for. */
export function readCallStep(text: string): CallStep {
  const [word, row = ''] = text.split(' ')
  if (word === 'add' || word === 'check') return { kind: word }
  if (word === 'remove' && /^\d$/.test(row) && Number(row) < mostCriteria) return { kind: 'remove', row: Number(row) }
  return { kind: 'save' }
}
