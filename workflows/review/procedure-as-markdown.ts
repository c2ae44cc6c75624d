import { type DescribedMove, type DescribedState, describeProcedure } from './describe.ts'

type Say = (key: string) => string

/** The published procedure, in the language of `say`, made from the machine. */
export function procedureAsMarkdown(say: Say): string {
  const states = describeProcedure()
  return [
    `# ${say('review:procedure.title')}`,
    say('review:procedure.intro'),
    ['```mermaid', 'stateDiagram-v2', ...drawInside(null, states, say), '```'].join('\n'),
    ...states.map((state) => stateAsMarkdown(state, say)),
  ]
    .join('\n\n')
    .concat('\n')
}

function stateAsMarkdown(state: DescribedState, say: Say): string {
  const heading = `${'#'.repeat(Math.min(state.depth + 1, 6))} § ${state.paragraph} ${sentence(say(state.label))}`
  const who = state.whoActs.map((role) => say(`review:role.${role}`)).join(', ')
  const parts = [heading, say(state.description)]
  if (who) parts.push(`${say('review:procedure.whoActs')}: ${who}.`)
  if (state.moves.length > 0) parts.push(state.moves.map((move) => moveAsMarkdown(move, say)).join('\n'))
  return parts.join('\n\n')
}

function moveAsMarkdown({ event, roles, guards, isOtherwise, target }: DescribedMove, say: Say): string {
  const act = event ? `**${say(`review:event.${event}.label`)}**` : `**${say('review:procedure.byItself')}**`
  const who = roles.length > 0 ? ` (${roles.map((role) => say(`review:role.${role}`)).join(', ')})` : ''
  const back = target.where === 'whereItWas' ? ` (${say('review:procedure.whereItWas')})` : ''
  const where = target.where === 'stays' ? say('review:procedure.stays') : `${say(target.label)}${back}`
  const conditions = guards.map((guard) => `\n  - ${say(`review:condition.${guard}`)}`).join('')
  const only = conditions && ` ${say('review:procedure.onlyIf')}:`
  const after = isOtherwise ? `, ${say('review:procedure.otherwise')}` : ''
  return `- ${act}${who}${after} → ${where}.${only}${conditions}`
}

function drawInside(parent: string | null, states: DescribedState[], say: Say, indent = '  '): string[] {
  return states
    .filter((state) => state.parent === parent)
    .flatMap((state) => [
      ...(state.isFirst ? [`${indent}[*] --> ${idOf(state.id)}`] : []),
      ...drawState(state, states, say, indent),
      ...state.moves
        .filter(({ target }) => target.where !== 'stays')
        .map((move) => `${indent}${idOf(state.id)} --> ${idOf(move.target.id)}: ${captionOf(move, say)}`),
    ])
}

function drawState(state: DescribedState, states: DescribedState[], say: Say, indent: string): string[] {
  const opening = `${indent}state "${say(state.label)}" as ${idOf(state.id)}`
  const children = states.filter(({ parent }) => parent === state.id)
  if (children.length === 0) return [opening]
  if (state.kind !== 'parallel')
    return [`${opening} {`, ...drawInside(state.id, states, say, `${indent}  `), `${indent}}`]
  const regions = children.map((child) => drawState(child, states, say, `${indent}  `))
  return [
    `${opening} {`,
    ...regions.flatMap((region, index) => (index ? [`${indent}  --`, ...region] : region)),
    `${indent}}`,
  ]
}

const idOf = (path: string) => path.replaceAll('.', '_')
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const captionOf = ({ event }: DescribedMove, say: Say) =>
  say(event ? `review:event.${event}.label` : 'review:procedure.byItself')
