import { applyD1Migrations, env, SELF } from 'cloudflare:test'
import { beforeAll, expect, it, vi } from 'vitest'
import { playTheWholeWay } from './whole-way.ts'

let printed = ''
beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
    printed += `${line}\n`
  })
})

it('goes the whole way on Workers: a question, a notice, an answer', async () => {
  await playTheWholeWay({
    fetch: (path, init) => SELF.fetch(new URL(path, 'http://localhost:8787').href, init),
    signInPath: () => /(\/staff\/sign-in\?once=\S+)/.exec(printed)?.[1] ?? '',
  })
  expect(printed).toContain('Staff sign-in: ')
}, 30_000)
