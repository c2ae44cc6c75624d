import type { Translate } from '#app/i18n/index.ts'
import type { TakenBack } from '#workflows/review/facts.ts'

/** Why work returned to the queue by itself, as a clause. */
export const sayTakenBack = (t: Translate, { why, until }: Pick<TakenBack, 'why' | 'until'>): string =>
  until ? t('review:takenBack.awayUntil', { until }) : t(`review:takenBack.${why}`)
