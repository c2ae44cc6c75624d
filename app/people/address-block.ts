import { isIPv4, isIPv6 } from 'node:net'

/** What one household or office usually has: IPv4 /24, IPv6 /56. An address that is none is a block of its own. */
export function addressBlock(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(bare)) return bare
  const [a, b, c, d] = groupsOf(bare)
  return `${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}::/56`
}

function groupsOf(address: string): number[] {
  const [head, tail] = address.split('::').map(groups)
  const missing = tail === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])]
}

const groups = (text: string): number[] =>
  text === '' ? [] : text.split(':').flatMap((group) => (group.includes('.') ? [0, 0] : [Number.parseInt(group, 16)]))
