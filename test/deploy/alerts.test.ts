import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const rules = readFileSync('deploy/alerts.yaml', 'utf8')
const cases = readFileSync('test/deploy/alerts.yaml', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'alerts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const promtool = (...options: string[]) => spawnSync('promtool', options, { encoding: 'utf8' }).status
const names = [...rules.matchAll(/alert: (\w+)/g)].map(([, name = '']) => name)

/** The rules with this one never ringing. */
const without = (name: string): number | null => {
  const file = join(folder, `${name}.yaml`)
  const silent = rules.replace(new RegExp(`(alert: ${name}\\n\\s+expr: ).*`), '$1vector(0) > 1')
  writeFileSync(file, silent)
  const its = join(folder, `${name}.test.yaml`)
  writeFileSync(its, cases.replace('../../deploy/alerts.yaml', file))
  return promtool('test', 'rules', its)
}

describe('the alerts', () => {
  it('are each tried, ringing and silent', () => {
    for (const name of names) {
      const tried = cases
        .split('input_series:')
        .filter(one => one.includes(`alertname: ${name}\n`))
        .map(one => !one.includes('exp_alerts: []'))
      expect([name, new Set(tried)]).toEqual([name, new Set([true, false])])
    }
  })

  // From Debian's `prometheus`.
  it.skipIf(promtool('--version') !== 0)('ring as Prometheus reads them', () => {
    expect(promtool('check', 'rules', 'deploy/alerts.yaml')).toBe(0)
    expect(promtool('test', 'rules', 'test/deploy/alerts.yaml')).toBe(0)
    for (const name of names) expect([name, without(name)]).not.toEqual([name, 0])
  })
})
