import type { PersonContext } from '#app/context.server.ts'
import { isOwn, mayDo } from '#app/people/policy.ts'
import { isAnythingFor } from '#app/proposals/anything-for.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import { parts, type StateName, stateNames, tracks } from '#workflows/review/context.ts'
import { type DescribedState, describeProcedure } from '#workflows/review/describe.ts'
import type { Prospect } from '#workflows/review/events.ts'
import {
  type Blocker,
  eventsIn,
  obstaclesTo,
  partStates,
  type ReviewSnapshot,
  stateName,
} from '#workflows/review/move.ts'
import { isPartnerAct, mayAct } from '#workflows/review/permissions.ts'
import { type Act, acts } from './acts.ts'
import { dueActs } from './due-acts.server.ts'
import { factsFor } from './facts-for.server.ts'
import type { Case } from './find-case.server.ts'
import { formOf, isPlainAct } from './plain-acts.ts'

/** An act of one of the person's roles: possible now when nothing stands in its way. */
export type ActView = { type: Act; because: Blocker[] }

/** As the page of the case lists it; `isDue`: the case waits for it from this person. */
export type ListedAct = ActView & { isDue: boolean }

/** What stands in the way of an act before its form is filled in; its facts are read only where it has a place at all. */
export async function obstaclesOf(ctx: PersonContext, { row, snapshot }: Case, type: Act): Promise<Blocker[]> {
  const isKnown = eventsIn(snapshot).includes(type)
  const facts = isKnown ? await factsFor(ctx.db, row, type, { actor: ctx.person }) : {}
  const prospect = { type, by: ctx.person.id, at: row.now.toISOString(), facts } as Prospect
  return inItsWords(type, snapshot, obstaclesTo(snapshot, prospect))
}

/** The acts of the person's own roles that are possible or still to come, what is due first; what is done and past is left out. */
export async function actsFor(ctx: PersonContext, found: Case<FoundProposal>): Promise<ListedAct[]> {
  const { snapshot, visible } = found
  const asPartner = isOwn(ctx.person, visible)
  const views: ActView[] = []
  for (const type of acts) {
    if (type === 'unassignReviewer' || isPartnerAct(type) !== asPartner || !mayDo(ctx.person, visible, type)) continue
    if (!isAnythingFor(type, snapshot.context)) continue
    const because = await obstaclesOf(ctx, found, type)
    if (because.length === 0 || isToCome(type, because, snapshot)) views.push({ type, because })
  }
  const due = dueActs(ctx.person, found, views)
  const others = homeFirst(
    views.filter((view) => !due.includes(view)),
    stateName(snapshot),
  )
  return [...due, ...others].map((view) => ({ ...view, isDue: due.includes(view) }))
}

/** What belongs to this step alone comes before what is possible at many. */
const homeFirst = (views: ActView[], state: StateName) => [
  ...views.filter(({ type }) => isAtHome(type, state)),
  ...views.filter(({ type }) => !isAtHome(type, state)),
]

/** What the clock does is nobody’s to wait for; what is so already, or is another officer’s, does not come. */
function isToCome(type: Act, because: Blocker[], snapshot: ReviewSnapshot): boolean {
  if (mayAct('clock', type) || because.some(({ name }) => doesNotCome.includes(name))) return false
  return !isElsewhere(because) || isAhead(type, snapshot)
}

const doesNotCome: Blocker['name'][] = [
  'isInCharge',
  'vettingDoesNotApply',
  'hasNotAssessed',
  'hasNotBeenRevived',
  'hasNotAskedBefore',
]

/** An assessment that nothing has happened to is revised nowhere. */
const isElsewhere = (because: Blocker[]) =>
  because.some(({ name }) => name === 'notInThisState' || name === 'budgetHasChanged')

const described = describeProcedure()
const isState = (name: string): name is StateName => stateNames.some((state) => state === name)

const placesOf = (type: Act) => described.filter(({ moves }) => moves.some(({ event }) => event === type))

/** The states in which an act belongs, as the chart has them: where it stands itself, and inside the groups that have it. */
const homesOf = (type: Act): StateName[] => {
  const places = placesOf(type).map(({ id }) => id)
  const isAt = (id: string) =>
    places.some((place) => id === place || id.startsWith(`${place}.`) || place.startsWith(`${id}.`))
  return described.filter(({ name, id }) => isState(name) && isAt(id)).map(({ name }) => name as StateName)
}
const homes = Object.fromEntries(acts.map((type) => [type, homesOf(type)])) as Record<Act, StateName[]>

/** The path that every proposal takes; what is beside it comes to no one who waits. */
const path: StateName[] = [
  'draft',
  'certifying',
  'intake',
  'tracks',
  'decision',
  'decided',
  'approved',
  'awardReady',
  'awarded',
]

/** Whether a place is taken as soon as the state around it is entered. */
function isEntered({ name, parent, isFirst }: DescribedState): boolean {
  const around = described.find(({ id }) => id === parent)
  return isState(name) || around?.kind === 'parallel' || (isFirst && around !== undefined && isEntered(around))
}

/** Acts that only answer what somebody else has done there first, such as the end of a hold, are left out. */
const isOnEntering = Object.fromEntries(acts.map((type) => [type, placesOf(type).some(isEntered)]))

/** Whether the act belongs to the next step of the path: then its page says what it waits for. Nobody waits to take away. */
function isAhead(type: Act, snapshot: ReviewSnapshot): boolean {
  if (isPlainAct(type) && formOf(type).danger) return false
  const here = path.indexOf(stateName(snapshot))
  if (here < 0 || !isOnEntering[type]) return false
  return isAtHome(type, path[here + 1])
}

const tracksToConclude = ({ context }: ReviewSnapshot) =>
  tracks.filter((track) => context.findings[track] === undefined)

const conditionOf = {
  conditions: 'everyConditionIsMet',
  notification: 'notificationIsCleared',
  vettedUnits: 'everyUnitIsCleared',
  registration: 'isRegistered',
} as const

const partsToMeet = (snapshot: ReviewSnapshot): Blocker[] =>
  parts
    .filter((part) => partStates(snapshot)?.[part] !== 'met')
    .map((part) => ({ name: conditionOf[part], params: {} }))

/** Whether the act belongs there and nowhere else. */
const isAtHome = (type: Act, state: StateName | undefined) => homes[type].length === 1 && homes[type][0] === state

/** A decision that has to wait says what for. */
function inItsWords(type: Act, snapshot: ReviewSnapshot, because: Blocker[]): Blocker[] {
  const waitsForTracks = isAtHome(type, 'decision') && stateName(snapshot) === 'tracks' && isElsewhere(because)
  const waitsForParts = isAtHome(type, 'awardReady') && stateName(snapshot) === 'approved' && isElsewhere(because)
  if (waitsForTracks)
    return [{ name: 'everyTrackIsConcluded', params: { tracks: tracksToConclude(snapshot).join(' ') } }]
  return waitsForParts ? partsToMeet(snapshot) : because
}
