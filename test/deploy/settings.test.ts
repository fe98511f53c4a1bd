import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const operations = readFileSync('docs/operations.md', 'utf8')
const names = [
  ...readFileSync('src/adapters/config/environment.ts', 'utf8').matchAll(/^ {2}([A-Z_]+):/gm),
].map(([, name = '']) => name)
/** For the fault harness alone: docs/reliability.md. */
const harness = new Set(['FAULT_POINT'])

describe('npm run check:settings -- --list', () => {
  const listed = execFileSync(process.execPath, ['dist/commands/check-settings.js', '--list'], {
    encoding: 'utf8',
  })

  it('says what every setting is for that the server reads', () => {
    expect(names.length).toBeGreaterThan(20)
    const said = names.filter(name => new RegExp(`^${name}(?: \\(.+\\))?: \\w`, 'm').test(listed))
    expect(names.filter(name => !harness.has(name) && !said.includes(name))).toEqual([])
  })

  it('says what holds where nothing is set', () => {
    expect(listed).toContain('PORT (8787): ')
  })

  it('says what a municipality may give, down to its casework', () => {
    for (const name of ['approvedBy', 'brand', 'missedQuestions', 'casework.fourEyes', 'casework.closing'])
      expect(listed).toMatch(new RegExp(`^${name}: \\w`, 'm'))
  })

  it('is named by the page for those who run it', () => {
    expect(operations).toContain('npm run check:settings -- --list')
  })
})

describe('the page for those who run it', () => {
  it('names only settings that there are', () => {
    const named = [...operations.matchAll(/`([A-Z]+_[A-Z_]+)[`=]/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(10)
    const others = new Set(['MUNICIPALITY_SETTINGS', 'D1_JURISDICTION', 'REGIONAL_SERVICES'])
    expect(named.filter(name => !names.includes(name) && !others.has(name))).toEqual([])
  })

  it('says what to do on each of the bad days', () => {
    for (const day of [
      'Chat off',
      'Mail is down',
      'The disk is full',
      'The database is damaged',
      'Restore',
      'Keys are changed',
      'The sign-in is down',
      'A breach',
    ])
      expect(operations).toContain(`**${day}.**`)
  })

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    const told = operations + readFileSync('deploy/first-hour.sh', 'utf8')
    const named = [...told.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name)
    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('lets the shell forget the npm it knew: the older one leaves out the Node this runs on', () => {
    const lines = readFileSync('deploy/first-hour.sh', 'utf8').split('\n')
    const renewed = lines.findIndex(line => /^npm install -g npm@11 && hash -r/.test(line))
    expect(renewed).toBeGreaterThan(0)
    expect(lines.findIndex(line => line.includes('npm ci'))).toBe(renewed + 1)
  })

  it('has a template with settings that there are', () => {
    const template = [...readFileSync('deploy/lydhoer.env', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
      ([, name = '']) => name,
    )
    const others = new Set(['MUNICIPALITY_SETTINGS', 'BACKUP_KEYS'])
    expect(template.filter(name => !names.includes(name) && !others.has(name))).toEqual([])
  })
})
