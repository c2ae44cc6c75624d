import { expect, test } from 'vitest'
import { CHAIN_START, eventHash } from '#app/audit/chain.ts'
import { checkChain } from '#app/reviews/check-chain.ts'

function chainOf(count: number) {
  const proposalId = '0a000000-0000-4000-8000-000000000000'
  let previousHash = CHAIN_START
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2027, 0, index + 1))
    const content = { proposalId, revision: index + 1, type: 'admit', event: { index }, byId: 'ana', at }
    const link = { ...content, previousHash, hash: eventHash(previousHash, content) }
    previousHash = link.hash
    return link
  })
}

const head = (links: ReturnType<typeof chainOf>) => ({
  revision: links.length,
  headHash: links.at(-1)?.hash ?? CHAIN_START,
})

test.each([0, 1, 5])('a chain of %i is whole', (count) => {
  const links = chainOf(count)
  expect(checkChain(links, head(links))).toEqual({ isWhole: true, count, headHash: head(links).headHash })
})

test('the first link that is not as it was written is named', () => {
  const links = chainOf(5)
  const broken = (change: (links: ReturnType<typeof chainOf>) => unknown) => {
    const copy = structuredClone(links)
    change(copy)
    return checkChain(copy, head(links))
  }
  const bad = (revision: number) => ({ isWhole: false, revision })
  expect(broken((copy) => (copy[2]!.byId = 'ivo'))).toEqual(bad(3))
  expect(broken((copy) => (copy[2]!.event.index = 9))).toEqual(bad(3))
  expect(broken((copy) => copy[2]!.at.setUTCMilliseconds(1))).toEqual(bad(3))
  expect(broken((copy) => copy.splice(1, 1))).toEqual(bad(2))
  expect(broken((copy) => copy.pop())).toEqual(bad(5))
  expect(broken((copy) => copy.reverse())).toEqual(bad(1))
  expect(checkChain(links, { ...head(links), headHash: CHAIN_START })).toEqual(bad(6))
})
