import { expect, test } from 'vitest'
import { countriesIn } from '#app/tags/countries-in.ts'

const codesIn = (text: string) => countriesIn(text).countries.map(({ code }) => code)

test.each([
  ['Guatemala City', ['GT']],
  ['barrios de San Pedro Sula', ['HN']],
  ['la policía hondureña y las fiscalías salvadoreñas', ['SV', 'HN']],
  ['Nicaraguans and Panamanians', ['NI', 'PA']],
  ['COSTA RICA, PANAMA and BELIZE', ['BZ', 'CR', 'PA']],
  ['La frontera entre Belice y Guatemala', ['BZ', 'GT']],
  ['los guatemaltecos de Huehuetenango', ['GT']],
  ['nicaragüenses y costarricenses', ['CR', 'NI']],
  ['Tegucigalpa, Managua, San Salvador', ['SV', 'HN', 'NI']],
  ['USAID/Honduras offices', ['HN']],
  ['Panamá', ['PA']],
])('%s: %j', (text, codes) => {
  expect(codesIn(text)).toEqual(codes)
})

test.each([
  'disadvantaged areas in Salvador, Bahia',
  'the Panama Papers',
  'an office in Panama City, Florida',
  'San José, La Paz, León, Granada, Santa Ana, Colón',
  'Gracias a Dios',
  'GOG and GOH',
  'cortés and limón',
])('%s names none of the seven', (text) => {
  expect(codesIn(text)).toEqual([])
})

test('the region is not a country', () => {
  const found = countriesIn('Programs in Central America, above all the Northern Triangle; también en Centroamérica')
  expect(found.countries).toEqual([])
  expect(found.regional).toEqual(['Central America', 'Northern Triangle', 'Centroamérica'])
})

test('a country is explained by the words as written', () => {
  expect(countriesIn('From EL SALVADOR to Soyapango; EL SALVADOR again').countries).toEqual([
    { code: 'SV', because: ['EL SALVADOR', 'Soyapango'] },
  ])
})
