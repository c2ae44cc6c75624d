import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type ActiveFilter, FilterBar } from '#app/ui/filter-bar.tsx'

const bar = (active: ActiveFilter[], folds?: boolean) =>
  renderToStaticMarkup(
    <FilterBar action="/pipeline" clear="/pipeline" active={active} folds={folds}>
      <input name="text" />
    </FilterBar>,
  )

test('many filters fold as long as nothing is filtered, and a few never', () => {
  const active = [{ sentence: 'En Honduras', without: '/pipeline' }]
  expect(bar([], true)).toMatch(/<details class="vt-filters__fold"><summary>/)
  expect(bar(active, true)).toMatch(/<details class="vt-filters__fold" open="">/)
  expect(bar([])).not.toContain('<details')
})
