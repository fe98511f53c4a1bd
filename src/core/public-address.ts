/**
 * Whether a message may be posted to this address: https, to a host name that resolves from outside. A numeric
 * address, a name without a dot and this machine itself could reach behind the firewall (SSRF).
 */
export const isPublicAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return false
  const host = url.hostname.replace(/\.$/, '')
  const inner = ['localhost', 'local', 'internal', 'lan', 'home', 'arpa']
  const last = host.split('.').at(-1) ?? ''
  return host.includes('.') && /^[a-z]/.test(last) && !inner.includes(last)
}
