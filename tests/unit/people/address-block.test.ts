import { expect, test } from 'vitest'
import { addressBlock } from '#app/people/address-block.ts'

test.each([
  ['192.0.2.17', '192.0.2.0/24'],
  ['192.0.2.201', '192.0.2.0/24'],
  ['192.0.3.17', '192.0.3.0/24'],
  ['::ffff:192.0.2.17', '192.0.2.0/24'],
  ['::FFFF:192.0.2.17', '192.0.2.0/24'],
  ['2001:db8:1:2a3f:1:2:3:4', '2001:db8:1:2a00::/56'],
  ['2001:db8:1:2aff::1', '2001:db8:1:2a00::/56'],
  ['2001:db8:1:2b00::1', '2001:db8:1:2b00::/56'],
  ['2001:db8::1', '2001:db8:0:0::/56'],
  ['::1', '0:0:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/56'],
  ['unknown', 'unknown'],
])('%s belongs to %s', (address, block) => {
  expect(addressBlock(address)).toBe(block)
})
