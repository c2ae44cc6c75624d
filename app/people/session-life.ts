const HOUR = 3600

/** Seconds without a request, and seconds in all, after which one must sign in again. */
export const sessionLife = {
  office: { idle: 4 * HOUR, total: 12 * HOUR },
  partner: { idle: 24 * HOUR, total: 7 * 24 * HOUR },
}

export const LONGEST_SESSION_SECONDS = sessionLife.partner.total

type Session = { ageSeconds: number; idleSeconds: number; ofOffice: boolean }

export function isLive({ ageSeconds, idleSeconds, ofOffice }: Session): boolean {
  const life = ofOffice ? sessionLife.office : sessionLife.partner
  return ageSeconds < life.total && idleSeconds < life.idle
}
