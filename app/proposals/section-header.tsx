import { ago } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ShownSection } from './section-shown.ts'
import { sectionOf } from './sections.ts'

/** Where in the form one is, what the section is about, and when it was last saved. */
export function SectionHeader({ shown, justSaved }: { shown: ShownSection; justSaved?: boolean }) {
  const t = useT()
  const say = sayIn(t)
  const { title, lead } = sectionOf(shown.section)
  return (
    <PageHeader
      back={{ to: `/proposals/${shown.proposal.id}`, label: t('proposal:section.back') }}
      above={t('proposal:section.position', { number: shown.number, all: shown.all })}
      title={say(title)}
      lead={say(lead)}
    >
      {justSaved ? (
        <p role="status" className="vt-saved" data-saved="">
          {t('proposal:save.justNow')}
        </p>
      ) : (
        <Saved {...shown} />
      )}
      {shown.writer && !shown.lock ? <Writer writer={shown.writer} /> : null}
      {shown.revision > 0 ? (
        <p>
          <a href={`/proposals/${shown.proposal.id}/sections/${shown.section}/history`}>{t('drafts:history.link')}</a>
        </p>
      ) : null}
    </PageHeader>
  )
}

/** In charge, and not alone. */
function Writer({ writer: { name, isMe } }: { writer: NonNullable<ShownSection['writer']> }) {
  const t = useT()
  return (
    <p>
      <strong>{isMe ? t('drafts:writers.you') : t('drafts:writers.writes', { person: name })}</strong>{' '}
      {t('drafts:writers.anybody')}
    </p>
  )
}

function Saved({ saved, now }: Pick<ShownSection, 'saved' | 'now'>) {
  const t = useT()
  const language = useLanguage()
  if (!saved)
    return (
      <p className="vt-source" data-saved="">
        {t('proposal:save.never')}
      </p>
    )
  const when = ago(saved.at, now, language)
  return (
    <p className="vt-source" data-saved="">
      {saved.byMe ? t('proposal:save.byYou', { when }) : t('proposal:save.byOther', { when, person: saved.by })}
    </p>
  )
}
