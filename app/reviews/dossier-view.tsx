import { dateTimeWithZone } from '#app/i18n/format.ts'
import { type Language, languages, translator } from '#app/i18n/index.ts'
import { AnswersView } from '#app/proposals/answers-view.tsx'
import { dossierAt } from '#app/proposals/dossier-at.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { LanguageContext, useLanguage, useT } from '#app/ui/translate.tsx'
import { WeightsBySource } from './case-tags.tsx'
import type { Dossier } from './show-dossier.server.ts'

/** Every answer of a version with its question, in the language that was chosen for it. */
export function DossierView({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const { id, version, newest, language } = dossier
  return (
    <div className="vt-dossier">
      <PageHeader
        back={{ to: `/proposals/${id}`, label: t('proposal:check.back') }}
        above={`${dossier.reference} · ${dossier.organization}`}
        title={<span lang={version.language}>{dossier.title}</span>}
      />
      <div className="vt-on-screen">
        <p className="usa-hint">{t('proposal:dossier.hint')}</p>
        <Languages dossier={dossier} />
        {version.number < newest ? (
          <Notice title={t('proposal:dossier.older', { version: version.number, newest })} />
        ) : null}
      </div>
      <LanguageContext.Provider value={language}>
        <div lang={language}>
          <Facts dossier={dossier} />
          <AnswersView {...version} lang={version.language} />
          <Tags dossier={dossier} />
          <Certified dossier={dossier} />
        </div>
      </LanguageContext.Provider>
    </div>
  )
}

/** Each by its own words. */
function Languages({ dossier: { id, version, language } }: { dossier: Dossier }) {
  const t = useT()
  const others = languages.filter((one: Language) => one !== language)
  return (
    <nav aria-label={t('proposal:dossier.language')}>
      {others.map((one) => (
        <a key={one} lang={one} hrefLang={one} href={dossierAt(id, version.number, one)}>
          {translator(one)('proposal:dossier.inLanguage')}
        </a>
      ))}
    </nav>
  )
}

function Facts({ dossier }: { dossier: Dossier }) {
  const t = useT()
  const language = useLanguage()
  const { call, version, signer, submittedAt } = dossier
  return (
    <SummaryList
      dense
      rows={[
        { label: t('proposal:receipt.call'), value: `${call.number} · ${call.title}` },
        { label: t('proposal:receipt.version'), value: version.number },
        { label: t('proposal:receipt.at'), value: dateTimeWithZone(submittedAt, call.timeZone, language) },
        ...(signer === null ? [] : [{ label: t('proposal:receipt.by'), value: signer }]),
        { label: t('proposal:receipt.hash'), value: <code className="vt-hash">{version.contentHash}</code> },
      ]}
    />
  )
}

function Tags({ dossier: { tags } }: { dossier: Dossier }) {
  const t = useT()
  if (!tags) return null
  return (
    <section aria-labelledby="tags">
      <h2 id="tags">{t('proposal:dossier.tags')}</h2>
      <WeightsBySource tags={tags} />
    </section>
  )
}

function Certified({ dossier: { certification, language, signer, submittedAt, call } }: { dossier: Dossier }) {
  const t = useT()
  if (!certification) return null
  return (
    <section aria-labelledby="certification">
      <h2 id="certification">{t('proposal:certify.title')}</h2>
      <ul>
        {certification.statements.map((statement) => (
          <li key={statement.key}>{statement[language]}</li>
        ))}
      </ul>
      {signer === null ? null : (
        <p>
          {t('proposal:dossier.certifiedBy', {
            name: signer,
            when: dateTimeWithZone(submittedAt, call.timeZone, language),
            version: certification.version,
          })}
        </p>
      )}
    </section>
  )
}
