import { spawnSync } from 'node:child_process'
import { Agent, request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, statusOf } from './whole-way.ts'

const started: NodeServer[] = []
const start = async (options: Parameters<typeof startNodeServer>[0] = {}): Promise<NodeServer> => {
  const server = await startNodeServer(options)
  started.push(server)
  return server
}
afterEach(async () => {
  for (const server of started.splice(0)) {
    await server.stop('SIGKILL')
    server.remove()
  }
})

const token = 'only-for-this-test-run'
const asked = async (server: NodeServer, path: string, authorization = '') =>
  server.fetch(path, { headers: authorization === '' ? {} : { authorization } })

describe('the running server', () => {
  it('gives its measurements to whoever has the token, and readiness in one word to others', async () => {
    const server = await start({ env: { METRICS_TOKEN: token } })
    await askAndSend(server)
    for (const wrong of ['', 'Bearer wrong', token])
      expect((await asked(server, '/metrics', wrong)).status).toBe(404)
    const measured = await (await asked(server, '/metrics', `Bearer ${token}`)).text()
    expect(measured).toMatch(/^lydhoer_turn_total\{/m)
    expect(measured).toMatch(/^lydhoer_outbox\{state="pending"\} \d+$/m)
    expect(await (await asked(server, '/readyz')).json()).toEqual({ status: 'ready' })
    expect(await (await asked(server, '/readyz', `Bearer ${token}`)).json()).toMatchObject({ store: true })
  })

  it('with the chat switched off gives the reason and a number to call, and looks after what was received', async () => {
    const before = await start()
    const receipt = await askAndSend(before)
    await before.stop()
    const server = await start({
      dataDir: before.dataDir,
      env: { CHAT_CLOSED: 'Vi retter en fejl i svarene.' },
    })
    const page = await server.fetch('/kolding')
    expect(page.status).toBe(503)
    expect(await page.text()).toMatch(/Vi retter en fejl i svarene\.[\s\S]*href="tel:/)
    expect((await statusOf(server, receipt)).status).toBe(200)
    const html = receipt.documents.find(({ kind }) => kind === 'html')
    expect((await server.fetch(new URL(html?.url ?? '').pathname)).status).toBe(200)
    expect((await server.fetch('/kolding/privacy')).status).toBe(200)
    expect((await server.fetch('/readyz')).status).toBe(200)
  })
})

/** Asks again and again over one connection, as a browser does, until the server says to leave. */
const keepsAsking = (server: NodeServer) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const begun = Promise.withResolvers<void>()
  const ask = (): void => {
    request(`${server.origin}/healthz`, { agent }, response => {
      begun.resolve()
      response.resume().on('end', () => response.headers.connection !== 'close' && setImmediate(ask))
    })
      .on('error', () => agent.destroy())
      .end()
  }
  ask()
  return { begun: begun.promise, end: () => agent.destroy() }
}

describe('a server that is asked to stop', () => {
  it('ends by itself, with 0, though somebody keeps asking', async () => {
    const server = await start()
    const caller = keepsAsking(server)
    await caller.begun
    await server.stop('SIGTERM')
    expect(await server.ended).toBe(0)
    caller.end()
  })

  it('leaves a file that needs no repair, without a write-ahead log beside it', async () => {
    const server = await start()
    await askAndSend(server)
    await server.stop('SIGTERM')
    const left = spawnSync('ls', [server.dataDir], { encoding: 'utf8' }).stdout
    expect(left).not.toContain('sqlite-wal')
  })
})

describe('a server that cannot have its place', () => {
  it('says who has it, and ends', async () => {
    const first = await start()
    const port = new URL(first.origin).port
    await expect(start({ env: { PORT: port } })).rejects.toThrow(/cannot listen on 127\.0\.0\.1/)
  })
})
