import type { RowAct } from './edit-rows.ts'

/** What a button of a section's form asks for besides saving; `at` is the field to come back to. */
export type Step =
  | { kind: 'next' | 'leave' | 'check' }
  | { kind: 'stay'; at: string }
  | { kind: 'row'; act: RowAct; group: string; row: number }
  | { kind: 'suggestion'; code: string }
  | { kind: 'profile'; which: string }

/** The name of the buttons. */
export const stepName = 'do'

/** The name of the button that saves over what was saved meanwhile; its value is that revision. */
export const overName = 'over'

/** Names the questions that other answers had opened when the page was drawn. */
export const drawnName = 'drawn'

/** Says whose page was open, where the page saves by itself: the browser may have become somebody else's. */
export const writerName = 'writer'

export function writeStep(step: Step): string {
  if (step.kind === 'row') return `${step.act} ${step.group} ${step.row}`
  if (step.kind === 'profile') return `profile ${step.which}`
  if (step.kind === 'suggestion') return `suggestion ${step.code}`
  return step.kind === 'stay' ? `stay ${step.at}` : step.kind
}

/** Goes on to the next section where nothing else was asked for. */
export function readStep(text: string): Step {
  const [word, first = '', second = ''] = text.split(' ')
  switch (word) {
    case 'leave':
    case 'check':
      return { kind: word }
    case 'stay':
      return { kind: 'stay', at: first }
    case 'suggestion':
      return { kind: 'suggestion', code: first }
    case 'profile':
      return { kind: 'profile', which: first }
    case 'add':
    case 'remove':
    case 'putBack':
    case 'up':
    case 'down':
      return { kind: 'row', act: word, group: first, row: /^\d{1,2}$/.test(second) ? Number(second) : 0 }
    default:
      return { kind: 'next' }
  }
}
