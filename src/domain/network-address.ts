/**
 * Whose network an address belongs to, as far as throttling is concerned: an IPv4 address as it is; of an IPv6 address the first
 * 64 bits, for one household or server has all the others to itself and can use a new one for every guess.
 */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const [head, tail] = [groups(before), groups(after ?? '')]
  const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const all = [...head, ...Array<string>(missing).fill('0'), ...tail]
  return `${all
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

const groups = (text: string): string[] => text.split(':').filter(group => group !== '')
