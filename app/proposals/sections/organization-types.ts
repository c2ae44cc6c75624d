import { countryCodes } from '#app/tags/places.ts'
import type { Option } from './field.ts'

/** Kinds of applicant, each a code of SF-424, item 9. */
export const sf424Codes = {
  nonprofit: 'N',
  nonprofit501c3: 'M',
  university: 'O',
  publicUniversity: 'H',
  regionalBody: 'E',
  publicInstitution: 'W',
  company: 'Q',
  other: 'X',
} as const

export type OrganizationType = keyof typeof sf424Codes

export const organizationTypes = Object.keys(sf424Codes) as OrganizationType[]

/** Where an applicant or its partner may be at home: the countries of the program first, then those that often work there. */
export const homeCountries = [...countryCodes, 'US', 'MX', 'CO', 'DO', 'ES', 'CA', 'CH', 'other'] as const

export type HomeCountry = (typeof homeCountries)[number]

export const homeCountryOptions: Option[] = homeCountries.map((value) => ({
  value,
  label: countryCodes.some((code) => code === value) ? `tags:country.${value}` : `proposal:homeCountry.${value}`,
}))

export const organizationTypeOptions = (types: readonly OrganizationType[] = organizationTypes): Option[] =>
  types.map((value) => ({ value, label: `proposal:organizationType.${value}` }))
