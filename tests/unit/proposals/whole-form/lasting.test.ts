import { breaks, manyWords, needs, takes } from './broken.ts'

needs('lasting', ['continues', 'whoPays', 'institution', 'steps[0].what', 'steps[0].on', 'steps[0].who'])
needs('lasting', ['commitment'], 'choose')

breaks('lasting', [
  ['an endless future', { continues: manyWords(201) }, 'continues', 'tooManyWords'],
  ['endless payers', { whoPays: manyWords(151) }, 'whoPays', 'tooManyWords'],
  ['a commitment that is none', { commitment: 'x' }, 'commitment', 'notInList'],
  ['no step', { 'steps[0].what': '', 'steps[0].on': '', 'steps[0].who': '' }, 'steps', 'stepsNeeded'],
  ['no such day', { 'steps[0].on': '2031-02-30' }, 'steps[0].on', 'notADate'],
  ['a handover before the start', { 'steps[0].on': '2030-12-31' }, 'steps[0].on', 'stepBeforeStart'],
])

takes('lasting', [{ 'steps[0].on': '2031-01-01' }, { 'steps[0].on': '2033-01-31' }])
