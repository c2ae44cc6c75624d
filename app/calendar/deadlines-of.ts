import { dateTimeWithZone } from '#app/i18n/format.ts'
import { type Language, translator } from '#app/i18n/index.ts'
import { isPartners } from '#app/proposals/answer-by.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import type { CalendarDeadline } from './write-calendar.ts'

const kinds = ['draft', 'certifying', 'changesRequested', 'clarify', 'report', 'condition'] as const
type Kind = (typeof kinds)[number]

type Deadline = { clock: string; kind: Kind | 'questions' | 'other'; at: Date }

/** What runs out for its partner on a proposal, in the reader's language. */
export function deadlinesOf(row: FoundProposal, language: Language, origin: string): CalendarDeadline[] {
  const { proposal, call, review } = row
  const t = translator(language)
  const title = proposal.title ?? t('proposal:mine.untitled')
  return [...running(row), ...questions(row)].map(({ clock, kind, at }) => ({
    id: `${clock}.${proposal.id}`,
    at,
    timeZone: call.timeZone,
    title: t('applicant:calendar.event', { what: t(`applicant:calendar.what.${kind}`), proposal: title }),
    text: t('applicant:calendar.text', {
      when: dateTimeWithZone(at, call.timeZone, language),
      call: t('proposal:mine.callLine', { number: call.number, title: call.title[language] }),
      link: `${origin}/proposals/${proposal.id}`,
    }),
    link: `${origin}/proposals/${proposal.id}`,
    changes: review.revision,
    since: review.stateSince,
  }))
}

const running = ({ clocks }: FoundProposal): Deadline[] =>
  clocks.filter(isPartners).map(({ clock, dueAt }) => ({ clock, kind: kindOf(clock), at: new Date(dueAt) }))

function kindOf(clock: string): Deadline['kind'] {
  if (clock === 'financial.clarifying') return 'clarify'
  return kinds.find((kind) => kind === clock.split(':')[0]) ?? 'other'
}

/** A draft's last moment to ask the office about its call, where the call sets one. */
const questions = ({ review, call: { questionsUntil } }: FoundProposal): Deadline[] =>
  review.state === 'draft' && questionsUntil ? [{ clock: 'questions', kind: 'questions', at: questionsUntil }] : []
