import { Select, TextField } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { type CountryCode, countryCodes } from '#app/tags/places.ts'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ListedAwards } from './list-awards.server.ts'
import { type AwardFilterName, awardFilterNames, awardsAddress, NO_COUNTRY } from './list-filters.ts'

export function AwardFilterBar({ values, sources }: Pick<ListedAwards, 'values' | 'sources'>) {
  const t = useT()
  const form = formState({ values })
  const { text, country, source } = values
  const say: Record<AwardFilterName, () => string> = {
    text: () => t('awards:filters.hasText', { text }),
    country: () =>
      country === NO_COUNTRY
        ? t('awards:filters.noCountry')
        : t('awards:filters.inCountry', { country: t(`tags:country.${country as CountryCode}`) }),
    source: () => t('awards:filters.fromSource', { source }),
  }
  const active = awardFilterNames
    .filter((name) => values[name] !== '')
    .map((name) => ({ sentence: say[name](), without: awardsAddress({ ...values, [name]: '' }) }))
  const countries = countryCodes.map((value) => ({ value: value as string, label: t(`tags:country.${value}`) }))
  return (
    <FilterBar action="/past-awards" active={active} clear="/past-awards" folds>
      <TextField name="text" form={form} label={t('awards:filters.text')} type="search" maxLength={200} />
      <Select
        name="country"
        form={form}
        label={t('awards:filters.country')}
        empty={t('awards:filters.anyCountry')}
        options={[...countries, { value: NO_COUNTRY, label: t('awards:filters.noCountry') }]}
      />
      <Select
        name="source"
        form={form}
        label={t('awards:filters.source')}
        empty={t('awards:filters.anySource')}
        options={sources.map((value) => ({ value, label: value }))}
      />
    </FilterBar>
  )
}
