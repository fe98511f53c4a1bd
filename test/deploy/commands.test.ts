import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commandEnvironment } from '../runtime/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, options: string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [name.includes('/') ? `src/build/${name}.ts` : `dist/commands/${name}.js`, ...options],
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
    ['content/content-preview', ['--help'], {}],
    ['content-checks/check-sources', ['--help'], {}],
    ['content-checks/check-packs', ['/not/there'], {}],
  ])('says so in words and shows no stack: %s %j', (name, options, env) => {
    const { status, said } = run(name, options, env)
    expect(status).not.toBe(0)
    expect(said.trim()).not.toBe('')
    if (options.join().includes('--help') && !name.startsWith('content')) expect(said).toContain('--help')
    expect(said).not.toMatch(/^\s+at /m)
  })

  it.each([['backup'], ['purge'], ['reseal'], ['end-sessions', ['ida']], ['check-audit']])(
    'leaves nothing behind where the data is not, and does not say that all is well: %s',
    (name, options = []) => {
      mkdirSync(join(folder, 'empty'), { recursive: true })
      for (const DATA_DIR of [join(folder, 'not', 'there'), join(folder, 'empty')]) {
        const { status, said } = run(name, options, { DATA_DIR })
        expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('set DATA_DIR') })
      }
      expect([existsSync(join(folder, 'not')), readdirSync(join(folder, 'empty'))]).toEqual([false, []])
    },
  )

  it('names the backup that is not there', () => {
    expect(run('restore', ['/not/there']).said).toContain('There is no file /not/there')
  })

  it('is one of all there are: each begins by saying things in words', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    // These run others, whose words come through, or are imported by a test.
    const others = /bundling\/(build|check|start)|check-training/
    const files = Object.values(scripts)
      .map(line => line.replace(/dist\/commands\/(\S+)\.js/, 'src/build/operation/$1.ts'))
      .flatMap(line => line.match(/src\/build\/\S+\.ts/g) ?? [])
    const ours = files.filter(file => !others.test(file))
    expect(ours.length).toBeGreaterThan(20)
    for (const file of ours)
      expect([file, /^import '\.[./a-z]*\/in-words\.ts'/.test(readFileSync(file, 'utf8'))]).toEqual([
        file,
        true,
      ])
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
