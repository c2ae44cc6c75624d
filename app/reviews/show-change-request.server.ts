import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { answerDay } from '#app/proposals/answer-by.ts'
import { allQuestions, openedWith } from '#app/proposals/questions.ts'
import { rulesFor, sectionsOf } from '#app/proposals/rules-of-call.ts'
import type { SectionKey } from '#app/proposals/sections.ts'
import { type Question, sectionOf, type Track } from '#workflows/review/context.ts'
import type { ReviewSnapshot } from '#workflows/review/move.ts'
import { voidedBy } from '#workflows/review/voiding.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { type LetterPreview, previewLetters } from './preview-letters.server.ts'

/** What may be sent back, the tracks that then begin again if it is changed, and what is opened with it. */
export type Askable = { question: Question; again: Track[]; together: Question[] }

/** A section: itself as a whole, its questions, and what begins again where nothing else is said of a question. */
export type AskableSection = { section: SectionKey; again: Track[]; whole: Askable; questions: Askable[] }

/** `answerBy`: until when the partner is asked to answer. */
export type ChangeRequestPage = ActPage & { sections: AskableSection[]; letters: LetterPreview[]; answerBy: string }

export async function showChangeRequest(ctx: PersonContext, proposalId: string): Promise<ChangeRequestPage | Refusal> {
  const opened = await openAct(ctx, proposalId, 'requestChanges')
  if (isRefusal(opened)) return opened
  const { row, snapshot } = opened.found
  const { changesRequested } = await previewLetters(ctx, opened.found, ['changesRequested'])
  const again = tracksAgain(snapshot)
  const rules = rulesFor(row)
  const all = allQuestions(rules)
  const sections = sectionsOf(row).map((section): AskableSection => {
    const here = all.filter((question) => sectionOf(question) === section)
    const askableOf = (question: Question, changed: Question[]): Askable => ({
      question,
      again: again(changed),
      together: inShort(
        openedWith([question], rules),
        here.filter((one) => one !== question),
      ),
    })
    const questions = here.map((question) => askableOf(question, [question]))
    return { section, again: again([section]), whole: askableOf(section, [section, ...here]), questions }
  })
  return { ...opened.page, sections, letters: changesRequested, answerBy: answerDay(row).toISOString() }
}

/** Where all the rest of a section is opened with a question, the section is named instead. */
function inShort(opened: Question[], rest: readonly Question[]): Question[] {
  const isWhole = rest.length > 1 && rest.every((question) => opened.includes(question))
  return isWhole ? [sectionOf(rest[0]!), ...opened.filter((question) => !rest.includes(question))] : opened
}

/** Those among the tracks that rest on the questions which have found something, or are about to. */
const tracksAgain =
  ({ context: { edition, findings } }: ReviewSnapshot) =>
  (questions: readonly Question[]): Track[] => {
    const hasBegun = Object.keys(findings).length > 0
    const isAsked = (track: Track) =>
      (track !== 'concurrence' || edition.concurrence === true) &&
      (track !== 'translation' || edition.panelReads !== undefined)
    return hasBegun ? [...new Set(questions.flatMap(voidedBy))].filter(isAsked) : []
  }

/** All that the page lets one name. */
export const askable = ({ sections }: ChangeRequestPage): Question[] =>
  sections.flatMap(({ section, questions }) => [section, ...questions.map(({ question }) => question)])
