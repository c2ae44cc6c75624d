import { withRowKeys } from '#app/proposals/row-keys.ts'
import { type Answers, rowKey } from '#app/proposals/sections/answers.ts'
import { fields } from '#app/proposals/sections/logic.ts'

/** The second activity ends in the last month of the project. */
export const logic: Answers = withRowKeys(fields({ taxonomyVersion: '2012' }), {
  'objectives[0].statement': 'Menos jóvenes entran a las pandillas.',
  'objectives[0].goals': ['G1'],
  'objectives[0].outcomes[0].statement': 'Los conflictos en seis escuelas se resuelven sin violencia.',
  'objectives[0].outcomes[0].assumption': 'Las escuelas siguen abiertas por la tarde.',
  'objectives[0].outcomes[0].outputs[0].statement': '300 jóvenes terminan el curso.',
  'objectives[0].outcomes[0].outputs[0].activities[0].title': 'Formar a 24 docentes',
  'objectives[0].outcomes[0].outputs[0].activities[0].owner': 'Coordinación',
  'objectives[0].outcomes[0].outputs[0].activities[0].from': '1',
  'objectives[0].outcomes[0].outputs[0].activities[0].to': '3',
  'objectives[0].outcomes[0].outputs[0].activities[1].title': 'Dar los talleres',
  'objectives[0].outcomes[0].outputs[0].activities[1].owner': 'Fundación Puente',
  'objectives[0].outcomes[0].outputs[0].activities[1].from': '4',
  'objectives[0].outcomes[0].outputs[0].activities[1].to': '12',
  'objectives[1].statement': 'La municipalidad vuelve al barrio.',
  'objectives[1].goals': ['G4'],
  'objectives[1].outcomes[0].statement': 'Los vecinos usan los servicios municipales.',
  'objectives[1].outcomes[0].assumption': 'El presupuesto municipal se mantiene.',
  'objectives[1].outcomes[0].outputs[0].statement': 'Una oficina municipal atiende en el barrio.',
  'objectives[1].outcomes[0].outputs[0].activities[0].title': 'Abrir la oficina',
  'objectives[1].outcomes[0].outputs[0].activities[0].owner': 'Municipalidad',
  'objectives[1].outcomes[0].outputs[0].activities[0].from': '2',
  'objectives[1].outcomes[0].outputs[0].activities[0].to': '2',
  theory: 'Si los jóvenes tienen dónde pasar la tarde, las pandillas reclutan menos.',
})

export const keyOf = (row: string) => String(logic[`${row}.${rowKey}`])

const outcomeOfFirst = keyOf('objectives[0].outcomes[0]')
const outcomeOfSecond = keyOf('objectives[1].outcomes[0]')
const output = keyOf('objectives[0].outcomes[0].outputs[0]')

const indicator = (row: number, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries({
      definition: 'Se cuentan en el registro de la escuela.',
      unit: 'percent',
      direction: 'decrease',
      source: 'Registro escolar',
      method: 'Revisión del registro',
      frequency: 'quarterly',
      responsible: 'Coordinación',
      ...answers,
    }).map(([name, answer]) => [`indicators[${row}].${name}`, answer]),
  )

export const indicators: Answers = {
  ...indicator(0, {
    title: 'Peleas que llegan a la dirección',
    measures: outcomeOfFirst,
    goal: 'G1',
    baseline: '42,5 %',
    baselineOn: '2027-02-01',
    year1: '20',
    final: '20',
    disaggregation: ['sex', 'age'],
  }),
  ...indicator(1, {
    title: 'Vecinos que usan la oficina',
    measures: outcomeOfSecond,
    goal: 'G4',
    unit: 'number',
    direction: 'increase',
    baselineByMonth: '3',
    year1: '1 200',
    final: '1 200',
  }),
  ...indicator(2, {
    title: 'El curso está reconocido',
    measures: output,
    goal: 'G1',
    unit: 'yesNo',
    direction: 'increase',
    baseline: 'No',
    baselineOn: '1/2/2027',
    year1: 'sí',
    final: 'sí',
  }),
  evaluation: 'Una evaluación externa al final; una revisión interna cada seis meses.',
  monitoringCost: '5,000',
}
