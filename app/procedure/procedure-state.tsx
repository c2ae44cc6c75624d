import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Badge } from '#app/ui/badge.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { DescribedMove, DescribedState } from '#workflows/review/describe.ts'

export const anchorOf = (id: string) => id.replaceAll('.', '-')

export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Target({ target }: Pick<DescribedMove, 'target'>) {
  const t = useT()
  if (target.where === 'stays') return t('review:procedure.stays')
  return (
    <>
      <a href={`#${anchorOf(target.id)}`}>{sayIn(t)(target.label)}</a>
      {target.where === 'whereItWas' ? ` (${t('review:procedure.whereItWas')})` : null}
    </>
  )
}

function Move({ move }: { move: DescribedMove }) {
  const t = useT()
  const language = useLanguage()
  const { event, roles, guards, isOtherwise, target } = move
  const who = roles.map((role) => t(`review:role.${role}`))
  return (
    <li>
      <strong>{event ? t(`review:event.${event}.label`) : t('review:procedure.byItself')}</strong>
      {who.length > 0 ? ` (${list(who, language, 'disjunction')})` : null}
      {isOtherwise ? `, ${t('review:procedure.otherwise')}` : null} → <Target target={target} />
      {guards.length > 0 ? (
        <>
          . {t('review:procedure.onlyIf')}:
          <ul>
            {guards.map((guard) => (
              <li key={guard}>{sayIn(t)(`review:condition.${guard}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </li>
  )
}

/** What a state is, who acts in it, and what can happen: what each act needs and where it leads. */
export function ProcedureState({ state }: { state: DescribedState }) {
  const t = useT()
  const language = useLanguage()
  const say = sayIn(t)
  const Heading = (['h2', 'h2', 'h2', 'h3', 'h3', 'h4'] as const)[Math.min(state.depth, 5)]!
  const who = state.whoActs.map((role) => t(`review:role.${role}`))
  return (
    <section aria-labelledby={anchorOf(state.id)}>
      <Heading id={anchorOf(state.id)}>
        {t('pipeline:procedure.paragraph', { paragraph: state.paragraph, name: sentence(say(state.label)) })}{' '}
        {state.kind === 'end' ? <Badge>{t('pipeline:procedure.end')}</Badge> : null}
        {state.kind === 'parallel' ? <Badge tone="open">{t('pipeline:procedure.parallel')}</Badge> : null}
      </Heading>
      <p>{say(state.description)}</p>
      {who.length > 0 ? (
        <p>
          {t('review:procedure.whoActs')}: <strong>{list(who, language)}</strong>
        </p>
      ) : null}
      {state.moves.length > 0 ? (
        <ul>
          {state.moves.map((move, index) => (
            <Move key={index} move={move} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
