export const countryCodes = ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'] as const

export type CountryCode = (typeof countryCodes)[number]

/** Names are in tags.json under `country`. */
export const timeZoneOf: Record<CountryCode, string> = {
  BZ: 'America/Belize',
  CR: 'America/Costa_Rica',
  SV: 'America/El_Salvador',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  NI: 'America/Managua',
  PA: 'America/Panama',
}

/** Areas that no single country covers; a border crossing is named by the partner. Names are in tags.json under `widerArea`. */
export const widerAreaCodes = ['caribbeanLittoral', 'pacificLittoral', 'borderCrossing'] as const

export type WiderAreaCode = (typeof widerAreaCodes)[number]

export function isCountryCode(text: string): text is CountryCode {
  return Object.hasOwn(timeZoneOf, text)
}
