import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { missingData, notAFolder } from '../../src/adapters/backup/missing-data.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'empty-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('a start where there should be data', () => {
  it('is refused in an empty folder, in one that is not there, and beside a file of no bytes', () => {
    for (const folder of [dataDir, join(dataDir, 'not-there')])
      expect(missingData({ dataDir: folder, expectData: true })).toContain('Is the disk mounted?')
    writeFileSync(join(dataDir, 'lydhoer.sqlite'), '')
    expect(missingData({ dataDir, expectData: true })).toContain('EXPECT_DATA')
  })

  it('is refused beside backups or a copy of what was there, although nobody has said that there is data', () => {
    const backupTo = join(dataDir, 'backups')
    mkdirSync(backupTo)
    expect(missingData({ dataDir, expectData: false, backupTo })).toBeUndefined()
    writeFileSync(join(backupTo, 'lydhoer-2026-11-30.sqlite.sealed'), 'sealed')
    for (const given of [{ backupTo }, {}])
      expect(missingData({ dataDir, expectData: false, ...given })).toContain('backups of one')
    writeFileSync(join(backupTo, 'lydhoer.sqlite'), 'SQLite format 3')
    expect(missingData({ dataDir, expectData: false, copyTo: backupTo })).toContain('a copy of one')
  })

  it('is not where there is a database, nor the first time', () => {
    expect(missingData({ dataDir, expectData: false })).toBeUndefined()
    writeFileSync(join(dataDir, 'lydhoer.sqlite'), 'SQLite format 3')
    expect(missingData({ dataDir, expectData: true })).toBeUndefined()
  })

  it('is refused in words where the folder is a file', () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, 'x')
    expect(notAFolder(file)).toContain('is a file')
    for (const fine of [dataDir, join(dataDir, 'not-there')]) expect(notAFolder(fine)).toBeUndefined()
  })
})
