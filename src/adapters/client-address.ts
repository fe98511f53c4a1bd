/**
 * The caller's network: an IPv4 address, or the first 64 bits of an IPv6 one, since one household or phone
 * has all the rest. For limits only, never kept. `X-Forwarded-For` is believed only as far as proxies we know have written it: read
 * from the right, the first that is not one of ours.
 */
export const clientAddress = (
  remote: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string => {
  const nearest = plain(remote ?? '')
  const hops = [...(forwardedFor ?? '').split(',').map(hop => plain(hop.trim())), nearest].filter(
    hop => hop !== '',
  )
  if (!trusted.includes(nearest)) return network(nearest)
  return network(hops.findLast(hop => !trusted.includes(hop)) ?? nearest)
}

/** An IPv4 address as IPv6 sockets show it is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/** `192.0.2.10` as it is; `2001:db8::1` and `2001:db8::/64` as the /64 they stand for. */
export const network = (address: string): string => {
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split(/[%/]/, 1)[0] ?? '').toLowerCase().split('::')
  const [left, right] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const all = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return `${all.slice(0, 4).map(plainGroup).join(':')}::/64`
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
const plainGroup = (group: string): string => group.replace(/^0+(?=.)/, '')
