import { list } from '#app/i18n/format.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { Money } from '#app/ui/money.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { CaseHead } from './case-head.server.ts'

/** Whoever may own the case makes it theirs with one click. */
function NoOwner({ id, mayTake }: { id: string; mayTake: boolean }) {
  const t = useT()
  return (
    <>
      <div>{t('office:owner.nobody')}</div>
      {mayTake ? (
        <PostButton action={`/proposals/${id}`} tone="quiet">
          {t('office:owner.take')}
        </PostButton>
      ) : null}
    </>
  )
}

/** What a proposal is about, at a glance. */
export function CaseFacts({ head, mayTake = false }: { head: CaseHead; mayTake?: boolean }) {
  const t = useT()
  const language = useLanguage()
  const { call, requestedCents, approvedCents, countries, days, since, whoActs, owner, suspension } = head
  const names = countries.map((code) => t(`tags:country.${code as CountryCode}`))
  const approved = { label: t('review:case.fact.approved'), value: <Money cents={approvedCents ?? 0} /> }
  const acting = whoActs.map((role) => t(`review:role.${role}`))
  return (
    <SummaryList
      dense
      rows={[
        {
          label: t('review:case.fact.whoActs'),
          value: acting.length > 0 ? list(acting, language) : t('review:case.fact.nobody'),
        },
        ...(suspension
          ? [
              {
                label: t('office:suspension.standsFor'),
                value: t(`review:suspensionScope.${suspension.scope}`),
              },
            ]
          : []),
        { label: t('office:owner.title'), value: owner ?? <NoOwner id={head.id} mayTake={mayTake} /> },
        { label: t('review:case.fact.since'), value: t('review:case.days', { count: days, since }) },
        ...(requestedCents === null
          ? []
          : [{ label: t('review:case.fact.requested'), value: <Money cents={requestedCents} /> }]),
        ...(approvedCents === null ? [] : [approved]),
        { label: t('review:case.fact.organization'), value: head.organization },
        {
          label: t('review:case.fact.call'),
          value: <a href={`/calls/${encodeURIComponent(call.number)}`}>{call.title[language]}</a>,
        },
        { label: t('review:case.fact.countries'), value: list(names, language) },
        {
          label: t('review:case.fact.written'),
          value: t(`review:form.assignReviewers.language.${head.language}`),
        },
      ]}
    />
  )
}
