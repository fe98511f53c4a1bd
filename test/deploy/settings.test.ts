import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const operations = readFileSync('docs/operations.md', 'utf8')
const names = [
  ...readFileSync('src/adapters/config/environment.ts', 'utf8').matchAll(/^ {2}([A-Z_]+):/gm),
].map(([, name = '']) => name)
/** For the fault harness alone: docs/reliability.md. */
const harness = new Set(['FAULT_POINT'])

describe('the page for those who run it', () => {
  it('has every setting that the server reads', () => {
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter(name => !harness.has(name) && !operations.includes(`\`${name}\``))).toEqual([])
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
    const named = [...operations.matchAll(/`?npm run ([a-z:]+)/g)].map(([, name = '']) => name)
    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('has a template with settings that there are', () => {
    const template = [...readFileSync('deploy/lydhoer.env', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
      ([, name = '']) => name,
    )
    const others = new Set(['MUNICIPALITY_SETTINGS', 'BACKUP_KEYS'])
    expect(template.filter(name => !names.includes(name) && !others.has(name))).toEqual([])
  })
})
