/**
 * The caller's network: an IPv4 address, or the first 64 bits of an IPv6 one, because one household or phone has all
 * the rest. Used for rate limits only and never stored. `X-Forwarded-For` is believed only as far as our own proxies
 * wrote it: read from the right, the first address that is not one of ours.
 */
export const clientAddress = (
  remote: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string => {
  const nearest = spelled(remote ?? '')
  if (!trusted.includes(nearest)) return network(nearest)
  const hops = [...(forwardedFor ?? '').split(','), nearest].map(spelled).filter(hop => hop !== '')
  const caller = hops.findLast(hop => !trusted.includes(hop)) ?? nearest
  // Something that is no address (RFC 7239 allows `unknown`) identifies nobody: it counts as the proxy's own.
  return network(isAddress(caller) ? caller : nearest)
}

/** An address the one way it is compared here, whatever a proxy or a setting writes around it. */
export const spelled = (text: string): string => {
  const address = withoutPort(text.trim().toLowerCase())
  // An IPv4 address as IPv6 sockets show it is the same address.
  const mapped = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '')
  return mapped.includes(':') && isAddress(mapped) ? eightGroups(mapped).join(':') : mapped
}

/** Some proxies write the caller's port too: another one for each connection, but the same caller. */
const withoutPort = (text: string): string =>
  /^\[(?<address>[^\]]*)\](?::\d+)?$/.exec(text)?.groups?.address ??
  /^(?<address>[\d.]+):\d+$/.exec(text)?.groups?.address ??
  text

export const isAddress = (text: string): boolean =>
  /^(\d{1,3}\.){3}\d{1,3}$/.test(text) || /^[0-9a-f:]*:[0-9a-f:]*(%[^/]*)?(\/64)?$/i.test(text)

/** `192.0.2.10` as it is; `2001:db8::1` and `2001:db8::/64` as the /64 they stand for. */
export const network = (address: string): string =>
  address.includes(':') ? `${eightGroups(address.toLowerCase()).slice(0, 4).join(':')}::/64` : address

const eightGroups = (address: string): string[] => {
  const [head = '', tail] = (address.split(/[%/]/, 1)[0] ?? '').split('::')
  const [left, right] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right].map(plainGroup)
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
const plainGroup = (group: string): string => group.replace(/^0+(?=.)/, '')
