import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cookieIn, signInAt } from '../oidc/away.ts'

/*
 * The containers as deploy/trial/compose.yaml starts them: `TRIAL=deploy` (the project's name) and, since the proxy
 * signs its own certificate, NODE_TLS_REJECT_UNAUTHORIZED=0.
 */
const project = process.env.TRIAL
const ours = 'https://localhost'
const engine = process.env.ENGINE ?? 'podman'

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${ours}${path}`, { redirect: 'manual', headers })

const inside = (service: string, ...command: string[]) => {
  const { status, stdout, stderr } = spawnSync(engine, ['exec', `${project}_${service}_1`, ...command], {
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}`.trim() }
}

const wrongCode = (forwarded: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
  body: JSON.stringify({ reference: 'KOL-2222-2222', code: 'AAAAAAAAAA' }),
})

/** The same from another place on the bridge, by the name the certificate has. */
const fromTheBridge = `
  const { request } = require('node:https')
  const ask = request({ host: '172.30.87.2', servername: 'localhost', path: '/api/v1/status', method: 'POST',
    rejectUnauthorized: false, headers: { host: 'localhost', 'content-type': 'application/json' } },
    answer => { console.log(answer.statusCode); answer.resume() })
  ask.end('{"reference":"KOL-2222-2222","code":"AAAAAAAAAA"}')`

describe.skipIf(project === undefined)('the containers', () => {
  it('let a caseworker in, through the proxy and the provider', async () => {
    const started = await get('/staff/sign-in/start')
    const back = await signInAt(started.headers.get('location') ?? '', 'ida', { ours })
    const pending = cookieIn(started, '__Host-lydhoer-sign-in')
    const entered = await get(`${back.pathname}${back.search}`, { cookie: pending })
    const page = await get('/staff/kolding', { cookie: cookieIn(entered, '__Host-lydhoer-staff') })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Ida Prøvesen')
  })

  it('say over TLS what a browser has to be told, and show the measurements to nobody outside', async () => {
    const page = await get('/kolding')
    expect(page.headers.get('strict-transport-security')).toContain('max-age=')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const path of ['/metrics', '/readyz']) expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await fetch('http://localhost/kolding', { redirect: 'manual' })).headers.get('location')).toBe(
      `${ours}/kolding`,
    )
  })

  it('know callers apart by where they come from, and not by what they say of it', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 7; time += 1)
      statuses.push((await fetch(`${ours}/api/v1/status`, wrongCode(`192.0.2.${time}`))).status)
    expect(statuses).toContain(429)
    expect(inside('provider', 'node', '-e', fromTheBridge).said).toBe('404')
  })

  it('are healthy by the way others reach them, run as nobody, and write to their volumes alone', () => {
    expect(spawnSync(engine, ['healthcheck', 'run', `${project}_lydhoer_1`]).status).toBe(0)
    expect(inside('lydhoer', 'id', '-u').said).toBe('10001')
    expect(inside('lydhoer', 'touch', '/app/x').said).toContain('Read-only')
    expect(inside('lydhoer', 'sh', '-c', 'touch /data/x && rm /data/x').status).toBe(0)
  })

  it('have no secret on the disk of the data, and no key of the backup in the server', () => {
    const held = inside('lydhoer', 'sh', '-c', 'env').said
    expect(held).toContain('DATA_KEYS=')
    expect(held).not.toContain('BACKUP_KEYS')
    const key = /DATA_KEYS=\S+:(\S+)/.exec(held)?.[1] ?? 'none'
    expect(inside('lydhoer', 'grep', '-rlF', key, '/data', '/copy', '/backups').said).toBe('')
    expect(inside('lydhoer', 'sh', '-c', 'ls /copy').said).toContain('lydhoer.sqlite')
  })

  it('make a backup that is sealed', () => {
    expect(inside('backup', 'node', 'dist/commands/backup.js').status).toBe(0)
    expect(inside('backup', 'sh', '-c', 'ls /backups').said).toMatch(/\.sqlite\.sealed$/m)
  })
})
