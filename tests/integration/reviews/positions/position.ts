import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import type { Edition } from '#workflows/review/edition.ts'
import type { EventType } from '#workflows/review/events.ts'
import type { TestApp } from '../../../support/app.ts'
import { completeAnswers } from '../../../support/builders.ts'
import { anOffice, askingAll, assessed, intoTracks, type Office, type Step, walk } from '../office.ts'

/** A place of a review that can be reached, and what is possible there for those who may. */
export type Position = {
  state: string
  /** Leaves of the tracks or parts that the position is about. */
  leaves?: Record<string, string>
  reach(app: TestApp): Promise<Office>
  accepts: EventType[]
}

export type Asked = { answers?: Partial<Record<SectionKey, Answers>>; edition?: Partial<Edition> }

export const DAY = 86_400_000
export const everythingAsked: Asked = { edition: askingAll }
export const lean: Asked = { answers: completeAnswers() }

export const by =
  (asked: Asked, ...ways: ((office: Office) => Step[] | Promise<void>)[]) =>
  async (app: TestApp) => {
    const office = await anOffice(app, asked)
    for (const way of ways) await walk(office, ...((await way(office)) ?? []))
    return office
  }
export const acts =
  (...steps: Step[]) =>
  () =>
    steps
/** The database's clock so many days ahead. */
export const later = (days: number) => (office: Office) => office.app.setMoment(new Date(Date.now() + days * DAY))
export const whenClosed = ({ app, call }: Office) => app.setMoment(call.closesAt)

export const inTracks = acts(...intoTracks)
export const translated: EventType[] = ['deliverTranslation', 'acceptTranslation']
export const others = (office: Office): Step[] => [...assessed(office), 'rateFinances', 'concur', ...translated]
export const leanDecision = (office: Office): Step[] => [...intoTracks, ...assessed(office), 'rateFinances']
export const toApproved = (office: Office): Step[] => [...leanDecision(office), 'approve', 'release']
export const notified: EventType[] = ['sendNotification', 'clearNotification']
export const toReady = (office: Office): Step[] => [...toApproved(office), ...notified, 'confirmRegistration']

/** What is always possible while a review is open; of a draft that was never handed in the office keeps the time alone. */
export const open: EventType[] = ['withdraw', 'suspend', 'handOver', 'correctText']
export const screening: EventType[] = ['requestChanges', ...open]
export const posts: EventType[] = ['concur', 'object']
export const evidence: EventType[] = ['offerEvidence', 'liftCondition', 'contestCondition']
export const answers: EventType[] = ['keepCondition', 'reviseCondition', 'waiveCondition']

export const without = (all: EventType[], ...some: EventType[]) => all.filter((type) => !some.includes(type))
