import type { Translate } from '#app/i18n/index.ts'
import type { CountryCode } from '#app/tags/places.ts'

/** A country or a fund whose proposals stand still; the other of the two is null. */
export type StoppedPlace = { country: CountryCode | null; fund: string | null }

export type ShownSuspension = StoppedPlace & {
  id: string
  scope: 'country' | 'fund'
  why: string
  startedBy: string
  startedAt: string
  endedBy: string | null
  endedAt: string | null
  isOpen: boolean
  standing: number
}

export const placeName = (t: Translate, { country, fund }: StoppedPlace) =>
  country ? t(`tags:country.${country}`) : t('office:suspension.fund', { fund })

export const suspensionTitle = (t: Translate, suspension: ShownSuspension) =>
  t(`office:suspension.${suspension.isOpen ? 'pageOpen' : 'pageEnded'}`, { place: placeName(t, suspension) })
