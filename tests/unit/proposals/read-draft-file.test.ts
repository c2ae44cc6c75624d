import { expect, test } from 'vitest'
import { readDraftFile } from '#app/proposals/read-draft-file.ts'

const file = {
  kind: 'ventanilla-draft',
  version: 1,
  call: 'VEN-27-01',
  madeAt: '2030-01-01T00:00:00.000Z',
  sections: { need: { problem: 'One', 'evidence[0].source': 'UNAH' }, carsi: { threats: ['gangs'] } },
}
const written = (changes: object) => JSON.stringify({ ...file, ...changes })
const need = (answers: object) => written({ sections: { need: answers } })

test('a draft is read as it was written', () => {
  expect(readDraftFile(JSON.stringify(file, null, 2))).toEqual({ file })
  expect(readDraftFile(written({ sections: {} }))).toMatchObject({ file: { sections: {} } })
})

const hundredThousand = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`a${at}`, '']))

test.each([
  ['nothing', '', 'notADraft'],
  ['no JSON', '%PDF-1.7', 'notADraft'],
  ['a list', '[]', 'notADraft'],
  ['null', 'null', 'notADraft'],
  ['another file of ours', '{"kind":"ventanilla-receipt"}', 'notADraft'],
  ['a later version', written({ version: 2 }), 'otherVersion'],
  ['a version in words', written({ version: '1' }), 'otherVersion'],
  ['no call', written({ call: undefined }), 'notADraft'],
  ['a day that is none', written({ madeAt: 'yesterday' }), 'notADraft'],
  ['something beside', written({ roles: ['administrator'] }), 'notADraft'],
  ['sections in a list', written({ sections: [file.sections] }), 'notADraft'],
  ['a section that no form has', written({ sections: { secrets: {} } }), 'notADraft'],
  ['a section that is a text', written({ sections: { need: 'x' } }), 'notADraft'],
  ['a figure', need({ problem: 5 }), 'notADraft'],
  ['an answer within an answer', need({ problem: { problem: 'x' } }), 'notADraft'],
  ['a list of lists', need({ problem: [['x']] }), 'notADraft'],
  ['a name that no question has', need({ '../x': 'x' }), 'notADraft'],
  ['a name without an end', need({ ['a'.repeat(300)]: 'x' }), 'notADraft'],
  ['a prototype above', JSON.stringify(file).replace('"kind"', '"__proto__":{"x":1},"kind"'), 'notADraft'],
  ['a prototype of a section', need({}).replace('{}', '{"\\u005f_proto__":"x"}'), 'notADraft'],
  ['a prototype of all sections', written({}).replace('{"need"', '{"__proto__":{"a":"b"},"need"'), 'notADraft'],
  ['a hundred thousand answers', need(hundredThousand), 'tooManyAnswers'],
  ['a list within a list, and so on', '['.repeat(500_000), 'notADraft'],
  [
    'a draft that is as deep',
    written({ sections: 0 }).replace(':0}', `:${'{"need":'.repeat(9_999)}0${'}'.repeat(9_999)}}`),
    'notADraft',
  ],
])('%s is refused and holds nobody up', (_, text, problem) => {
  expect(readDraftFile(text)).toEqual({ problem })
  expect(({} as { x?: unknown }).x).toBeUndefined()
})
