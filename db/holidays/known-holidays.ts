import type { NamedHoliday } from '../queries/holidays.ts'

const years = [2026, 2027, 2028]

/** The day of a year, as YYYY-MM-DD. */
type DayOf = (year: number) => string
type Rule = [day: DayOf, en: string, es: string]

const DAY = 86_400_000
const asDay = (time: number) => new Date(time).toISOString().slice(0, 10)
const weekdayOf = (day: string) => new Date(day).getUTCDay()
const later = (day: string, days: number) => asDay(Date.parse(day) + days * DAY)

const on =
  (monthAndDay: string): DayOf =>
  (year) =>
    `${year}-${monthAndDay}`

/** The nth weekday of a month, Sunday being 0; the last one where `nth` is -1. */
const nth =
  (nth: number, weekday: number, month: number): DayOf =>
  (year) => {
    const first = asDay(Date.UTC(year, nth > 0 ? month - 1 : month, 1))
    return later(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth > 0 ? nth - 1 : nth) * 7)
  }

const easterSundays: Record<number, string> = { 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' }
const easter =
  (days: number): DayOf =>
  (year) =>
    later(easterSundays[year], days)

/** United States: a Saturday's holiday is kept the Friday before, a Sunday's the Monday after (5 USC 6103). */
const nearest =
  (monthAndDay: string): DayOf =>
  (year) => {
    const day = `${year}-${monthAndDay}`
    return later(day, { 6: -1, 0: 1 }[weekdayOf(day)] ?? 0)
  }

/** Belize: a Sunday's holiday is kept the Monday after. */
const notOnSunday =
  (monthAndDay: string): DayOf =>
  (year) => {
    const day = `${year}-${monthAndDay}`
    return later(day, weekdayOf(day) === 0 ? 1 : 0)
  }

/** Belize, Guatemala: kept on a Monday, that of its week until Thursday and the next from Friday on. */
const onMonday =
  (monthAndDay: string): DayOf =>
  (year) => {
    const day = `${year}-${monthAndDay}`
    const weekday = weekdayOf(day)
    return later(day, weekday === 0 ? 1 : weekday < 5 ? 1 - weekday : 8 - weekday)
  }

const newYear: Rule = [on('01-01'), 'New Year’s Day', 'Año Nuevo']
const thursday: Rule = [easter(-3), 'Maundy Thursday', 'Jueves Santo']
const friday: Rule = [easter(-2), 'Good Friday', 'Viernes Santo']
const saturday: Rule = [easter(-1), 'Holy Saturday', 'Sábado de Gloria']
const labour: Rule = [on('05-01'), 'Labour Day', 'Día del Trabajo']
const independence: Rule = [on('09-15'), 'Independence Day', 'Día de la Independencia']
const christmas: Rule = [on('12-25'), 'Christmas Day', 'Navidad']

const unitedStates: Rule[] = [
  [nearest('01-01'), 'New Year’s Day', 'Año Nuevo'],
  [nth(3, 1, 1), 'Birthday of Martin Luther King, Jr.', 'Natalicio de Martin Luther King, Jr.'],
  [nth(3, 1, 2), 'Washington’s Birthday', 'Natalicio de Washington'],
  [nth(-1, 1, 5), 'Memorial Day', 'Día de los Caídos'],
  [nearest('06-19'), 'Juneteenth', 'Día de la Emancipación (Juneteenth)'],
  [nearest('07-04'), 'Independence Day', 'Día de la Independencia'],
  [nth(1, 1, 9), 'Labor Day', 'Día del Trabajo'],
  [nth(2, 1, 10), 'Columbus Day', 'Día de Colón'],
  [nearest('11-11'), 'Veterans Day', 'Día de los Veteranos'],
  [nth(4, 4, 11), 'Thanksgiving Day', 'Día de Acción de Gracias'],
  [nearest('12-25'), 'Christmas Day', 'Navidad'],
]

const rules: Record<string, Rule[]> = {
  BZ: [
    [notOnSunday('01-01'), 'New Year’s Day', 'Año Nuevo'],
    [on('01-15'), 'George Price Day', 'Día de George Price'],
    [onMonday('03-09'), 'National Heroes and Benefactors Day', 'Día de los Héroes y Benefactores Nacionales'],
    friday,
    saturday,
    [easter(1), 'Easter Monday', 'Lunes de Pascua'],
    [notOnSunday('05-01'), 'Labour Day', 'Día del Trabajo'],
    [on('08-01'), 'Emancipation Day', 'Día de la Emancipación'],
    [notOnSunday('09-10'), 'St. George’s Caye Day', 'Día del Cayo San Jorge'],
    [notOnSunday('09-21'), 'Independence Day', 'Día de la Independencia'],
    [onMonday('10-12'), 'Indigenous Peoples’ Resistance Day', 'Día de la Resistencia de los Pueblos Indígenas'],
    [notOnSunday('11-19'), 'Garifuna Settlement Day', 'Día del Asentamiento Garífuna'],
    christmas,
    [notOnSunday('12-26'), 'Boxing Day', 'Día después de Navidad'],
  ],
  CR: [
    newYear,
    thursday,
    friday,
    [on('04-11'), 'Juan Santamaría Day', 'Día de Juan Santamaría'],
    labour,
    [on('07-25'), 'Annexation of Nicoya', 'Anexión del Partido de Nicoya'],
    [on('08-02'), 'Our Lady of the Angels', 'Virgen de los Ángeles'],
    [on('08-15'), 'Mother’s Day', 'Día de la Madre'],
    [
      on('08-31'),
      'Day of the Black Person and Afro-Costa Rican Culture',
      'Día de la Persona Negra y la Cultura Afrocostarricense',
    ],
    independence,
    [on('12-01'), 'Abolition of the Army', 'Abolición del Ejército'],
    christmas,
  ],
  SV: [
    newYear,
    thursday,
    friday,
    saturday,
    labour,
    [on('05-10'), 'Mother’s Day', 'Día de la Madre'],
    [on('06-17'), 'Father’s Day', 'Día del Padre'],
    [on('08-06'), 'Divine Saviour of the World', 'Divino Salvador del Mundo'],
    independence,
    [on('11-02'), 'All Souls’ Day', 'Día de los Difuntos'],
    christmas,
  ],
  GT: [
    newYear,
    thursday,
    friday,
    saturday,
    labour,
    [onMonday('06-30'), 'Army Day', 'Día del Ejército'],
    [on('08-15'), 'Assumption (Guatemala City)', 'Asunción (Ciudad de Guatemala)'],
    independence,
    [onMonday('10-20'), 'Revolution Day', 'Día de la Revolución'],
    [on('11-01'), 'All Saints’ Day', 'Día de Todos los Santos'],
    christmas,
  ],
  HN: [
    newYear,
    thursday,
    friday,
    saturday,
    [on('04-14'), 'Day of the Americas', 'Día de las Américas'],
    labour,
    independence,
    [nth(1, 3, 10), 'Morazán holiday, Wednesday', 'Feriado Morazánico, miércoles'],
    [(year) => later(nth(1, 3, 10)(year), 1), 'Morazán holiday, Thursday', 'Feriado Morazánico, jueves'],
    [(year) => later(nth(1, 3, 10)(year), 2), 'Morazán holiday, Friday', 'Feriado Morazánico, viernes'],
    christmas,
  ],
  NI: [
    newYear,
    thursday,
    friday,
    labour,
    [on('05-30'), 'Mother’s Day', 'Día de la Madre'],
    [on('07-19'), 'Revolution Day', 'Día de la Revolución'],
    [on('09-14'), 'Battle of San Jacinto', 'Batalla de San Jacinto'],
    independence,
    [on('12-08'), 'Immaculate Conception', 'Inmaculada Concepción'],
    christmas,
  ],
  PA: [
    newYear,
    [on('01-09'), 'Martyrs’ Day', 'Día de los Mártires'],
    [easter(-47), 'Carnival Tuesday', 'Martes de Carnaval'],
    friday,
    labour,
    [on('11-03'), 'Separation from Colombia', 'Separación de Panamá de Colombia'],
    [on('11-04'), 'Day of the National Symbols', 'Día de los Símbolos Patrios'],
    [on('11-05'), 'Consolidation of the Separation (Colón)', 'Consolidación de la Separación (Colón)'],
    [on('11-10'), 'Uprising of Los Santos', 'Grito de Independencia de la Villa de Los Santos'],
    [on('11-28'), 'Independence from Spain', 'Independencia de Panamá de España'],
    [on('12-08'), 'Mother’s Day', 'Día de la Madre'],
    [on('12-20'), 'Day of National Mourning', 'Día de Duelo Nacional'],
    christmas,
  ],
}

const holidaysBy = (country: string | null, list: Rule[]): NamedHoliday[] =>
  years.flatMap((year) => list.map(([day, en, es]) => ({ country, day: day(year), name: { en, es } })))

/** What the seven countries and the federal government of the United States keep by law; an administrator corrects it. */
export const knownHolidays = (): NamedHoliday[] => [
  ...holidaysBy(null, unitedStates),
  ...Object.entries(rules).flatMap(([country, list]) => holidaysBy(country, list)),
]
