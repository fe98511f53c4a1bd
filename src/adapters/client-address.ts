/**
 * The caller's address. `X-Forwarded-For` is believed only as far as proxies we know have written it: read
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
  if (!trusted.includes(nearest)) return nearest
  return hops.findLast(hop => !trusted.includes(hop)) ?? nearest
}

/** An IPv4 address as IPv6 sockets show it is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
