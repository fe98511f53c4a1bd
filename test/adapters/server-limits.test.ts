import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it } from 'vitest'
import { limitWaiting, serverOptions } from '../../src/adapters/http-server/server-limits.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const listening = async (answer: RequestListener, options = {}): Promise<number> => {
  const server = createServer(options, answer)
  limitWaiting(server)
  server.listen(0, '127.0.0.1')
  closing.push(() => server.close().closeAllConnections())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const post = async (port: number, body: string): Promise<void> => {
  const sent = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    headers: { 'content-length': body.length },
  })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
}

/** Everything that is not held is gone after this. */
const collectAll = () => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

describe('what the server holds of requests', () => {
  it('is nothing once they are answered, however few have come', async () => {
    const seen: WeakRef<IncomingMessage>[] = []
    const port = await listening((incoming, outgoing) => {
      seen.push(new WeakRef(incoming))
      incoming.resume().on('end', () => outgoing.end('answered'))
    })
    for (let count = 0; count < 20; count++) await post(port, 'a body')
    // The newest may still stand on its connection; a request without a body takes its place there.
    const last = get({ port, host: '127.0.0.1' })
    const [answer] = (await once(last, 'response')) as [IncomingMessage]
    await once(answer.resume(), 'end')
    await new Promise(resolve => setImmediate(resolve))
    collectAll()
    const held = seen.slice(0, 20).filter(one => one.deref() !== undefined)
    expect(held.length).toBeLessThanOrEqual(1)
  })
})

describe('whoever sends too slowly is let go', () => {
  /** A hundredth of the times that the server gives. */
  const soon = Object.fromEntries(Object.entries(serverOptions).map(([name, ms]) => [name, ms / 100]))

  it.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow:'],
    ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n{'],
  ])('%s that never come to their end', async (_name, bytes) => {
    const port = await listening(
      (incoming, outgoing) => incoming.resume().on('end', () => outgoing.end()),
      soon,
    )
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 408/)
  })
})
