import { renderToStaticMarkup } from 'react-dom/server'
import { AttachmentsPage } from '#app/proposals/attachments-page.tsx'
import { SectionPage } from '#app/proposals/section-page.tsx'
import type { NotSaved, ShownSection } from '#app/proposals/section-shown.ts'
import { type Answers, type SectionKey, sectionKeys } from '#app/proposals/sections.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'

/** A section as its page draws it, in a call that asks for everything. */
export const shownOf = (section: SectionKey, answers: Answers, more: Partial<ShownSection> = {}): ShownSection => ({
  proposal: { id: 'p', title: 'T', language: 'es' },
  section,
  number: sectionKeys.indexOf(section) + 1,
  all: sectionKeys.length,
  rules: wholeRules,
  answers,
  written: wholeAnswers(),
  revision: 1,
  saved: null,
  now: '2027-01-01T00:00:00.000Z',
  lock: null,
  asked: [],
  answerBy: null,
  open: null,
  missing: null,
  lacks: [],
  warnings: [],
  suggested: [],
  writer: null,
  profile: null,
  ...more,
})

/** `at`: the part of the section that is drawn, where it does not fit on a page; `reply`: to what was posted from it. */
export const render = (language: 'en' | 'es', shown: ShownSection, at = '', reply?: NotSaved) =>
  renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      {shown.section === 'attachments' ? (
        <AttachmentsPage nonce="n" shown={{ ...shown, received: [] }} view={{}} />
      ) : (
        <SectionPage
          script={{ nonce: 'n', writer: 'w' }}
          shown={shown}
          view={{ saved: false, opened: [], rows: null, at }}
          reply={reply}
        />
      )}
    </LanguageContext.Provider>,
  )
