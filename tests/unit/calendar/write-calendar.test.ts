import { describe, expect, test } from 'vitest'
import { timeZoneBlock } from '#app/calendar/time-zone-block.ts'
import { type CalendarDeadline, writeCalendar } from '#app/calendar/write-calendar.ts'

const deadline: CalendarDeadline = {
  id: 'draft.p1',
  at: new Date('2027-03-05T23:00:00Z'),
  timeZone: 'America/Tegucigalpa',
  title: 'Último momento; "Guara", paso 1\r\nBEGIN:VEVENT',
  text: 'uno\ndos',
  link: 'https://ventanilla.example/proposals/p1',
  changes: 3,
  since: new Date('2027-01-01T00:00:00Z'),
}

const write = (...deadlines: CalendarDeadline[]) => writeCalendar({ name: 'Plazos', language: 'es', deadlines })

/** The lines again as they were before they were folded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').trimEnd().split('\r\n')

describe('a calendar', () => {
  test('has each deadline by the clocks of its call, under a name that stays', () => {
    const lines = linesOf(write(deadline))
    expect(lines).toContain('UID:draft.p1@ventanilla')
    expect(lines).toContain('SEQUENCE:3')
    expect(lines).toContain('DTSTART;TZID=America/Tegucigalpa:20270305T170000')
    expect(lines).toContain('DTSTAMP:20270101T000000Z')
    expect(lines).toContain('TZID:America/Tegucigalpa')
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-P7D',
      'TRIGGER:-P2D',
      'TRIGGER:-PT3H',
    ])
  })

  test('is the same text each time, and folded to 75 bytes a line', () => {
    expect(write(deadline)).toBe(write({ ...deadline }))
    for (const line of write({ ...deadline, title: 'ñ'.repeat(300) }).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76)
  })

  test('has no line of its own for what people typed', () => {
    const lines = linesOf(write(deadline))
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(lines).toContain('SUMMARY:Último momento\\; "Guara"\\, paso 1\\nBEGIN:VEVENT')
  })

  test('without deadlines is still a calendar', () => {
    expect(linesOf(write())).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'END:VCALENDAR']))
  })
})

describe('a time zone', () => {
  test('without summer time has one part', () => {
    const block = timeZoneBlock('America/Guatemala', [deadline.at])
    expect(block.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD'])
    expect(block).toContain('TZOFFSETTO:-0600')
  })

  test('with it says when its clocks change, by the clocks before', () => {
    const lines = timeZoneBlock('America/New_York', [deadline.at]).split('\r\n')
    const at = lines.indexOf('DTSTART:20270314T020000')
    expect(lines.slice(at - 1, at + 4)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20270314T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'END:DAYLIGHT',
    ])
    expect(lines).toContain('DTSTART:20271107T020000')
  })
})
