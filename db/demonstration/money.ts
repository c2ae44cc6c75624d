import type { DemonstrationCall, InBothLanguages } from './calls/call.ts'

export type DemonstrationFund = {
  code: string
  name: InBothLanguages
  cents: number
  addedDaysAgo: number
  /** The calls whose awards are obligated of it. */
  calls: DemonstrationCall['key'][]
}

export const demonstrationFunds: DemonstrationFund[] = [
  {
    code: 'INL-CARSI 2024',
    name: { en: 'INCLE, CARSI, fiscal year 2024', es: 'INCLE, CARSI, año fiscal 2024' },
    cents: 120_000_000,
    addedDaysAgo: 487,
    calls: ['neighbours'],
  },
  {
    code: 'INL-CARSI 2025',
    name: { en: 'INCLE, CARSI, fiscal year 2025', es: 'INCLE, CARSI, año fiscal 2025' },
    cents: 900_000_000,
    addedDaysAgo: 127,
    calls: ['opportunities', 'protection', 'municipalities'],
  },
]

export type NotificationKey = 'lastYear' | 'cleared' | 'waiting'

export type DemonstrationNotification = {
  key: NotificationKey
  number: string
  about: string
  sentDaysAgo: number
  /** Null while the fifteen days run. */
  clearedDaysAgo: number | null
}

/** In the order in which they were sent. */
export const demonstrationNotifications: DemonstrationNotification[] = [
  {
    key: 'lastYear',
    number: 'CN 25-118',
    about: 'INCLE, Central America: neighbourhood mediation, five awards',
    sentDaysAgo: 412,
    clearedDaysAgo: 393,
  },
  {
    key: 'cleared',
    number: 'CN 26-207',
    about: 'INCLE, Central America: youth and first employment, first group of awards',
    sentDaysAgo: 38,
    clearedDaysAgo: 21,
  },
  {
    key: 'waiting',
    number: 'CN 26-231',
    about: 'INCLE, Central America: youth and first employment, second group of awards',
    sentDaysAgo: 6,
    clearedDaysAgo: null,
  },
]
