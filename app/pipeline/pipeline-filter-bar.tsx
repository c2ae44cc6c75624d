import { Select, TextField } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { type FilterName, filterNames, pipelineAddress, pipelineOrders } from '#app/pipeline-address.ts'
import type { AreaCode, GoalCode } from '#app/tags/codes.ts'
import { type CountryCode, countryCodes } from '#app/tags/places.ts'
import { type ActiveFilter, FilterBar } from '#app/ui/filter-bar.tsx'
import { useT } from '#app/ui/translate.tsx'
import { owners, type PipelineState, pipelineStates } from './pipeline-filters.ts'
import type { Pipeline } from './show-pipeline.server.ts'
import { areaCodes, goalCodes } from './tag-codes.ts'

type FilterBarProps = Pick<Pipeline, 'values' | 'order' | 'calls'>

function useSentences({ values, order, calls }: FilterBarProps): ActiveFilter[] {
  const t = useT()
  const { state, country, goal, area, call, owner, text } = values
  const say: Record<FilterName, () => string> = {
    state: () => t('pipeline:filter.isState', { state: t(`review:state.${state as PipelineState}.office`) }),
    country: () => t('pipeline:filter.inCountry', { country: t(`tags:country.${country as CountryCode}`) }),
    goal: () => t('pipeline:filter.hasGoal', { goal: t(`tags:goalShort.${goal as GoalCode}`) }),
    area: () => t('pipeline:filter.hasArea', { area: t(`tags:areaShort.${area as AreaCode}`) }),
    call: () => t('pipeline:filter.ofCall', { call: calls.find(({ number }) => number === call)?.title }),
    owner: () => t(`office:owner.filter.${owner as (typeof owners)[number]}`),
    text: () => t('pipeline:filter.hasText', { text }),
  }
  return filterNames
    .filter((name) => values[name] !== '')
    .map((name) => ({ sentence: say[name](), without: pipelineAddress({ ...values, order, [name]: '' }) }))
}

const [first, ...others] = pipelineOrders

export function PipelineFilterBar({ values, order, calls }: FilterBarProps) {
  const t = useT()
  const form = formState({ values: { ...values, order: order === first ? '' : order } })
  const field = (name: FilterName) => ({ name, form, label: t(`pipeline:filter.${name}`) })
  const any = t('pipeline:filter.any')
  return (
    <FilterBar
      action="/pipeline"
      active={useSentences({ values, order, calls })}
      clear={pipelineAddress({ order })}
      folds
    >
      <TextField {...field('text')} type="search" maxLength={200} />
      <Select
        {...field('state')}
        empty={any}
        options={pipelineStates.map((value) => ({ value, label: t(`review:state.${value}.office`) }))}
      />
      <Select
        {...field('country')}
        empty={any}
        options={countryCodes.map((value) => ({ value, label: t(`tags:country.${value}`) }))}
      />
      <Select
        {...field('goal')}
        empty={any}
        options={goalCodes.map((value) => ({ value, label: t(`tags:goalShort.${value}`) }))}
      />
      <Select
        {...field('area')}
        empty={any}
        options={areaCodes.map((value) => ({ value, label: t(`tags:areaShort.${value}`) }))}
      />
      <Select
        {...field('call')}
        empty={any}
        options={calls.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` }))}
      />
      <Select
        {...field('owner')}
        empty={any}
        options={owners.map((value) => ({ value, label: t(`office:owner.filter.${value}`) }))}
      />
      <Select
        name="order"
        form={form}
        label={t('pipeline:order.label')}
        empty={t(`pipeline:order.${first}`)}
        options={others.map((value) => ({ value, label: t(`pipeline:order.${value}`) }))}
      />
    </FilterBar>
  )
}
