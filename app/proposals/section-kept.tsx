import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ScriptPage } from './script/script-page.ts'
import { stepName, writeStep } from './section-step.ts'
import type { CallRules, SectionKey } from './sections.ts'

/** Whose page it is, and by what its script is let in. */
export type SectionScript = { nonce: string; writer: string }

/** What the script says while somebody writes; empty and out of sight without it. */
export function SectionKept({ here }: { here: string }) {
  const t = useT()
  return (
    <div className="vt-kept" hidden>
      <p data-kept="restored" hidden>
        <span data-kept="restoredLine" />{' '}
        <button type="button" className={buttonClass.link} data-kept="discard">
          {t('proposal:quiet.discard')}
        </button>
      </p>
      <span role="status" aria-live="off" data-kept="line" />{' '}
      <a href={`/sign-in?next=${encodeURIComponent(here)}`} data-kept="signIn" hidden>
        {t('proposal:quiet.signIn')}
      </a>
      <button
        type="submit"
        name={stepName}
        value={writeStep({ kind: 'stay', at: 'main' })}
        className={buttonClass.link}
        data-kept="post"
        data-both={t('proposal:quiet.both')}
        data-why={t('proposal:quiet.why')}
        hidden
      >
        {t('proposal:quiet.why')}
      </button>
      <span role="status" className="usa-sr-only" data-kept="news" />
    </div>
  )
}

type Shown = { action: string; section: SectionKey; rules: CallRules; over?: number; script: SectionScript }

/** What the script of the page is told, in the page's language. */
export function useScriptPage({ action, section, rules, over, script }: Shown): ScriptPage {
  const t = useT()
  const { floorCents, ceilingCents, maxMonths, deMinimisPercent, wholeForm } = rules
  const verdicts = {
    within: t('range.within'),
    below: sentenceOf(t('range.below', { amount: 0 })),
    above: sentenceOf(t('range.above', { amount: 0 })),
  }
  return {
    url: `${action.split('?')[0]}/quiet`,
    writer: script.writer,
    name: `${script.writer} ${action}`,
    over,
    budget:
      section === 'budget'
        ? { floorCents, ceilingCents, maxMonths, deMinimisPercent, wholeForm, words: verdicts }
        : undefined,
    words: {
      saved: t('proposal:quiet.saved', { time: '#' }),
      typed: t('proposal:quiet.typed'),
      saving: t('proposal:quiet.saving'),
      offline: t('proposal:quiet.offline'),
      unanswered: t('proposal:quiet.unanswered'),
      waits: t('proposal:quiet.waits'),
      stayHere: t('proposal:quiet.stayHere'),
      signedOut: t('proposal:quiet.signedOut'),
      conflict: t('proposal:quiet.conflict'),
      refused: t('proposal:quiet.refused'),
      restored: t('proposal:quiet.restored', { time: '#' }),
      leaving: t('proposal:quiet.leaving'),
    },
  }
}

/** With the place of its amount left open. */
const sentenceOf = (words: string) => words.replace(/US\$\u00a00\.00/, '#')
