import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingOf } from '../app/given-reading.ts'
import { send } from '../app/sending.ts'
import { today } from '../deps.ts'
import { site } from './pages.ts'

const measured = async () => {
  const state = { now: today }
  const at = (seconds: number) => new Date(today.getTime() - seconds * 1000)
  const copies = () => ({ backup: at(7200), copy: at(30) })
  const on = await site({
    read: readingOf({}),
    clock: () => state.now,
    http: { copies, memory: () => 2 ** 28, wanting: ['mail: SMTP_URL'] },
  })
  await send(on.deps)
  await on.deps.settled()
  state.now = new Date('2026-11-28T09:00:00+01:00')
  await on.app.request('/kolding')
  return { on, text: await (await on.app.request('/metrics')).text() }
}

describe('the measurements', () => {
  it('are in the form Prometheus reads: each line belongs to a family with HELP and TYPE before it', async () => {
    const { text } = await measured()
    let family = ''
    for (const line of text.trimEnd().split('\n')) {
      const [, kind, name = ''] = /^# (HELP|TYPE) (lydhoer_[a-z_]+) \S/.exec(line) ?? []
      if (kind === 'HELP') family = name
      else if (kind === 'TYPE') expect(name).toBe(family)
      else {
        expect(line).toMatch(
          /^lydhoer_[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?\d+(\.\d+)?(e[-+]\d+)?$/,
        )
        expect(line.startsWith(family)).toBe(true)
      }
    }
  })

  // From Debian's `prometheus`.
  it.skipIf(spawnSync('promtool', ['--version']).status !== 0)('are read by Prometheus itself', async () => {
    const { text } = await measured()
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
      input: text,
      encoding: 'utf8',
    })
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' })
  })

  it('say how the work stands, and nothing of anybody', async () => {
    const { text } = await measured()
    const value = (name: string) => Number(new RegExp(`^lydhoer_${name} (\\S+)$`, 'm').exec(text)?.[1])
    expect(value('notices_waiting')).toBe(1)
    expect(value('notices_overdue')).toBe(1)
    expect(value('mail_age_seconds')).toBe(4 * 24 * 3600)
    expect(value('backup_age_seconds')).toBeGreaterThan(7200)
    expect(value('copy_age_seconds')).toBeGreaterThan(30)
    expect(value('memory_bytes')).toBe(2 ** 28)
    expect(value('request_seconds_count')).toBeGreaterThan(0)
    expect(value('server_errors_total')).toBe(0)
    expect(text).not.toMatch(/KOL-|Prøvesen|aase/)
  })

  it('are what the rules for alarms ask about', async () => {
    const { text } = await measured()
    const rules = readFileSync('deploy/alerts.yaml', 'utf8')
    const asked = new Set([...rules.matchAll(/lydhoer_[a-z_]+/g)].map(([name]) => name))
    expect(asked.size).toBeGreaterThanOrEqual(9)
    const optional = ['lydhoer_check_age_seconds']
    expect([...asked].filter(name => !optional.includes(name) && !text.includes(`\n${name}`))).toEqual([])
  })

  it('are beside a /readyz that says what production cannot do without', async () => {
    const { on } = await measured()
    expect(await (await on.app.request('/readyz')).json()).toMatchObject({
      status: 'degraded',
      wanting: ['mail: SMTP_URL'],
    })
  })
})
