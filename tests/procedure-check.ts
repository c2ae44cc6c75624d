import { partLeaves, stateNames, trackLeaves } from '#workflows/review/context.ts'
import { type EventType, eventTypes } from '#workflows/review/events.ts'
import { guards } from '#workflows/review/guards.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import en from '../app/i18n/en/review.json' with { type: 'json' }
import es from '../app/i18n/es/review.json' with { type: 'json' }
import {
  type Counterexample,
  forgetEach,
  guardsInChart,
  newFindings,
  walkProcedure,
} from './unit/workflows/support/check.ts'
import { slices } from './unit/workflows/support/slices.ts'

const regions = Object.entries({ ...trackLeaves, ...partLeaves })
const places = [...stateNames, ...regions.flatMap(([region, leaves]) => leaves.map((leaf) => `${region} ${leaf}`))]

const wordsOf = (words: { guard: object; condition: object }) => [words.guard, words.condition]
const lackWords = Object.keys(guards).filter((name) =>
  [en, es].some((words) => wordsOf(words).some((told) => !Object.hasOwn(told, name))),
)

/** `npm run procedure:check`: proves on the machine itself what the procedure promises; prints what it covered. */
export function checkProcedure(print: (line: string) => void): boolean {
  const began = performance.now()
  const found = newFindings()
  const { states, saysYes, saysNo, transitions, ...counted } = walkProcedure(found)
  const { caught, unnoticed } = forgetEach()
  const failures: [string, readonly string[]][] = [
    ['never reached', places.filter((place) => !states.has(place))],
    ['transitions never taken', transitions.untaken],
    ['guards that never said yes', [...guardsInChart].filter((guard) => !saysYes.has(guard))],
    ['guards that never said no', [...guardsInChart].filter((guard) => !saysNo.has(guard) && !isOfForm(guard))],
    ['guards that the chart does not ask', Object.keys(guards).filter((name) => !guardsInChart.has(name as never))],
    ['guards without words', lackWords],
    ['guards that may be forgotten unnoticed', unnoticed],
    ['events that nobody may make', eventTypes.filter((type: EventType) => mayMake[type].length === 0)],
  ]
  print(`${stateNames.length} states, ${places.length - stateNames.length} leaves of tracks and parts`)
  print(`${eventTypes.length} events, ${transitions.ofEvents} transitions of events, ${transitions.eventless} without`)
  print(`${slices.length} parts walked: ${counted.configurations} configurations, ${counted.steps} steps`)
  print(`${counted.voidings} changes that void a subset of the tracks, ${counted.pauses} pauses`)
  print(
    `${guardsInChart.size} guards: ${saysYes.size} said yes, ${saysNo.size} said no, ${caught.length} missed when forgotten`,
  )
  for (const [what, names] of failures) if (names.length > 0) print(`✗ ${what}: ${names.join(', ')}`)
  for (const one of found.first.values()) print(tell(one))
  const holds = found.first.size === 0 && failures.every(([, names]) => names.length === 0)
  print(`${holds ? '✓ the procedure holds' : '✗ the procedure does not hold'} (${seconds(performance.now() - began)})`)
  return holds
}

/** These say no to answers that no walk needs: the table of objections has them. */
const isOfForm = (guard: string) =>
  [
    'reasonIsGiven',
    'namesAQuestion',
    'namesATrack',
    'newDeadlineIsLater',
    'hasAssessed',
    'twoSignaturesAreAsked',
  ].includes(guard)

const tell = ({ property, where, events }: Counterexample) =>
  `✗ ${property}\n  in ${where}\n  after ${events.map(({ type, by }) => `${type} (${by})`).join(', ')}`
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

if (import.meta.main) process.exit(checkProcedure(console.log) ? 0 : 1)
