import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const text = readFileSync('docs/security/dpia.md', 'utf8')
const rows = text
  .slice(text.indexOf('| risk |'))
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| risk'))
  .map(line => line.slice(2, -2).split(' | '))

describe('the impact assessment', () => {
  it('says of every risk how likely and how severe it is', () => {
    expect(rows.length).toBeGreaterThanOrEqual(12)
    for (const [risk, , likely = '', severe = ''] of rows) {
      expect([risk, likely]).toEqual([risk, expect.stringMatching(/^(unlikely|possible|likely)$/)])
      expect([risk, severe]).toEqual([risk, expect.stringMatching(/^(little|some|serious|very serious)$/)])
    }
  })

  it('rests on tests that there are', () => {
    const cited = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(cited.length).toBeGreaterThanOrEqual(12)
    expect(cited.filter(path => !existsSync(join('docs/security', path)))).toEqual([])
  })

  it('speaks of children and others, offences, the record, the agreement, access and four eyes', () => {
    for (const word of [
      'children',
      'GDPR 10',
      'art. 30',
      'art. 28',
      'request of access',
      'four eyes',
      'Skal lukkes',
    ])
      expect(text).toContain(word)
  })
})
