import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commandEnvironment } from '../runtime/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, options: string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/build/operation/${name}.ts`, ...options],
    {
      encoding: 'utf8',
      env: commandEnvironment(env),
    },
  )
  return { status, said: `${stdout}${stderr}` }
}

describe('a command that cannot do its work', () => {
  it.each([
    ['backup', ['--help'], {}],
    ['backup', [], { DATA_DIR: '/not/there' }],
    ['backup', [], { MODE: 'production' }],
    ['backup', ['--to', '/not/there'], { MODE: 'production' }],
    ['restore', ['/not/there'], {}],
    ['purge', ['--days', 'x'], {}],
    ['end-sessions', [], {}],
    ['end-sessions', ['--help'], {}],
    ['end-sessions', ['ida', 'bo'], {}],
    ['restore', ['package.json', '--help'], {}],
    ['reseal', ['--help'], {}],
    ['break-glass', ['--help'], {}],
    ['check-audit', ['--help'], {}],
    ['check-settings', ['--file', '/not/there'], {}],
    ['check-settings', ['--help'], {}],
    ['count-cpr', [], {}],
    ['reseal', [], { MODE: 'production' }],
    ['move', ['--help'], {}],
  ])('says so in words and shows no stack: %s %j', (name, options, env) => {
    const { status, said } = run(name, options, env)
    expect(status).not.toBe(0)
    expect(said.trim()).not.toBe('')
    if (options.join(' ').includes('--help')) expect(said).toContain('--help')
    expect(said).not.toMatch(/^\s+at /m)
  })

  it('leaves no folder behind where the data is not', () => {
    const env = { DATA_DIR: join(folder, 'not', 'there') }
    expect(run('backup', [], env).said).toContain('set DATA_DIR')
    expect(existsSync(join(folder, 'not'))).toBe(false)
  })

  it('is one of all there are: each begins by saying things in words', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const ours = [
      'backup',
      'restore',
      'move',
      'purge',
      'reseal',
      'end:sessions',
      'break:glass',
      'count:cpr',
      'check:audit',
      'check:settings',
      'new:keys',
    ]
    for (const name of ours) {
      const file = scripts[name]?.replace('node ', '') ?? ''
      expect([name, readFileSync(file, 'utf8').startsWith("import './in-words.ts'")]).toEqual([name, true])
    }
  })
})

describe('the settings', () => {
  it('are read through together: everything that is wrong stands in one answer', () => {
    const env = {
      MODE: 'production',
      DATA_DIR: 'package.json',
      MUNICIPALITY_SETTINGS: '/not/there',
      PORT: 'x',
      BACKUP_KEYS: 'b1:any',
    }
    const { status, said } = run('check-settings', [], env)
    expect(status).toBe(1)
    for (const name of [
      'PORT',
      'BACKUP_KEYS',
      'DATA_DIR',
      'MUNICIPALITY_SETTINGS',
      'MUNICIPALITIES',
      'STATE_KEYS',
      'DATA_KEYS',
      'RECEIPT_KEYS',
      'PUBLIC_URL',
    ])
      expect(said).toContain(`- ${name}: `)
  })

  it('are right with drawn keys, and say what is wanting', () => {
    const file = join(folder, 'lydhoer.env')
    const drawn = run('new-keys').said
    expect(run('new-keys').said).not.toBe(drawn)
    writeFileSync(file, `MODE=production\nPUBLIC_URL=https://x.dk\nMUNICIPALITIES=kolding\n${drawn}`)
    const { status, said } = run('check-settings', ['--file', file])
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('Wanting: mail') })
    expect(said).toContain('Wanting: sign-in')
    expect(drawn).not.toContain('BACKUP_KEYS')
    expect(run('new-keys', ['--backup']).said).toMatch(/^BACKUP_KEYS=\S{48,}\n$/)
    expect(said).not.toMatch(/[A-Za-z0-9_-]{43}/)
  })
})
