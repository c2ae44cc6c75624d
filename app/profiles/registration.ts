const DAY = 86_400_000
const SOON = 60

/** How a registration stands on the day: it has ended, it ends within sixty days, or it is good for longer. */
export type RegistrationState = { until: string; kind: 'ended' | 'soon' | 'good' }

export function registrationState(until: string, now: Date): RegistrationState {
  const left = Math.floor((Date.parse(until) + DAY - now.getTime()) / DAY)
  return {
    until,
    kind: left < 0 || Date.parse(until) + DAY <= now.getTime() ? 'ended' : left <= SOON ? 'soon' : 'good',
  }
}
