import { applyD1Migrations, createScheduledController, env, SELF } from 'cloudflare:test'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import worker, { type WorkerEnv } from '../../src/worker.ts'
import { askAndSend, playTheWholeWay } from './whole-way.ts'

let printed = ''
beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const keep = (line: unknown) => {
    printed += `${line}\n`
  }
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})

const here = {
  fetch: (path: string, init?: RequestInit) => SELF.fetch(new URL(path, 'http://localhost:8787').href, init),
  signInPath: () => /(\/staff\/sign-in\?once=\S+)/.exec(printed)?.[1] ?? '',
}

it('goes the whole way on Workers: a question, a notice, an answer', async () => {
  await playTheWholeWay(here)
  expect(printed).toContain('Staff sign-in: ')
})

it('writes down what was counted when the timer rings, and calls nothing sent while no mail is set up', async () => {
  await askAndSend(here, 'before-the-timer')
  await worker.scheduled(createScheduledController(), env as unknown as WorkerEnv)
  const { results } = await env.DB.prepare('SELECT DISTINCT state FROM outbox').all()
  expect(results.map(({ state }) => state)).not.toContain('sent')
  expect(await env.DB.prepare('SELECT count(*) AS n FROM counts').first('n')).toBeGreaterThan(0)
})

it('tells all who ask at once whether it is ready, whoever of them began to look', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => here.fetch('/readyz')))
  for (const answer of answers)
    expect(await answer.json()).toMatchObject({ status: 'ready', keysMissing: [] })
})

describe('a Worker in production', () => {
  const asked = async (more: Record<string, string>) => {
    printed = ''
    const settings = { ...env, MODE: 'production', ...more } as unknown as WorkerEnv
    return worker.fetch(new Request('https://optagelse.example.dk/kolding'), settings)
  }

  it.each([
    ['says neither', {}],
    ['says only where the data rests', { D1_JURISDICTION: 'eu' }],
    ['says only where it runs', { REGIONAL_SERVICES: 'eu' }],
    ['says another place', { D1_JURISDICTION: 'us', REGIONAL_SERVICES: 'eu' }],
  ])('serves nothing when it %s than the EU', async (_name, more) => {
    const answer = await asked(more)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toBe('Lydhør is not set up here yet.\n')
    expect(printed).toMatch(/D1_JURISDICTION|REGIONAL_SERVICES/)
  })

  it('then wants its own settings, each named in the log and none on the page', async () => {
    const answer = await asked({ D1_JURISDICTION: 'eu', REGIONAL_SERVICES: 'eu' })
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('KEYS')
    for (const name of ['PUBLIC_URL', 'MUNICIPALITIES', 'STATE_KEYS', 'DATA_KEYS', 'RECEIPT_KEYS'])
      expect(printed).toContain(name)
  })
})
