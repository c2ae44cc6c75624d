import { expect, test } from 'vitest'
import { readForm } from '#app/forms/read-form.server.ts'
import { entriesAsForm } from '#app/proposals/posted-entries.server.ts'
import { editConditions } from '#app/reviews/edit-conditions.server.ts'
import { approvalForm, conditionalApprovalForm, RefusalForm } from '#app/reviews/schema.server.ts'

const limits = {
  requestedCents: 10_000_000,
  floorCents: 1_000_000,
  ceilingCents: 20_000_000,
  maxMonths: 12,
  today: '2031-03-01',
}
const granted: [string, string][] = [
  ['revision', '7'],
  ['amount', '90,000.00'],
  ['startsOn', '2031-01-01'],
  ['endsOn', '2031-12-31'],
  ['reason', 'A good plan.'],
  ['declaresNoConflict', 'on'],
]
const condition = (row: number, when = 'before'): [string, string][] => [
  [`conditions[${row}].what`, `Condition ${row}`],
  [`conditions[${row}].why`, 'A finding'],
  [`conditions[${row}].removedBy`, 'A report'],
  [`conditions[${row}].reconsideration`, 'Write to the office'],
  [`conditions[${row}].owner`, 'office'],
  [`conditions[${row}].dueOn`, '31/03/2031'],
  [`conditions[${row}].when`, when],
]
const read = (entries: [string, string][]) => readForm(entriesAsForm(entries), conditionalApprovalForm(limits))

test('blank rows between do not count, and each condition is read in full', async () => {
  const form = await read([...granted, ...condition(0), ...condition(3, 'during')])
  expect(form).toMatchObject({
    ok: true,
    value: {
      amountCents: 9_000_000,
      declaresNoConflict: true,
      conditions: [
        { what: 'Condition 0', dueOn: '2031-03-31', when: 'before', owner: 'office' },
        { what: 'Condition 3', when: 'during' },
      ],
    },
  })
})

test.each(condition(1).map(([name]) => name))('a condition without its %s is not complete', async (name) => {
  const rest = condition(1).filter(([one]) => one !== name)
  const form = await read([...granted, ...rest])
  expect(form.ok ? [] : Object.keys(form.errors)).toEqual([name])
})

test('an amount above the request, a period above the call and no tick are said with the conditions', async () => {
  const wrong = granted.map(([name, text]): [string, string] =>
    name === 'amount' ? [name, '100,000.01'] : name === 'endsOn' ? [name, '2032-01-02'] : [name, text],
  )
  const form = await read(wrong.filter(([name]) => name !== 'declaresNoConflict'))
  expect(form.ok ? [] : Object.keys(form.errors).sort()).toEqual([
    'amount',
    'conditions',
    'declaresNoConflict',
    'endsOn',
  ])
})

test('whoever approves or declines declares that there is no conflict', async () => {
  const without = granted.filter(([name]) => name !== 'declaresNoConflict')
  for (const sent of [without, [...without, ['declaresNoConflict', 'no'] as [string, string]]]) {
    const approval = await readForm(entriesAsForm(sent), approvalForm(limits))
    expect(approval).toMatchObject({ ok: false, errors: { declaresNoConflict: [expect.anything()] } })
  }
  const refusal = [['revision', '7'] as [string, string], ['declineReason', 'Others were better.'] as [string, string]]
  expect(await readForm(entriesAsForm(refusal), RefusalForm)).toMatchObject({
    ok: false,
    errors: { declineNoConflict: [expect.anything()] },
  })
  expect(await readForm(entriesAsForm([...refusal, ['declineNoConflict', 'on']]), RefusalForm)).toMatchObject({
    value: { revision: 7, reason: 'Others were better.', declaresNoConflict: true },
  })
})

test('a row that was removed travels with the form and can be put back; the rest is as it was typed', () => {
  const typed = [...granted, ...condition(0), ...condition(1)]
  const removed = editConditions([...typed, ['do', 'remove conditions 0']])!
  expect(removed.values).toMatchObject({ ...Object.fromEntries(granted), 'conditions[0].what': 'Condition 1' })
  expect(removed.values).not.toHaveProperty('conditions[1].what')
  expect(removed.rows.removed).toMatchObject({ row: 0, answers: { 'conditions[0].what': 'Condition 0' } })
  const travels = condition(0).map(([name, text]): [string, string] => [`removed.${name}`, text])
  const left = Object.entries(removed.values) as [string, string][]
  const back = editConditions([...left, ...travels, ['do', 'putBack conditions 0']])!
  expect(back.values).toEqual(Object.fromEntries(typed))
  expect(editConditions(typed)).toBeNull()
})

test.each([
  ['2031-02-28', ['dayNotBeforeToday']],
  ['2031-03-01', undefined],
])('a condition is due today at the earliest: %s', async (dueOn, problem) => {
  const entries = condition(0).map(([name, text]): [string, string] => [name, name.endsWith('dueOn') ? dueOn : text])
  const form = await read([...granted, ...entries])
  expect(form.ok ? undefined : form.errors['conditions[0].dueOn']).toEqual(problem)
})
