import { breaks, manyWords, needs } from './broken.ts'

needs('inclusion', ['gender', 'groups', 'access'])

breaks('inclusion', [
  ['an endless analysis', { gender: manyWords(301) }, 'gender', 'tooManyWords'],
  ['endless groups', { groups: manyWords(201) }, 'groups', 'tooManyWords'],
  ['endless access', { access: manyWords(151) }, 'access', 'tooManyWords'],
])
