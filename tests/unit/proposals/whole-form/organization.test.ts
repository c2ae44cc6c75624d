import { expect, test } from 'vitest'
import { sf424Codes } from '#app/proposals/sections/organization-types.ts'
import { taxIdAbroadWhole } from '#app/proposals/sections/read-contact.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { wholeRules } from '../complete-proposal.ts'
import { type Broken, breaks, findAll, needs, takes } from './broken.ts'

needs('organization', ['legalName', 'taxId', 'address.street', 'address.city', 'founded', 'staff'])
needs('organization', ['budgets.last', 'budgets.before', 'budgets.third'])
needs('organization', ['address.country'], 'choose')

const notAUei = ['QXL7M3NHT5K', 'QXL7M3NHT5K99', 'OXL7M3NHT5K9', 'QXI7M3NHT5K9', '0XL7M3NHT5K9', 'QXL7M3NHT5-9']
const notATaxId = ['12-345678', '12-34567890', '1234', 'AB-3456789']

breaks('organization', [
  ['an endless name', { legalName: 'x'.repeat(201) }, 'legalName', 'tooLong'],
  ...notATaxId.map((taxId): Broken => [`no tax number: ${taxId}`, { taxId }, 'taxId', 'notATaxId']),
  ['the number for abroad, at home', { 'address.country': 'US' }, 'taxId', 'taxIdOfAbroad'],
  ...notAUei.map((uei): Broken => [`no UEI: ${uei}`, { uei }, 'uei', 'notAUei']),
  ['a UEI that never ends', { ueiUntil: undefined }, 'ueiUntil', 'required'],
  ['an end without a UEI', { uei: undefined }, 'uei', 'required'],
  ['no such day', { ueiUntil: '2033-02-30' }, 'ueiUntil', 'notADate'],
  ['a country of nowhere', { 'address.country': 'XX' }, 'address.country', 'notInList'],
  ['a page that is none', { web: 'javascript:alert(1)' }, 'web', 'notAUrl'],
  ['a page with a space', { web: 'https://guara.example/a b' }, 'web', 'notAUrl'],
  ['founded after this call', { founded: '2028' }, 'founded', 'notAYear'],
  ['founded before anything', { founded: '1492' }, 'founded', 'notAYear'],
  ['a year in words', { founded: 'siempre' }, 'founded', 'notAYear'],
  ['staff in words', { staff: 'pocos' }, 'staff', 'notAWholeNumber'],
  ['fewer than nobody', { staff: '-1' }, 'staff', 'min'],
  ['money that reads in two ways', { 'budgets.last': '12.500' }, 'budgets.last', 'moneyAmbiguous'],
  ['an endless note on the currency', { localCurrency: 'x'.repeat(201) }, 'localCurrency', 'tooLong'],
  ['a year without an amount', { 'budgets.third': 'nada' }, 'budgets.third', 'notMoney'],
])

takes('organization', [
  { uei: undefined, ueiUntil: undefined },
  { uei: 'qxl7 m3nh t5k9' },
  { taxId: '123456789', 'address.country': 'US' },
  { taxId: taxIdAbroadWhole },
  { web: 'www.guara.example' },
  { founded: '1676' },
  { founded: '2027' },
  { staff: '0' },
  { localCurrency: 'Lempiras: 24.60 en 2026' },
])

test('the kind of organisation is asked here only where it is not asked before everything else', () => {
  const sections = wholeRules.sections.filter((key) => key !== 'eligibility')
  const asksType = (rules = wholeRules) =>
    sectionOf('organization')
      .fields(rules)
      .some(({ name }) => name === 'type')
  expect([asksType(), asksType({ ...wholeRules, sections })]).toEqual([false, true])
  expect(findAll('organization', {}, { sections })).toEqual([['organization type', 'choose']])
  expect(findAll('organization', { type: 'nonprofit' }, { sections })).toEqual([])
})

test('every kind has a code of SF-424 of its own', () => {
  const codes = Object.values(sf424Codes)
  expect(new Set(codes).size).toBe(codes.length)
})
