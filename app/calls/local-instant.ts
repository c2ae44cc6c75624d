/** The instant at which clocks of the time zone show this day (`2027-03-05`) and hour (`17:00`). */
export function localInstant(date: string, hour: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${date}T${hour}:00Z`)
  const near = asIfUtc - offsetAt(asIfUtc, timeZone)
  return new Date(asIfUtc - offsetAt(near, timeZone))
}

/** What clocks of the time zone show at the instant. */
export function localTime(instant: Date, timeZone: string): { date: string; hour: string } {
  const [date, time] = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().split('T')
  return { date: date!, hour: time!.slice(0, 5) }
}

/** How far the zone's clocks are ahead of UTC at the instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name?.value ?? '') ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
