import { and } from 'xstate'
import type { EventOf } from '../events.ts'

type Corrected = Pick<EventOf<'correctText'>, 'correction'>
type HandedOver = Pick<EventOf<'handOver'>, 'to' | 'facts'>

export const mailsPartner = <News extends string>(news: News) => ({ type: 'mailPartner', params: { news } }) as const

export const mailsOffice = <News extends string>(news: News) =>
  ({ type: 'mailOffice', params: { news, people: [] as string[] } }) as const

export const takesBack = { type: 'takeBackAssignments', params: {} } as const

export const withdraws = {
  withdraw: {
    target: '#review.withdrawn',
    actions: {
      type: 'mailWithdrawn',
      params: ({ context }: { context: { assigned: string[] } }) => ({ reviewers: context.assigned }),
    },
  },
} as const

export const expires = {
  expireVetting: {
    guard: 'clearanceHasExpired',
    actions: ['expireVetting', mailsOffice('vettingExpired')],
  },
} as const

export const handsOver = {
  handOver: {
    guard: and(['namesAnotherOwner', 'newOwnerMaySeeIt']),
    actions: [
      'handOver',
      {
        type: 'mailOffice',
        params: ({ event: { to, facts } }: { event: HandedOver }) => ({
          news: facts.takenBack ? ('caseReturned' as const) : ('handedOver' as const),
          people: to ? [to] : [],
          takenBack: facts.takenBack,
        }),
      },
    ],
  },
} as const

/** A text was misspelt: nothing that the procedure reads has changed, and nothing is judged anew. */
export const corrects = {
  correctText: {
    guard: and(['isHandedIn', 'isInCharge', 'reasonIsGiven']),
    actions: [
      'changeNothing',
      {
        type: 'mailCorrection',
        params: ({ event: { correction } }: { event: Corrected }) => ({ correction: correction.id }),
      },
    ],
  },
} as const
