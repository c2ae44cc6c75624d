import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keeper, type Reply, type Standing } from '#app/proposals/script/keeper.ts'
import type { Waiting } from '#app/proposals/script/shelf.ts'
import type { Text } from '#app/proposals/script/text.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const savedAs = (revision: number): Reply => ({
  status: 200,
  answer: { revision, savedAt: '2026-11-24T10:00:00Z', keys: {} },
})
const conflict = (revision: number, problem: string): Reply => ({
  status: 409,
  answer: { conflict: { revision, answers: { problem } } },
})

/** A page in which somebody writes; `replies` are what the server says, one after the other; undefined is a lost answer. */
function aPage(replies: (Reply | undefined)[], { isOnline = true, mayStore = true } = {}) {
  const page = {
    text: '' as string,
    isOnline,
    sent: [] as { problem: string; revision: number; leaving: boolean }[],
    said: [] as Standing['is'][],
    stored: [] as boolean[],
    shelf: undefined as Waiting | undefined,
    revision: 1,
  }
  const read = (): Text => [['problem', page.text]]
  const keep = keeper(
    {
      read,
      isOnline: () => page.isOnline,
      show(standing, isStored) {
        page.said.push(standing.is)
        page.stored.push(isStored)
      },
      adopt(revision) {
        page.revision = revision
      },
      async send(text, revision, leaving) {
        page.sent.push({ problem: text[0]![1], revision, leaving })
        const reply = replies.shift()
        if (!reply) throw new TypeError('no link')
        return reply
      },
      shelf: {
        put(waiting) {
          if (mayStore) page.shelf = waiting
          return mayStore
        },
        get: () => page.shelf,
        drop() {
          page.shelf = undefined
        },
        clear() {
          page.shelf = undefined
        },
      },
    },
    { revision: 1, saved: read() },
  )
  const write = (text: string) => {
    page.text = text
    keep.typed()
  }
  return { page, keep, write }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('what is typed is saved three seconds after the last key, once', async () => {
  const { page, write } = aPage([savedAs(2)])
  for (const text of ['a', 'ab', 'abc']) {
    write(text)
    await pass(2_000)
  }
  expect(page.sent).toEqual([])
  await pass(1_000)
  expect(page.sent).toEqual([{ problem: 'abc', revision: 1, leaving: false }])
  expect(page).toMatchObject({ revision: 2, shelf: undefined })
  expect(page.said.at(-1)).toBe('saved')
  await pass(60_000)
  expect(page.sent).toHaveLength(1)
})

test('who never stops is saved ten seconds after the first key', async () => {
  const { page, write } = aPage([savedAs(2), savedAs(3)])
  for (let second = 0; second < 11; second++) {
    write('x'.repeat(second + 1))
    await pass(1_000)
  }
  expect(page.sent.map(({ problem }) => problem.length)).toEqual([10])
})

test('what is undone again is not sent, and nothing waits', async () => {
  const { page, write } = aPage([])
  write('a')
  expect(page.shelf?.text).toEqual([['problem', 'a']])
  write('')
  await pass(20_000)
  expect(page).toMatchObject({ sent: [], shelf: undefined })
  expect(page.said.at(-1)).toBe('opened')
})

test('without a link the text waits, and goes when it is back', async () => {
  const { page, keep, write } = aPage([savedAs(2)], { isOnline: false })
  write('a')
  expect(page.said).toEqual(['offline'])
  page.isOnline = true
  keep.back()
  await pass(0)
  expect(page.said.at(-1)).toBe('saved')
  expect(page.shelf).toBeUndefined()
})

test.each([
  ['no answer', undefined, 'offline'],
  ['a server that is away', { status: 503 }, 'unanswered'],
  ['too many requests', { status: 429 }, 'unanswered'],
] as const)('after %s it is tried again, later each time', async (_what, reply, said) => {
  const { page, write } = aPage([reply, reply, reply, savedAs(2)])
  write('a')
  await pass(3_000)
  expect(page.said.at(-1)).toBe(said)
  await pass(1_999)
  expect(page.sent).toHaveLength(1)
  await pass(1)
  expect(page.sent).toHaveLength(2)
  await pass(4_000)
  expect(page.sent).toHaveLength(3)
  await pass(8_000)
  expect(page.said.at(-1)).toBe('saved')
})

test('an own save whose answer was lost is no conflict, and what was typed since goes on top of it', async () => {
  const { page, write } = aPage([undefined, conflict(2, 'a'), savedAs(3)])
  write('a')
  await pass(3_000)
  write('ab')
  await pass(2_000)
  await pass(1)
  expect(page.sent.map(({ problem, revision }) => [problem, revision])).toEqual([
    ['a', 1],
    ['ab', 1],
    ['ab', 2],
  ])
  expect(page.said).not.toContain('conflict')
  expect(page.revision).toBe(3)
})

test('what somebody else saved stops it: it says so, keeps the text, and sends nothing more', async () => {
  const { page, keep, write } = aPage([conflict(2, 'theirs')])
  write('mine')
  await pass(3_000)
  write('mine, longer')
  keep.back()
  await pass(60_000)
  expect(page.sent).toHaveLength(1)
  expect(page.said.at(-1)).toBe('conflict')
  expect(page.shelf).toMatchObject({ revision: 1, text: [['problem', 'mine, longer']] })
  expect(await keep.flush()).toBe(true)
})

test('a session that ended stops it until somebody is back; what is not open stops it for good', async () => {
  const { page, keep, write } = aPage([{ status: 401 }, savedAs(2)])
  write('a')
  await pass(3_000)
  expect(page.said.at(-1)).toBe('signedOut')
  keep.back()
  await pass(0)
  expect(page.said.at(-1)).toBe('saved')

  const closed = aPage([{ status: 409, answer: { refused: ['problem'] } }])
  closed.write('a')
  await pass(3_000)
  closed.keep.back()
  await pass(60_000)
  expect(closed.page.sent).toHaveLength(1)
  expect(closed.page.said.at(-1)).toBe('refused')
})

test('who leaves takes the text along; who goes on is told whether it is saved', async () => {
  const left = aPage([savedAs(2)])
  left.write('a')
  left.keep.leave()
  await pass(0)
  expect(left.page.sent).toEqual([{ problem: 'a', revision: 1, leaving: true }])

  const lost = aPage([undefined])
  lost.write('a')
  expect(await lost.keep.flush()).toBe(false)
})

test('where the browser keeps nothing everything else goes on, and it is said', async () => {
  const { page, keep, write } = aPage([undefined, savedAs(2)], { mayStore: false })
  write('a')
  expect(page.stored).toEqual([false])
  expect(keep.isSafe()).toBe(false)
  await pass(3_000)
  expect(page.said.at(-1)).toBe('offline')
  expect(page.stored.at(-1)).toBe(false)
  await pass(2_000)
  expect(page.said.at(-1)).toBe('saved')
  expect(keep.isSafe()).toBe(true)
})

test('a text that is discarded is put back on the server too', async () => {
  const { page, keep, write } = aPage([savedAs(2), savedAs(3)])
  write('a')
  await pass(3_000)
  page.text = ''
  keep.discard({ revision: 1 })
  await pass(3_000)
  expect(page.sent.at(-1)).toEqual({ problem: '', revision: 2, leaving: false })
  expect(page.shelf).toBeUndefined()
})
