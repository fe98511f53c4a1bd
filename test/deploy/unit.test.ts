import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startNodeServer } from '../runtime/node-process.ts'
import { playTheWholeWay } from '../runtime/whole-way.ts'

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const folder = mkdtempSync(join(tmpdir(), 'lydhoer-unit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The units as they would stand on a machine that has the program, its settings and Node in their places. */
const installed = (): string[] =>
  readdirSync('deploy')
    .filter(name => /\.(service|timer)$/.test(name))
    .map(name => {
      const file = join(folder, name)
      const text = readFileSync(join('deploy', name), 'utf8')
        .replaceAll('/opt/lydhoer/node_modules/.bin/node', process.execPath)
        .replaceAll('WorkingDirectory=/opt/lydhoer', `WorkingDirectory=${folder}`)
      writeFileSync(file, text)
      return file
    })

const analyze = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', options, { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe.skipIf(!has('systemd-analyze'))('the systemd units', () => {
  it('are taken by systemd without a word', () => {
    expect(analyze('verify', ...installed())).toEqual({ status: 0, said: '' })
  })

  it('leave little open: at most 1.5 of 10 by systemd’s own count', () => {
    for (const unit of installed().filter(file => file.endsWith('.service')))
      expect(analyze('security', '--offline=true', '--threshold=15', unit)).toMatchObject({ status: 0 })
  })
})

/** What a set such as `@system-service` stands for, sets inside sets too. */
const callsIn = (set: string): string[] =>
  analyze('syscall-filter', set)
    .said.split('\n')
    .slice(1)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(name => (name.startsWith('@') ? callsIn(name) : [name]))

const allowedBy = (unit: string): Set<string> => {
  const allowed = new Set<string>()
  for (const [, filter = ''] of readFileSync(unit, 'utf8').matchAll(/^SystemCallFilter=(.+)$/gm))
    for (const set of filter.replace('~', '').split(' '))
      for (const call of callsIn(set)) filter.startsWith('~') ? allowed.delete(call) : allowed.add(call)
  return allowed
}

const nobody = 65534
const isRoot = process.getuid?.() === 0 && has('setpriv')
const asNobody = [
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--no-new-privs',
  '--bounding-set=-all',
]

/** A folder that nobody may write to, as the data folder of the service is its own. */
const ownFolder = (name: string): string => {
  const path = join(folder, name)
  mkdirSync(path)
  for (const one of [folder, path]) chownSync(one, nobody, nobody)
  return path
}

it.skipIf(!isRoot || !has('systemd-analyze') || !existsSync('/usr/bin/strace'))(
  'the server makes no call to the kernel that its unit forbids',
  async () => {
    const dataDir = ownFolder('traced')
    const trace = join(dataDir, 'trace')
    const under = ['setpriv', ...asNobody, 'strace', '-D', '-f', '-qq', '-o', trace]
    const server = await startNodeServer({ dataDir, under })
    await playTheWholeWay(server)
    await server.stop()
    // strace stands beside the server and writes its last lines when that has gone.
    await expect.poll(() => readFileSync(trace, 'utf8')).toContain('exit_group(')
    const calls = readFileSync(trace, 'utf8').matchAll(/^\d+ +(?:<\.\.\. )?([a-z0-9_]+)(?:\(| resumed)/gm)
    const made = new Set([...calls].map(([, call = '']) => call))
    const allowed = allowedBy('deploy/lydhoer.service')
    expect(made.size).toBeGreaterThan(20)
    expect([...made].filter(call => !allowed.has(call))).toEqual([])
  },
)

const canUnshare = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0

it.skipIf(!canUnshare)('the server needs no right and no place to write but its data folder', async () => {
  const dataDir = ownFolder('data')
  const alone = [
    'mount --bind "$0" "$0" && mount -o remount,bind,ro / && mount -o remount,bind,rw "$0"',
    `exec setpriv ${asNobody.join(' ')} "$@"`,
  ].join(' && ')
  const server = await startNodeServer({ dataDir, under: ['unshare', '-m', 'sh', '-c', alone, dataDir] })
  await playTheWholeWay(server)
  await server.stop()
  expect(server.output()).not.toMatch(/EROFS|EACCES|"level":"error"/)
})
