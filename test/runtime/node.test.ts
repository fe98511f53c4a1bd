import { afterAll, beforeAll, expect, it } from 'vitest'
import { type NodeServer, startNodeServer } from './node-process.ts'
import { askAndSend, playTheWholeWay, statusOf } from './whole-way.ts'

let server: NodeServer
beforeAll(async () => {
  server = await startNodeServer()
})
afterAll(async () => {
  await server.stop()
  server.remove()
})

it('goes the whole way on Node: a question, a notice, an answer', async () => {
  await playTheWholeWay(server)
})

it('lets the printed line sign in once and never again', async () => {
  const again = await server.fetch(server.signInPath(), { redirect: 'manual' })
  expect(again.status).toBe(401)
})

it('still has the notice when the process is killed right after the receipt', async () => {
  const killed = await startNodeServer()
  const receipt = await askAndSend(killed)
  await killed.stop('SIGKILL')
  const next = await startNodeServer({ dataDir: killed.dataDir })
  expect((await statusOf(next, receipt)).body).toMatchObject({ reference: receipt.reference, version: 1 })
  await next.stop()
  next.remove()
})

it('says everything that is wrong with the settings, and does not start', async () => {
  const wrong = startNodeServer({
    env: { MODE: 'production', PUBLIC_URL: 'http://x', MUNICIPALITIES: 'atlantis' },
  })
  await expect(wrong).rejects.toThrow(/PUBLIC_URL[\s\S]*/)
  await expect(wrong).rejects.toThrow(/MUNICIPALITIES: there is no pack atlantis/)
  await expect(wrong).rejects.toThrow(/STATE_KEYS/)
})
