import { expect, test } from 'vitest'
import { shelfIn } from '#app/proposals/script/shelf.ts'

const day = 86_400_000
const waiting = (at: number) => ({ revision: 3, at, text: [['problem', 'x']] as [string, string][], sent: [] })

/** Keys are own properties, as those of a browser's storage are; `room` is how many letters it holds. */
function storageWith(entries: Record<string, string> = {}, room = Number.POSITIVE_INFINITY): Storage {
  const methods = {
    getItem(name: string) {
      return Object.hasOwn(this, name) ? (this as unknown as Record<string, string>)[name] : null
    },
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      ;(this as unknown as Record<string, string>)[name] = text
    },
    removeItem(name: string) {
      delete (this as unknown as Record<string, string>)[name]
    },
  }
  return Object.assign(Object.create(methods), entries) as Storage
}

test('a text waits by person, section and part, and is gone once dropped', () => {
  const storage = storageWith()
  const [one, other] = ['ana /logic?in=objectives[0]', 'ana /logic'].map((name) => shelfIn(() => storage, name, 0))
  expect(one!.put(waiting(0))).toBe(true)
  expect(one!.get()).toEqual(waiting(0))
  expect(other!.get()).toBeUndefined()
  one!.drop()
  expect(one!.get()).toBeUndefined()
})

test('what has waited for thirty days, or says nothing, is dropped; what is not ours is left alone', () => {
  const storage = storageWith({
    'typed:old': JSON.stringify(waiting(0)),
    'typed:new': JSON.stringify(waiting(1)),
    'typed:broken': '{',
    'typed:null': 'null',
    theirs: '{',
  })
  shelfIn(() => storage, 'mine', 30 * day)
  expect(Object.keys(storage)).toEqual(['typed:new', 'theirs'])
  shelfIn(() => storage, 'mine', 0).clear()
  expect(Object.keys(storage)).toEqual(['theirs'])
})

test.each([
  [
    'closed',
    () => {
      throw new DOMException('no', 'SecurityError')
    },
  ],
  ['full', () => storageWith({}, 10)],
])('where the storage is %s nothing is kept, it is said, and nothing throws', (_what, storage) => {
  const shelf = shelfIn(storage as () => Storage, 'mine')
  expect(shelf.put(waiting(0))).toBe(false)
  expect(shelf.get()).toBeUndefined()
  shelf.drop()
  shelf.clear()
})
