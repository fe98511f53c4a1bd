import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rounds } from '../rounds.ts'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, staffAt, statusOf } from './whole-way.ts'

const mostTurns = 40

/** Headers, and a body, that never come to their end: each is let go after a time of its own. */
const slowHeaders = 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow:'
const slowBody =
  'POST /api/v1/conversations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{'

let server: NodeServer
/** A body takes as long as the server waits: half a minute. With shorter times: test/adapters/server-limits.test.ts. */
const isLong = rounds(0, 1) === 1
/** Begun first of all, so that their time passes while everything else is asked. */
let tooSlow: Promise<string>[]
beforeAll(async () => {
  server = await startNodeServer({
    env: {
      TRUSTED_PROXIES: '127.0.0.1',
      RATE_LIMITS: `turns=${mostTurns},notices=20,status=50`,
      // It stands still: the minute that limits are counted in does not end on a slow machine.
      CLOCK: '2026-11-24T08:00:00Z',
    },
  })
  tooSlow = (isLong ? [slowHeaders, slowBody] : [slowHeaders]).map(answered)
})
afterAll(async () => {
  await server.stop('SIGKILL')
  server.remove()
})

const port = () => Number(new URL(server.origin).port)

/** Sends bytes as they are, and answers with what came back until the server closed the connection. */
const answered = (bytes: string) =>
  new Promise<string>(resolve => {
    let answer = ''
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', part => {
      answer += part.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })

/** Sends bytes as they are, and is gone. */
const hangUpAfter = (bytes: string) =>
  new Promise<void>(resolve => {
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes, () => socket.destroy()))
    socket.on('close', () => resolve())
  })

const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  server.fetch('/api/v1/conversations/turns', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: body as BodyInit,
  })

/** Something that is always logged: what is in the log before it is all that there will be. */
const refusedOnce = async () => {
  const before = server.output().length
  await server.fetch('/staff/sign-in?once=used-up')
  await expect.poll(() => server.output().slice(before)).toContain('"status":401')
}

const megabytes = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024

describe('requests that two servers could read differently are refused', () => {
  const target = 'POST /api/v1/conversations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  const chunk = '2\r\n{}\r\n0\r\n\r\n'
  it.each([
    ['two lengths', `${target}Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}`],
    ['the same length twice', `${target}Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}`],
    ['a list of lengths', `${target}Content-Length: 2, 2\r\n\r\n{}`],
    ['a length and chunks', `${target}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['chunks and a length', `${target}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n${chunk}`],
    ['chunks in disguise', `${target}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['chunks behind a strange space', `${target}Transfer-Encoding: \x0bchunked\r\n\r\n${chunk}`],
    ['chunks named twice', `${target}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ['chunks after something else', `${target}Transfer-Encoding: identity, chunked\r\n\r\n${chunk}`],
    ['chunks of an old version', `${target.replace('1.1', '1.0')}Transfer-Encoding: chunked\r\n\r\n${chunk}`],
    ['two headers of chunks', `${target}${'Transfer-Encoding: chunked\r\n'.repeat(2)}\r\n${chunk}`],
    ['a chunk longer than it says', `${target}Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx\r\n0\r\n\r\n`],
    ['a chunk in hexadecimal', `${target}Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n`],
    [
      'a chunk without end',
      `${target}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(17)}\r\n{}\r\n0\r\n\r\n`,
    ],
    ['chunks with half line ends', `${target}Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n`],
    [
      'a length after the body',
      `${target}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nContent-Length: 9\r\n\r\n`,
    ],
    ['a length that is no number', `${target}Content-Length: +2\r\n\r\n{}`],
    ['a length below nothing', `${target}Content-Length: -1\r\n\r\n`],
    ['a length in hexadecimal', `${target}Content-Length: 0x2\r\n\r\n{}`],
    ['a space before the colon', `${target}Content-Length : 2\r\n\r\n{}`],
    ['a folded header', `${target}X-A: 1\r\n 2\r\nContent-Length: 2\r\n\r\n{}`],
    ['a folded length', `${target}Content-Length: 2\r\n 0\r\n\r\n{}`],
    ['folded chunks', `${target}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n`],
    ['half line ends', `${target.replaceAll('\r\n', '\n')}Content-Length: 2\n\n{}`],
    ['the other half', `${target}X-A: 1\rContent-Length: 2\r\n\r\n{}`],
    ['a header with nothing in it', `${target}X-A: a\x00b\r\nContent-Length: 2\r\n\r\n{}`],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('%s', async (_name, bytes) => {
    const answer = await answered(bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    // One answer: whatever stood behind it was not taken for a request of its own.
    expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1)
  })

  it('what asks for a mirror or a tunnel gets neither', async () => {
    expect(
      await answered('TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Secret: 1\r\n\r\n'),
    ).not.toContain('X-Secret')
    expect(await answered('CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n')).not.toMatch(/ 200 /)
  })

  it('headers of more than sixteen thousand bytes', async () => {
    expect(await answered(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431/,
    )
  })
})

describe('bodies made to hurt', () => {
  it('packed ones are not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024))
    const before = megabytes()
    expect([400, 413, 415]).toContain((await post(bomb, { 'content-encoding': 'gzip' })).status)
    expect(megabytes() - before).toBeLessThan(30)
  })

  it('a deep one, one with the names of the language itself, and one with a thousand fields', async () => {
    for (const body of [
      '['.repeat(30_000),
      `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
      '{"__proto__":{"state":"x"},"constructor":{"prototype":{"polluted":1}}}',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, index]))),
    ])
      expect([400, 422]).toContain((await post(body)).status)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('a conversation of one megabyte, whether or not its length is told', async () => {
    expect((await post(JSON.stringify({ state: 'a'.repeat(1024 * 1024), text: 'x' }))).status).toBe(413)
    const chunks = `POST /api/v1/conversations/turns HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${'a'.repeat(65_536)}\r\n`.repeat(4)}0\r\n\r\n`
    expect(await answered(chunks)).toMatch(/^HTTP\/1\.1 413/)
  })
})

describe('connections that only wait', () => {
  it('two thousand of them cost little, and citizens are still answered', async () => {
    const before = megabytes()
    const idle = await Promise.all(
      Array.from(
        { length: 2000 },
        () =>
          new Promise<Socket>(resolve => {
            const socket = connect(port(), '127.0.0.1', () => resolve(socket))
            socket.on('error', () => resolve(socket))
          }),
      ),
    )
    expect(idle.filter(({ readyState }) => readyState !== 'open')).toEqual([])
    expect((await server.fetch('/healthz')).status).toBe(200)
    expect(megabytes() - before).toBeLessThan(60)
    for (const socket of idle) socket.destroy()
  })

  // One that is let go for its silence, later, gets no answer at all.
  it.each([['its headers too slowly', 0], ...(isLong ? [['its body too slowly', 1] as const] : [])] as const)(
    'one that sends %s is let go',
    async (_name, which) => {
      expect(await tooSlow[which]).toMatch(/^HTTP\/1\.1 408/)
    },
    240_000,
  )
})

describe('connections that send or ask for too much', () => {
  const begun = (rest: string) =>
    `POST /api/v1/conversations/turns HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${rest}`

  it('a body in pieces that never ends is answered and let go', async () => {
    const pieces = `8000\r\n${' '.repeat(0x8000)}\r\n`.repeat(3)
    const endless = answered(begun(`Transfer-Encoding: chunked\r\n\r\n${pieces}`))
    // Not only when the time is over that any body has.
    expect(await Promise.race([endless, answered(slowBody)])).toMatch(/^HTTP\/1\.1 413/)
  })

  it('one that asks on and on without waiting for its answers is let go; a few ahead are answered', async () => {
    const ask = (last = '') => `GET /healthz HTTP/1.1\r\nHost: x\r\n${last}\r\n`
    const answersTo = async (times: number) => {
      const answer = await answered(ask().repeat(times - 1) + ask('Connection: close\r\n'))
      return answer.match(/HTTP\/1\.1 200/g)?.length ?? 0
    }
    expect(await answersTo(5)).toBe(5)
    expect(await answersTo(200)).toBeLessThan(20)
  })

  it('one that hangs up in the middle of a body leaves nothing in the log', async () => {
    await refusedOnce()
    const before = server.output()
    await hangUpAfter(begun('Content-Length: 2000\r\n\r\n{"state":'))
    expect((await server.fetch('/healthz')).status).toBe(200)
    await refusedOnce()
    // One line, which is that of the refusal: what came before it is written by then.
    expect(server.output().slice(before.length)).toMatch(/^\{.*\}\n$/)
  })
})

describe('limits', () => {
  const from = (address: string) =>
    post('{"state":"x","text":"x"}', { 'x-forwarded-for': address }).then(answer => ({
      status: answer.status,
      wait: Number(answer.headers.get('retry-after')),
    }))

  it('count a household of IPv6 addresses as one, say how long to wait, and leave the neighbour alone', async () => {
    for (let sent = 0; sent < mostTurns; sent++) await from(`2001:db8:7:7::${sent.toString(16)}`)
    const { status, wait } = await from('2001:db8:7:7:ffff::1')
    expect(status).toBe(429)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect((await from('2001:db8:7:8::1')).status).toBe(410)
  })
})

describe('what is written in the log', () => {
  it('has no code, no address that opens something, no cookie and nothing anybody wrote', async () => {
    const receipt = await askAndSend(server, 'log-grep', 'Jeg har svært ved at huske, hvad der bliver sagt')
    await statusOf(server, { ...receipt, code: 'WRONG CODE1' })
    const staff = await staffAt(server)
    await staff.get(`/staff/kolding/notices/${receipt.reference}`)
    await post('{"state":"hemmelig","text":"linje\\nnummer to"}')
    await server.fetch(`/kolding/documents/${'x'.repeat(22)}`)
    await refusedOnce()
    const log = server.output().replace(/^Staff sign-in: .*$/m, '')
    const secret = [
      receipt.code,
      receipt.reference,
      receipt.link.split('.').at(-1) ?? '',
      ...receipt.documents.map(({ url }) => url.split('/').at(-1) ?? ''),
      ...['Åse', 'aase@', 'huske', 'hemmelig', 'Jobcenter', 'lydhoer-staff', 'WRONG'],
    ]
    expect(secret.filter(text => log.includes(text))).toEqual([])
  })
})
