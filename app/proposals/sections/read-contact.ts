import { message } from '#app/forms/messages.ts'
import type { Reading } from '#app/forms/reading.ts'
import { problem } from './problem.ts'
import { oneSpace } from './reading.ts'

const mail = /^[^\s@<>"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/

export function readEmail(text: string): Reading<string> {
  return text.length <= 200 && mail.test(text) ? { value: text.toLowerCase() } : { problem: message('notAnEmail') }
}

/** With its country code, as E.164 has it: `+504 2555-1234` is `+50425551234`. */
export function readPhone(text: string): Reading<string> {
  const digits = text.replace(/\D/g, '')
  const isWritten = /^\+[1-9][\d ().-]*$/.test(oneSpace(text))
  return isWritten && digits.length >= 8 && digits.length <= 15
    ? { value: `+${digits}` }
    : { problem: problem('notAPhone') }
}

/** The protocol may be left out: `www.choloma.example` is read as a secure address. */
export function readWebAddress(text: string): Reading<string> {
  const written = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.canParse(written) ? new URL(written) : undefined
  const isWeb =
    url !== undefined && ['http:', 'https:'].includes(url.protocol) && /\.[a-z0-9-]{2,}$/i.test(url.hostname)
  return isWeb && !/\s/.test(text) && text.length <= 300 ? { value: url.href } : { problem: message('notAUrl') }
}

/** Unique Entity ID of SAM.gov (2 CFR 25): twelve letters and digits, without O and I, the first of them not 0. */
export function readUei(text: string): Reading<string> {
  const value = text.replace(/\s/g, '').toUpperCase()
  return /^[1-9A-HJ-NP-Z][0-9A-HJ-NP-Z]{11}$/.test(value) ? { value } : { problem: problem('notAUei') }
}

/** What those outside the United States write for a tax number (SF-424, item 8b). */
export const taxIdAbroad = '44-4444444'

/** As words say it: a line does not end at its hyphen. */
export const taxIdAbroadWhole = taxIdAbroad.replace('-', '\u2060-\u2060')

export function readTaxId(text: string): Reading<string> {
  const digits = text.replace(/[\s\u2060-]/g, '')
  return /^\d{9}$/.test(digits)
    ? { value: `${digits.slice(0, 2)}-${digits.slice(2)}` }
    : { problem: problem('notATaxId', { abroad: taxIdAbroadWhole }) }
}

export type Point = { latitude: number; longitude: number }

const region = { south: 7, north: 18.6, west: -92.4, east: -77 }

/** Latitude and longitude in degrees, somewhere in Central America: `15.5049, -88.0253`. */
export function readPoint(text: string): Reading<Point> {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,7})?)°?\s*[,;]\s*(-?\d{1,3}(?:\.\d{1,7})?)°?$/.exec(text) ?? []
  const point = { latitude: Number(latitude), longitude: Number(longitude) }
  const isNear =
    point.latitude >= region.south &&
    point.latitude <= region.north &&
    point.longitude >= region.west &&
    point.longitude <= region.east
  return isNear ? { value: point } : { problem: problem('notAPoint') }
}
