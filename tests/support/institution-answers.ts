import { withRowKeys } from '#app/proposals/row-keys.ts'
import { rowKey } from '#app/proposals/sections/answers.ts'
import type { CallForm } from '#app/proposals/sections/call-rules.ts'
import { fields } from '#app/proposals/sections/logic.ts'
import type { Answers, CallRules } from '#app/proposals/sections.ts'
import { institutions } from '#db/demonstration/calls/institutions.ts'
import { indicators } from './logic-answers.ts'
import { wholeAnswers } from './whole-answers.ts'

/** The rules of the demonstration's call that asks for everything. */
export const institutionRules: CallRules = {
  ...institutions,
  ...(institutions.form as CallForm),
  deMinimisPercent: 15,
  closesAt: new Date(Date.now() + institutions.closesInDays * 86_400_000).toISOString(),
}

const upTo = (count: number) => [...Array(count).keys()]

const about = (what: string) =>
  `${what}, acordado con la comandancia departamental, la municipalidad y las organizaciones comunitarias, escrito en un ` +
  'procedimiento que cada turno conoce, revisado trimestralmente por la inspectoría y por un comité de vecinas, y pagado ' +
  'desde el segundo año con una partida presupuestaria propia, de modo que permanezca después, cuando terminen nuestro ' +
  'acompañamiento y este proyecto.'

const brief = (what: string) =>
  `${what}, con la inspectoría general, la academia y las organizaciones comunitarias del departamento`

/** Three objectives, with so much under each that no page holds them all. */
const logic: Answers = withRowKeys(fields({ taxonomyVersion: '2012' }), {
  theory: about('Si el trato diario cambia, cambia la confianza: un servicio'),
  ...rowsOf(3, 'objectives', (objective, { row, number }) => ({
    [`${objective}.statement`]: about(`Objetivo ${number}: un servicio`),
    [`${objective}.goals`]: [row === 1 ? 'G4' : 'G1'],
    ...rowsOf(3, `${objective}.outcomes`, (outcome, { number }) => ({
      [`${outcome}.statement`]: about(`Resultado ${number}: un trato`),
      [`${outcome}.assumption`]: about(`Supuesto ${number}: un compromiso`),
      ...rowsOf(2, `${outcome}.outputs`, (output, { number }) => ({
        [`${output}.statement`]: about(`Producto ${number}: un manual`),
        ...rowsOf(1, `${output}.activities`, (activity, { number }) => ({
          [`${activity}.title`]: brief(`Actividad ${number}: formar a los tres turnos`),
          [`${activity}.owner`]: brief(`Coordinación del componente ${number}`),
          [`${activity}.from`]: '1',
          [`${activity}.to`]: '24',
        })),
      })),
    })),
  })),
})

type Place = { row: number; number: string }

/** The answers of some rows of a group, whose numbers count as people do. */
function rowsOf(count: number, group: string, answers: (name: string, place: Place) => Answers): Answers {
  const above = [...group.matchAll(/\[(\d+)\]/g)].map(([, row]) => Number(row) + 1)
  return Object.assign(
    {},
    ...upTo(count).map((row) => answers(`${group}[${row}]`, { row, number: [...above, row + 1].join('.') })),
  )
}

const measured = upTo(3).map((objective) => `objectives[${objective}].outcomes[0]`)
const targets = ['20', '200', 'sí']

/** A proposal for that call, over two years, in which only the files are missing; asks for US$ 362,640.00. */
export const institutionAnswers = wholeAnswers({
  eligibility: { amount: '362,640' },
  project: { endsOn: '2032-12-31' },
  logic,
  indicators: {
    ...indicators,
    'indicators[0].baseline': '42.5%',
    'indicators[2].baselineOn': '2027-02-01',
    ...Object.fromEntries(
      upTo(3).flatMap((row) => [
        [`indicators[${row}].measures`, String(logic[`${measured[row]}.${rowKey}`])],
        ...['year1', 'year2', 'final'].map((when) => [`indicators[${row}].${when}`, targets[row]]),
      ]),
    ),
  },
  budget: { 'contractual[0].amount': '299,672.73', 'laterYears.year2': '220,000' },
  partners: { 'parties[0].amount': '299,672.73' },
  security: { helps: undefined },
})
