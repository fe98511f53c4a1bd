import { describe, expect, it } from 'vitest'
import { clientAddress, network, spelled } from '../../src/adapters/http-server/client-address.ts'

describe('the network a request comes from', () => {
  it('is one for all the addresses of one IPv6 household, and another for its neighbour', () => {
    const [one, other] = ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:1:2:3'].map(address =>
      clientAddress(address, undefined, []),
    )
    expect(one).toBe('2001:db8:1:2::/64')
    expect(other).toBe(one)
    expect(clientAddress('2001:db8:1:3::1', undefined, [])).not.toBe(one)
    expect(clientAddress('fe80::1%eth0', undefined, [])).toBe('fe80:0:0:0::/64')
  })

  it('is written as one network in a setting, too, however it is given', () => {
    for (const address of ['2001:db8:1:2::/64', '2001:db8:1:2::', '2001:DB8:1:2::99'])
      expect(network(address)).toBe('2001:db8:1:2::/64')
  })

  it('is the whole address for IPv4, also where it is written as IPv6', () => {
    expect(clientAddress('192.0.2.7', undefined, [])).toBe('192.0.2.7')
    expect(clientAddress('::ffff:192.0.2.7', undefined, [])).toBe('192.0.2.7')
  })

  it('is what a proxy of ours has written, and never what a caller wrote before it', () => {
    const forwarded = '203.0.113.1, 198.51.100.9'
    expect(clientAddress('10.0.0.1', forwarded, ['10.0.0.1'])).toBe('198.51.100.9')
    expect(clientAddress('192.0.2.7', forwarded, ['10.0.0.1'])).toBe('192.0.2.7')
    expect(clientAddress('10.0.0.1', `${forwarded}, 10.0.0.2`, ['10.0.0.1', '10.0.0.2'])).toBe('198.51.100.9')
  })

  it('is the same whatever port the proxy writes beside it, and however the proxy is spelled', () => {
    const through = (hop: string) => clientAddress('10.0.0.1', hop, ['10.0.0.1'])
    expect(through('203.0.113.1:40001')).toBe('203.0.113.1')
    expect(through('[2001:db8:1:2::7]:40001')).toBe('2001:db8:1:2::/64')
    expect(through('::FFFF:203.0.113.1')).toBe('203.0.113.1')
    expect(clientAddress('::1', '203.0.113.1, 0:0:0:0:0:0:0:1', [spelled('0::1')])).toBe('203.0.113.1')
  })

  it('is the proxy itself where it writes no address: such callers share one count', () => {
    for (const hop of ['unknown', '_hidden', '203.0.113.1, unknown', 'a'.repeat(1000), ''])
      expect(clientAddress('10.0.0.1', hop, ['10.0.0.1'])).toBe('10.0.0.1')
  })
})
