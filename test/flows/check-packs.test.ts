import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packs } from '../../flows/policies/index.ts'
import type { Pack } from '../../flows/policies/pack.ts'
import { packFindings } from '../../src/core/policy/check-pack.ts'

const today = '2026-11-24'
const kolding = (): Pack => {
  const { kolding: pack } = packs
  if (!pack) throw new Error('no Kolding')
  return structuredClone(pack)
}

const wrongIn = (pack: Pack): string[] =>
  packFindings(pack, today)
    .filter(({ kind }) => kind === 'wrong')
    .map(({ field, says }) => `${field}: ${says}`)

describe('a pack', () => {
  it('of ours has nothing wrong', () => {
    expect(Object.values(packs).flatMap(wrongIn)).toEqual([])
  })

  it('of Holbæk is said to be overdue for review', () => {
    const { holbaek } = packs
    if (!holbaek) throw new Error('no Holbæk')
    expect(packFindings(holbaek, today)).toContainEqual({
      kind: 'due',
      field: 'reviewBy',
      says: 'was to be reviewed by 2025-06-30',
    })
  })

  it('that allows and lets staff refuse must name that tension, so that the words carry it', () => {
    const pack = kolding()
    pack.channels.audio_meeting = { ...pack.channels.audio_meeting, default: 'notice', acceptance: 'unknown' }
    expect(wrongIn(pack)).toEqual([
      expect.stringMatching(/^channels\.audio_meeting: contradicts itself: allowed/),
    ])
    expect(wrongIn({ ...pack, tensions: ['staff_may_refuse'] })).toEqual([])
  })

  it.each<[string, (pack: Pack) => Pack, RegExp]>([
    [
      'telling is enough, yet a yes is required',
      pack => withAudio(pack, { default: 'notice', employeeVeto: 'no' }),
      /telling is enough/,
    ],
    ['free, yet staff may say no', pack => withAudio(pack, { default: 'free' }), /free, yet/],
    [
      'a need without a reason',
      pack => withAudio(pack, { default: 'need', reason: 'not_asked' }),
      /rests on a need/,
    ],
    [
      'a source that is not there',
      pack => ({ ...pack, source: 'nowhere_page' }),
      /^source: there is no source nowhere_page/,
    ],
    [
      'another authority’s page',
      pack => ({ ...pack, source: 'nyborg_page' }),
      /^source: nyborg_page is another/,
    ],
    ['an expired date', pack => ({ ...pack, validTo: '2026-01-31' }), /^validTo: expired on 2026-01-31/],
    ['no date for review', pack => ({ ...pack, reviewBy: null }), /^reviewBy: nobody/],
    [
      'a source for a value that is not there',
      pack => ({ ...pack, otherSources: { 'use.helpers': 'kolding_page' } }),
      /^otherSources\.use\.helpers/,
    ],
  ])('with %s is told so in one line', (_, plant, expected) => {
    expect(wrongIn(plant(kolding()))).toEqual([expect.stringMatching(expected)])
  })
})

const withAudio = (pack: Pack, more: Partial<Pack['channels']['audio_meeting']>): Pack => ({
  ...pack,
  channels: { ...pack.channels, audio_meeting: { ...pack.channels.audio_meeting, ...more } },
})

describe('npm run check:packs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const checked = (change: string) => {
    const file = join(folder, 'planted.mjs')
    const from = resolve('flows/policies/kolding.ts')
    writeFileSync(
      file,
      `import { kolding } from '${from}'\nexport const planted = { ...kolding, ${change} }\n`,
    )
    const { stdout, status } = spawnSync(
      process.execPath,
      ['src/build/content-checks/check-packs.ts', file],
      {
        encoding: 'utf8',
      },
    )
    return { status, wrong: stdout.split('\n').filter(line => line.startsWith('WRONG')) }
  }

  it('passes what is right', () => {
    expect(() => execFileSync(process.execPath, ['src/build/content-checks/check-packs.ts'])).not.toThrow()
  })

  it.each([
    ["validTo: '2020-01-01'", /validTo: expired on 2020-01-01$/],
    ["source: ''", /planted\.mjs: source: /],
    ["validTo: '2026-02-31'", /planted\.mjs: validTo: /],
    ['friendly: true', /planted\.mjs: .*friendly/],
    ["minutes: 'sometimes'", /planted\.mjs: minutes: /],
    ["localHelp: 'unknown', needWeight: 'never'", /planted\.mjs: needWeight: /],
  ])('fails with one clear line on %s', (change, expected) => {
    const { status, wrong } = checked(change)
    expect(status).toBe(1)
    expect(wrong).toEqual([expect.stringMatching(expected)])
  })

  it('starts a new pack that knows nothing, and says what is still to be done', () => {
    const program = readFileSync('src/build/content/new-pack.ts', 'utf8')
    for (const key of Object.keys(kolding())) expect(program).toContain(`${key}:`)
  })
})
