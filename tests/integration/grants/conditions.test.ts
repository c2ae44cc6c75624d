import { expect } from 'vitest'
import { actsHeld } from '#app/desk/acts-held.ts'
import { showGrant } from '#app/grants/show-grant.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { whatMaySee } from '#app/people/policy.ts'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import * as plainAct from '#app/routes/proposals.$id.acts.$act.tsx'
import * as award from '#app/routes/proposals.$id.award.tsx'
import * as conditionsPage from '#app/routes/proposals.$id.decision_.conditions.tsx'
import { listWaiting } from '#db/queries/desk.ts'
import { listConditions } from '#db/queries/grants.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { aCondition, decided, does } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { reviewed } from '../../support/ways.ts'

const DAY = 86_400_000
const refusedBy = (name: string) => ({ status: 409, params: { because: [{ name }] } })

const typed = {
  amount: '140,000.00',
  startsOn: '2031-01-01',
  endsOn: '2031-12-31',
  reason: 'A good plan.',
  declaresNoConflict: 'on',
}
const row = (number: number, changes = {}) =>
  Object.fromEntries(
    Object.entries({ ...aCondition(), ...changes }).map(([name, text]) => [`conditions[${number}].${name}`, text]),
  )

test('an approval with conditions keeps their words beside the log, and in the log where each stands', async ({
  app,
}) => {
  const submission = await aSubmission(app)
  await reviewed(app, submission)
  const approver = await aPerson(app, { roles: ['approver'] })
  const { open, send } = officeBrowser(app, approver)
  const { id } = submission
  expect(await open(conditionsPage, '/x', { id })).toMatchObject({ status: 200 })
  const revision = String(await revisionOf(app, id))

  const answer = await send(
    conditionsPage,
    '/x',
    { ...typed, revision, ...row(0), ...row(2, { when: 'during', what: 'A bank account of its own' }) },
    { id },
  )
  expect(answer).toMatchObject({ status: 302, to: `/proposals/${id}?done=approveWithConditions` })
  const kept = await listConditions(app.db, id)
  expect(kept.map(({ what, precedent, status, owner }) => ({ what, precedent, status, owner }))).toEqual(
    expect.arrayContaining([
      { what: 'Quarterly reports of expenses', precedent: true, status: 'open', owner: 'partner' },
      { what: 'A bank account of its own', precedent: false, status: 'open', owner: 'partner' },
    ]),
  )
  const { event } = (await listReviewEvents(app.db, id)).at(-1)!
  expect(event.event).toMatchObject({
    type: 'approveWithConditions',
    declaresNoConflict: true,
    conditions: expect.arrayContaining(
      kept.map(({ id: condition, precedent }) => ({ condition, precedent, dueOn: '2031-03-31', isComplete: true })),
    ),
  })
  expect(JSON.stringify(event.event)).not.toContain('Quarterly')
})

test('a condition that says too little, none at all, or no declaration: 422, nothing is written, what was typed comes back', async ({
  app,
}) => {
  const submission = await aSubmission(app)
  await reviewed(app, submission)
  const approver = await aPerson(app, { roles: ['approver'] })
  const { send } = officeBrowser(app, approver)
  const { id } = submission
  const revision = String(await revisionOf(app, id))
  const tries: [object, string][] = [
    [{ ...typed, ...row(0, { why: '' }) }, 'conditions[0].why'],
    [{ ...typed }, 'conditions'],
    [{ ...typed, ...row(0), declaresNoConflict: '' }, 'declaresNoConflict'],
  ]
  for (const [fields, wrong] of tries) {
    const { status, body } = await send(conditionsPage, '/x', { revision, ...fields }, { id })
    expect([status, Object.keys(body.errors!)]).toEqual([422, [wrong]])
    expect(body.values).toMatchObject({ reason: 'A good plan.' })
  }
  expect(await listConditions(app.db, id)).toEqual([])
  expect(await revisionOf(app, id)).toBe(Number(revision))
})

test('rows are added, removed and put back without losing a word, and nothing is stored', async ({ app }) => {
  const submission = await aSubmission(app)
  await reviewed(app, submission)
  const { send } = officeBrowser(app, await aPerson(app, { roles: ['approver'] }))
  const { id } = submission
  const fields = { ...typed, revision: '1', ...row(0), ...row(1, { what: 'The second' }) }

  const added = await send(conditionsPage, '/x', { ...fields, do: 'add conditions 0' }, { id })
  expect(added.status).toBe(200)
  expect(added.body.values).toEqual(fields)
  expect(added.body.rows).toMatchObject({ group: 'conditions', count: 3 })

  const removed = await send(conditionsPage, '/x', { ...fields, do: 'remove conditions 0' }, { id })
  expect(removed.body.values).toEqual({ ...typed, revision: '1', ...row(0, { what: 'The second' }) })
  const back = Object.fromEntries(Object.entries(row(0)).map(([name, text]) => [`removed.${name}`, text]))
  const putBack = await send(
    conditionsPage,
    '/x',
    { ...(removed.body.values as Record<string, string>), ...back, do: 'putBack conditions 0' },
    { id },
  )
  expect(putBack.body.values).toEqual(fields)
  expect(await listConditions(app.db, id)).toEqual([])
})

test('the register: evidence is offered by the partner, read and lifted by the office, and each sees its own side', async ({
  app,
}) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  const { program } = await decided(app, submission, [aCondition()])
  const ownGrant = async () => must(await showOwnProposal(app.as(author), id)).grant
  expect(await ownGrant()).toBeNull()
  must(await does(app, program, id, 'release'))
  const [condition] = await listConditions(app.db, id)

  const before = await ownGrant()
  expect(before).toMatchObject({
    conditions: [{ status: 'open', what: 'Quarterly reports of expenses' }],
    acts: ['offerEvidence', 'contestCondition'],
    notification: null,
  })
  must(await does(app, author, id, 'offerEvidence', { condition: condition!.id, reason: 'Both reports are in.' }))
  must(await does(app, program, id, 'liftCondition', { condition: condition!.id, reason: 'Read and in order.' }))

  const { status, body } = await officeBrowser(app, program).open(award, '/x', { id })
  expect(status).toBe(200)
  expect(body.grant).toMatchObject({
    conditions: [
      {
        status: 'lifted',
        evidence: 'Both reports are in.',
        lifted: { by: 'Shanelle Usher', why: 'Read and in order.' },
      },
    ],
  })
  const own = await ownGrant()
  expect(own!.conditions[0]!.lifted).toMatchObject({ by: null, why: 'Read and in order.' })
  expect(JSON.stringify(own)).not.toContain('Shanelle')
  const reviewer = (await officeBrowser(app, await aPerson(app, { roles: ['reviewer'] })).open(award, '/x', { id }))
    .status
  expect(reviewer).toBe(404)
})

test('with a high financial risk an approval needs conditions', async ({ app }) => {
  const submission = await aSubmission(app)
  const { finance } = await reviewed(app, submission)
  const approver = await aPerson(app, { roles: ['approver'] })
  const { id } = submission
  must(await does(app, approver, id, 'sendBack', { tracks: ['financial'], reason: 'Look again.' }))
  must(await does(app, finance, id, 'startFinancialCheck'))
  must(
    await rateFinances(app.as(finance), id, {
      revision: await revisionOf(app, id),
      risk: 'high',
      exclusions: 'clear',
      reason: 'Weak.',
    }),
  )
  const { body } = await officeBrowser(app, approver).open(conditionsPage, '/x', { id })
  expect(body).toMatchObject({
    approve: { because: [{ name: 'riskAllowsApproval' }] },
    withConditions: { because: [] },
    decline: { because: [] },
  })
})

test('a condition has one date, its own, and its clock says which it is', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  const { program } = await decided(app, submission, [aCondition(), aCondition({ dueOn: '2031-06-30' })])
  must(await does(app, program, id, 'release'))
  const clocks = async () =>
    (await findProposal(app.db, id))!.clocks
      .filter(({ clock }) => /condition|evidence/.test(clock))
      .map(({ clock, dueAt, of }) => [
        clock.split(':')[0],
        new Date(Date.parse(dueAt) - DAY).toISOString().slice(0, 10),
        of,
      ])
  const of = 'Quarterly reports of expenses'
  expect(await clocks()).toEqual([
    ['condition', '2031-03-31', of],
    ['condition', '2031-06-30', of],
  ])
  const [first] = await listConditions(app.db, id)
  must(await does(app, author, id, 'offerEvidence', { condition: first!.id, reason: 'Both reports are in.' }))
  expect(await clocks()).toEqual([
    ['evidence', '2031-03-31', of],
    ['condition', '2031-06-30', of],
  ])
})

const asApproved = { status: 'open', what: 'Quarterly reports of expenses', dueOn: '2031-03-31' }

test.for([
  ['keepCondition', {}, { ...asApproved, formerWhat: null, formerDueOn: null }],
  [
    'reviseCondition',
    { what: 'Two reports a year', dueOn: '2031-05-31' },
    {
      status: 'open',
      what: 'Two reports a year',
      formerWhat: 'Quarterly reports of expenses',
      dueOn: '2031-05-31',
      formerDueOn: '2031-03-31',
    },
  ],
  [
    'reviseCondition',
    { what: '', dueOn: '2031-05-31' },
    { ...asApproved, dueOn: '2031-05-31', formerWhat: null, formerDueOn: '2031-03-31' },
  ],
  ['waiveCondition', {}, { status: 'lifted', lifted: { by: null, why: 'It is not needed.' } }],
] as const)(
  'a condition is asked to be reconsidered once, and answered: %s',
  async ([answer, filled, told], { app }) => {
    const submission = await aSubmission(app)
    const { id, author } = submission
    const { program } = await decided(app, submission, [aCondition()])
    must(await does(app, program, id, 'release'))
    const approver = await aPerson(app, { roles: ['approver'] })
    const condition = (await listConditions(app.db, id))[0]!.id
    const answers = { condition, reason: 'It is not needed.', ...filled }
    expect(await does(app, approver, id, answer, answers)).toMatchObject(refusedBy('namesAContestedCondition'))

    must(await does(app, author, id, 'contestCondition', { condition, reason: 'We report twice a year.' }))
    const own = async () => must(await showOwnProposal(app.as(author), id)).grant!
    const asked = { grounds: 'We report twice a year.', askedOn: expect.any(String), answerBy: expect.any(String) }
    expect((await own()).conditions[0]).toMatchObject({ status: 'open', request: { ...asked, answer: null } })
    const desk = await listWaiting(app.db, whatMaySee(approver), actsHeld(approver), 9)
    expect(desk.map(({ act, dueAt }) => [act, dueAt !== null])).toContainEqual(['keepCondition', true])
    expect((await own()).acts).not.toContain('contestCondition')

    must(await does(app, approver, id, answer, answers))
    const reason = 'It is not needed.'
    const answered = { ...asked, answer: { type: answer, reason, on: expect.any(String) } }
    expect((await own()).conditions[0]).toMatchObject({ ...told, request: answered })
    const register = must(await showGrant(app.as(program), id)).grant!
    expect(register.conditions[0]!.request).toMatchObject(answered)
    const named = (acts: readonly { type: string; words?: string | null }[]) =>
      acts.flatMap(({ type, words }) => (words ? [[type, words]] : []))
    const words = [
      ['contestCondition', 'Quarterly reports of expenses'],
      [answer, 'what' in told ? told.what : 'Quarterly reports of expenses'],
    ]
    const { head, entries } = must(await showHistory(app.as(program), id))
    expect(named(entries.map(({ type, condition }) => ({ type, words: condition })))).toEqual(words)
    const languageOf = (act: string) => entries.find(({ type }) => type === act)!.notes[0]!.lang
    expect([languageOf('contestCondition'), languageOf(answer)]).toEqual([head.language, null])
    const { events } = must(await showOwnProposal(app.as(author), id))
    expect(named(events.map(({ type, about }) => ({ type, words: about })))).toEqual(words)
    const again = await does(app, author, id, 'contestCondition', { condition, reason: 'Once more.' })
    expect(again).toMatchObject(refusedBy('namesAContestableCondition'))
  },
)

/** A condition of an approved proposal that its partner has asked to be reconsidered. */
async function contested(app: TestApp) {
  const submission = await aSubmission(app)
  const { id, author } = submission
  const { program } = await decided(app, submission, [aCondition()])
  must(await does(app, program, id, 'release'))
  const condition = (await listConditions(app.db, id))[0]!.id
  must(await does(app, author, id, 'contestCondition', { condition, reason: 'We report twice a year.' }))
  return { id, condition }
}

test('who answers a request that another has answered meanwhile reads who was faster, and keeps what was typed', async ({
  app,
}) => {
  const { id, condition } = await contested(app)
  const [first, second] = [await aPerson(app, { roles: ['approver'] }), await aPerson(app, { roles: ['approver'] })]
  const answer = { revision: String(await revisionOf(app, id)), condition, reason: 'It is not needed.' }
  const send = (by: typeof first, fields: typeof answer) =>
    officeBrowser(app, by).send(plainAct, '/x', fields, { id, act: 'waiveCondition' })
  expect(await send(second, { ...answer, reason: '' })).toMatchObject({ status: 422, body: { refusal: null } })
  expect(await send(first, answer)).toMatchObject({ status: 302 })
  expect(await send(second, answer)).toMatchObject({
    status: 409,
    body: {
      values: { reason: answer.reason },
      refusal: { refusal: 'review.changedMeanwhile', params: { changedBy: first.name, act: 'waiveCondition' } },
    },
  })
  const unread = await send(second, { ...answer, revision: 'x' })
  expect([unread.status, (await listConditions(app.db, id))[0]!.status]).toEqual([409, 'lifted'])
})

test('a condition that is changed into itself, or to a day that has passed, is refused at its field', async ({
  app,
}) => {
  const { id, condition } = await contested(app)
  const approver = await aPerson(app, { roles: ['approver'] })
  const tries = [
    [{ what: '', dueOn: null }, 'conditionIsChanged'],
    [{ what: '', dueOn: '2031-03-31' }, 'conditionIsChanged'],
    [{ what: 'Two', dueOn: '2020-01-01' }, 'newDayIsAhead'],
  ] as const
  for (const [filled, name] of tries) {
    const refused = await does(app, approver, id, 'reviseCondition', { condition, reason: 'So.', ...filled })
    expect(refused).toMatchObject(refusedBy(name))
  }
  expect((await listConditions(app.db, id))[0]).toMatchObject({ dueOn: '2031-03-31', status: 'open' })
})
