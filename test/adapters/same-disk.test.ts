import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { onOneDisk } from '../../src/adapters/backup/same-disk.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'one-disk-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('a second place', () => {
  it('on the disk of the data is none, also one that is not made yet', () => {
    const wanting = onOneDisk({ dataDir, backupTo: join(dataDir, 'not', 'made'), copyTo: dataDir })
    expect(wanting.map(line => /[A-Z]+_TO/.exec(line)?.[0])).toEqual(['BACKUP_TO', 'COPY_TO'])
    expect(onOneDisk({ dataDir })).toEqual([])
  })

  it('on another is one', () => {
    // A disk of its own on every Linux.
    expect(statSync('/proc').dev).not.toBe(statSync(dataDir).dev)
    expect(onOneDisk({ dataDir, backupTo: '/proc' })).toEqual([])
  })
})
