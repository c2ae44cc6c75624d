import type { PersonContext } from '#app/context.server.ts'
import { isOwn, mayDo } from '#app/people/policy.ts'
import type { StateName, Track } from '#workflows/review/context.ts'
import type { Prospect } from '#workflows/review/events.ts'
import { type Blocker, isEnded, obstaclesTo, type ReviewSnapshot, stateName } from '#workflows/review/move.ts'
import { factsFor } from './facts-for.server.ts'
import type { Case } from './find-case.server.ts'
import { type OfficeAct, officeActs } from './office-acts.ts'

/** An act of one of the person's roles: possible now when nothing stands in its way. */
export type ActView = { type: OfficeAct; because: Blocker[] }

/** What stands in the way of an act before its form is filled in. */
export async function obstaclesOf(ctx: PersonContext, { row, snapshot }: Case, type: OfficeAct): Promise<Blocker[]> {
  const facts = await factsFor(ctx.db, row, type, { actor: ctx.person })
  const prospect = { type, by: ctx.person.id, at: row.now.toISOString(), facts } as Prospect
  return inItsWords(type, snapshot, obstaclesTo(snapshot, prospect))
}

/** The acts of the person's own roles that are possible or still to come; what is done and past is left out. */
export async function actsFor(ctx: PersonContext, found: Case): Promise<ActView[]> {
  const { snapshot, visible } = found
  if (isOwn(ctx.person, visible) || isEnded(snapshot)) return []
  const acts: ActView[] = []
  for (const type of officeActs) {
    if (type === 'unassignReviewer' || !mayDo(ctx.person, visible, type)) continue
    const because = await obstaclesOf(ctx, found, type)
    if (!isBehind(type, snapshot, because)) acts.push({ type, because })
  }
  return acts
}

type Stage = 'intake' | 'tracks' | 'decision'
const stages: Stage[] = ['intake', 'tracks', 'decision']

const homes: Record<OfficeAct, { stage: Stage; track?: Track }> = {
  admit: { stage: 'intake' },
  declareIneligible: { stage: 'intake' },
  requestChanges: { stage: 'intake' },
  assignReviewers: { stage: 'tracks', track: 'technical' },
  unassignReviewer: { stage: 'tracks', track: 'technical' },
  assess: { stage: 'tracks', track: 'technical' },
  rateFinances: { stage: 'tracks', track: 'financial' },
  sendToVetting: { stage: 'tracks', track: 'vetting' },
  recordVetting: { stage: 'tracks', track: 'vetting' },
  approve: { stage: 'decision' },
  decline: { stage: 'decision' },
}

const stageOf = (state: StateName): Stage => stages.find((stage) => stage === state) ?? 'intake'

const isElsewhere = (because: Blocker[]) => because.some(({ name }) => name === 'notInThisState')

function isBehind(type: OfficeAct, snapshot: ReviewSnapshot, because: Blocker[]) {
  if (!isElsewhere(because)) return false
  const { stage, track } = homes[type]
  const { findings, vettingCase } = snapshot.context
  if (type === 'sendToVetting' && vettingCase) return true
  if (track && findings[track] !== undefined) return true
  return stages.indexOf(stage) < stages.indexOf(stageOf(stateName(snapshot)))
}

/** A decision that has to wait says what for. */
function inItsWords(type: OfficeAct, snapshot: ReviewSnapshot, because: Blocker[]): Blocker[] {
  const waitsForTracks = homes[type].stage === 'decision' && stateName(snapshot) === 'tracks' && isElsewhere(because)
  return waitsForTracks ? [{ name: 'everyTrackIsConcluded', params: {} }] : because
}
