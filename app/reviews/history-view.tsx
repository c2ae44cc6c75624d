import { list } from '#app/i18n/format.ts'
import { questionInFull, questionWords } from '#app/proposals/question-words.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { More } from '#app/ui/more.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeLine } from '#app/ui/time-line.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { type Question, sectionOf } from '#workflows/review/context.ts'
import { CaseHeader } from './case-header.tsx'
import type { ChainChecked } from './check-chain.ts'
import { sayTakenBack } from './say-taken-back.ts'
import type { Actor, HistoryEntry, HistoryPage, NoteView } from './show-history.server.ts'

function useName() {
  const t = useT()
  return ({ name, pseudonym }: Actor) =>
    name ?? (pseudonym ? t('review:history.reviewer', { code: pseudonym }) : t('review:history.clock'))
}

type Told = Pick<HistoryEntry, 'type' | 'who' | 'details' | 'reviewers' | 'to' | 'isTaken' | 'takenBack'>

/** The sentence of an act, whose parameters are the event's own. */
export function useSentence() {
  const t = useT()
  const language = useLanguage()
  const nameOf = useName()
  const say = t as unknown as (key: string, params: Record<string, unknown>) => string
  return ({ type, who, details, reviewers, to, isTaken, takenBack }: Told) => {
    const { risk, outcome, country, questions = [], ...figures } = details
    const names = reviewers.map(nameOf)
    const how = takenBack ? 'takenBack' : isTaken ? 'taken' : 'past'
    return say(`review:event.${type}.${how}`, {
      ...figures,
      who: nameOf(who),
      risk: risk && t(`review:risk.${risk}`),
      country: country && t(`tags:country.${country as CountryCode}`),
      outcome: outcome && t(`review:outcome.${outcome}`),
      questions: list(
        [...new Set(questions.map(sectionOf))].map((section) => questionInFull(section, t)),
        language,
      ),
      reviewers: list(names, language),
      reviewer: names[0],
      to: to ?? t('office:owner.nobody'),
      from: takenBack?.name,
      because: takenBack && sayTakenBack(t, takenBack),
    })
  }
}

function Note({ note: { question, text, isIntact, lang } }: { note: NoteView }) {
  const t = useT()
  return (
    <>
      <p>
        {question ? (
          <>
            <strong>{questionInFull(question, t)}</strong>
            <br />
          </>
        ) : null}
        {text ? <AsTyped lang={lang}>{text}</AsTyped> : t('review:history.noteDeleted')}
      </p>
      {isIntact ? null : <Notice tone="error" title={t('review:history.noteChanged')} />}
    </>
  )
}

/** The earlier assessment, line by line, that a revision took the place of. */
function Replaced({ text }: { text: string | null }) {
  const t = useT()
  if (text === null) return null
  return (
    <More summary={t('office:panel.replaced')}>
      {text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </More>
  )
}

/** What a new version answers otherwise than the one before. */
function Changed({ questions }: { questions: readonly Question[] }) {
  const t = useT()
  const language = useLanguage()
  if (questions.length === 0) return null
  const names = questions.map((question) => questionInFull(question, t))
  return <p>{t('review:history.changed', { questions: list(names, language) })}</p>
}

/** Which condition it is about. */
function Condition({ words }: { words: string | null }) {
  const t = useT()
  return words ? <p>{t('review:history.condition', { words })}</p> : null
}

/** Which question it answers, what a text said, and what it says since the office corrected it. */
function CorrectedText({ corrected }: Pick<HistoryEntry, 'corrected'>) {
  const t = useT()
  if (!corrected) return null
  const { isIntact, question, ...texts } = corrected
  return (
    <>
      <p>
        <strong>{questionWords(question, t)}</strong>
        <br />
        {t('proposal:corrected.fromTo', texts)}
      </p>
      {isIntact ? null : <Notice tone="error" title={t('review:history.noteChanged')} />}
    </>
  )
}

function ChainNotice({ chain }: { chain: ChainChecked }) {
  const t = useT()
  if (!chain.isWhole) return <Notice tone="error" title={t('review:history.broken', { revision: chain.revision })} />
  return (
    <Notice tone="success" title={t('review:history.whole', { count: chain.count })}>
      <p className="vt-source vt-hash">{t('review:history.head', { hash: chain.headHash })}</p>
    </Notice>
  )
}

/** What happened, act by act, and whether the log is as it was written. */
export function HistoryView({ page: { head, entries, chain, seesPipeline } }: { page: HistoryPage }) {
  const t = useT()
  const sentence = useSentence()
  return (
    <>
      <CaseHeader head={head} tab="history" hasHistory seesPipeline={seesPipeline} />
      <h2>{t('review:history.title')}</h2>
      <p>{t('review:history.lead')}</p>
      <TimeLine
        timeZone={head.call.timeZone}
        items={entries.map((entry) => ({
          key: entry.revision,
          title: sentence(entry),
          at: entry.at,
          children: [
            <Changed key="changed" questions={entry.details.changed ?? []} />,
            <Condition key="condition" words={entry.condition} />,
            <CorrectedText key="corrected" corrected={entry.corrected} />,
            ...entry.notes.map((note, index) => <Note key={index} note={note} />),
            <Replaced key="replaced" text={entry.replaced} />,
          ],
        }))}
      />
      <ChainNotice chain={chain} />
    </>
  )
}
