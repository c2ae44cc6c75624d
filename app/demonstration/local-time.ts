/** The instant at which it is `hour` (HH:MM) in the time zone, `days` days after the day that `today` is there. */
export function localInstant(today: Date, days: number, hour: string, timeZone: string): Date {
  const day = new Date(today.getTime() + days * 86_400_000)
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(day)
  const asIfUtc = new Date(`${date}T${hour}:00Z`)
  return new Date(asIfUtc.getTime() - offsetOf(asIfUtc, timeZone))
}

/** How far the zone's clock is ahead of UTC at that time, in milliseconds. */
function offsetOf(instant: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((type) =>
    Number(parts.find((part) => part.type === type)!.value),
  )
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - instant.getTime()
}
