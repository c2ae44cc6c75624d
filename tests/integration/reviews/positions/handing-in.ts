import { sql } from 'drizzle-orm'
import { conceptSections } from '#app/proposals/rules-of-call.ts'
import type { EventType } from '#workflows/review/events.ts'
import { aSavedSection, completeAnswers } from '../../../support/builders.ts'
import { intoTracks, type Office } from '../office.ts'
import {
  type Asked,
  acts,
  by,
  DAY,
  everythingAsked,
  inTracks,
  later,
  lean,
  open,
  type Position,
  screening,
  whenClosed,
} from './position.ts'

const concept: Asked = {
  answers: Object.fromEntries(
    Object.entries(completeAnswers()).filter(([key]) => conceptSections.some((one) => one === key)),
  ),
  edition: { stages: 2 },
}
const inAQuarter = new Date(Date.now() + 90 * DAY).toISOString()
const asksTwoPeople = async ({ app, author }: Office) => {
  const { organizationId } = author.memberships[0]!
  await app.db.execute(sql`update organizations set asks_two_people = true where id = ${organizationId}`)
}
const completed = async ({ app, author, id }: Office) => {
  const { budget, security } = completeAnswers()
  await aSavedSection(app, author, id, 'budget', budget)
  await aSavedSection(app, author, id, 'security', security)
}

const drafted: EventType[] = ['withdraw', 'extendDeadline', 'suspend']

/** Written, handed in and admitted. */
export const handingIn: Record<string, Position> = {
  draft: { state: 'draft', reach: by(everythingAsked), accepts: ['submit', ...drafted] },
  'draft of two people': { state: 'draft', reach: by({}, asksTwoPeople), accepts: ['send', ...drafted] },
  'draft at the closing instant': { state: 'draft', reach: by({}, whenClosed), accepts: ['lapse', ...drafted] },
  'draft of a concept': { state: 'draft', reach: by(concept), accepts: ['submit', ...drafted] },
  'draft that was invited': {
    state: 'draft',
    reach: by(concept, acts(...intoTracks, 'invite'), completed),
    accepts: ['submit', 'extendDeadline', ...open],
  },
  'draft that was invited, too late': {
    state: 'draft',
    reach: by(concept, acts(...intoTracks, ['invite', { until: inAQuarter }]), completed, later(100)),
    accepts: ['lapse', 'extendDeadline', ...open],
  },
  certifying: {
    state: 'certifying',
    reach: by({}, asksTwoPeople, acts('send')),
    accepts: ['submit', 'returnToAuthor', ...drafted],
  },
  'certifying at the closing instant': {
    state: 'certifying',
    reach: by({}, asksTwoPeople, acts('send'), whenClosed),
    accepts: ['lapse', 'returnToAuthor', ...drafted],
  },
  intake: {
    state: 'intake',
    reach: by(everythingAsked, acts('submit')),
    accepts: ['admit', 'declareIneligible', ...screening],
  },
  'intake without forces': {
    state: 'intake',
    reach: by(lean, acts('submit')),
    accepts: ['admit', 'declareIneligible', 'requireVetting', ...screening],
  },
  conceptDecision: {
    state: 'conceptDecision',
    reach: by(concept, inTracks),
    accepts: ['invite', 'declineConcept', 'requireVetting', ...screening],
  },
}
