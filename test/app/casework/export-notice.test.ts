import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportNotice } from '../../../src/app/casework/export-notice.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import type { StaffActor } from '../../../src/app/deps.ts'
import { brokenAudit } from '../../../src/app/records/audit-log.ts'
import { testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { ida, refusalOf, send } from '../sending.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

const answered = async () => {
  const deps = await testDeps()
  const { receipt } = await send(deps)
  const about = { municipality: 'kolding', reference: receipt.reference }
  await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
  return { deps, about }
}

describe('the export of a notice', () => {
  it('has the notice, the letter, what was told, the journal, a draft for Digital Post and hashes that hold', async () => {
    const { deps, about } = await answered()
    const { bytes, fileName } = await exportNotice(deps, ida, { ...about, withNeed: false })
    const files = unzipSync(bytes)
    expect(fileName).toBe(`${about.reference}.zip`)
    expect(Object.keys(files)).toEqual([
      'guidance.txt',
      'journal.json',
      'letter-2.html',
      'letter-2.json',
      'letter-2.pdf',
      'letter-2.txt',
      'memo.xml',
      'notice-1.html',
      'notice-1.json',
      'notice-1.pdf',
      'notice-1.txt',
      'manifest.sha256',
    ])
    for (const line of text(files['manifest.sha256']).trim().split('\n')) {
      const [hash, name = ''] = line.split('  ')
      expect(deps.digest(files[name] ?? new Uint8Array())).toBe(hash)
    }
    expect(JSON.parse(text(files['journal.json']))).toMatchObject({
      sender: 'Åse Prøvesen',
      receivedAt: '2026-11-24T09:00:00+01:00',
      outcome: 'accepted',
    })
    expect(Object.values(files).some(file => text(file).includes('glemmer'))).toBe(false)
  })

  it('is the same bytes each time, and each time in the log', async () => {
    const { deps, about } = await answered()
    const first = await exportNotice(deps, ida, { ...about, withNeed: false })
    expect((await exportNotice(deps, ida, { ...about, withNeed: false })).sha256).toBe(first.sha256)
    const rows = await deps.store.audit('kolding', { after: 0, limit: 9 })
    expect(
      rows.map(({ action, details }) => `${action} ${JSON.parse(details).need ?? ''}`).slice(-2),
    ).toEqual(['export_notice no', 'export_notice no'])
  })

  it('takes the need along only when asked, and only for those who may open it', async () => {
    const { deps, about } = await answered()
    const files = unzipSync((await exportNotice(deps, ida, { ...about, withNeed: true })).bytes)
    expect(Object.keys(files).filter(name => name.startsWith('need'))).toEqual([
      'need-1.json',
      'need-1.pdf',
      'need-1.txt',
    ])
    expect(text(files['need-1.txt'])).toContain('Jeg glemmer tit')
    const reader = { ...ida, roles: ['read' as const] }
    expect(await refusalOf(exportNotice(deps, reader, { ...about, withNeed: true }))).toEqual({
      code: 'not_allowed',
    })
  })

  it('has a letter that says the need whole only when that was asked for, and opens it then', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await openNeed(deps, ida, about)
    await decideNotice(deps, ida, {
      ...about,
      version: 1,
      outcome: 'refused',
      assessment: 'Mødet handler også om en anden borger, som er til stede.',
      ground: 'En anden borgers private forhold drøftes',
    })
    const filesOf = async (actor: StaffActor, withNeed: boolean) =>
      unzipSync((await exportNotice(deps, actor, { ...about, withNeed })).bytes)
    const without = await filesOf({ ...ida, id: 'lars', roles: ['read'] }, false)
    const letters = (files: Record<string, unknown>) =>
      Object.keys(files).filter(name => /^(letter|memo)/.test(name))
    expect(letters(without)).toEqual(
      ['html', 'json', 'pdf', 'txt'].map(end => `letter-2-without-need.${end}`),
    )
    expect(text(without['letter-2-without-need.txt'])).toContain('En anden borgers private forhold drøftes')
    expect(text(without['letter-2-without-need.txt'])).toContain(da('letters:mark.withoutNeed'))
    const whole = await filesOf({ ...ida, id: 'bo' }, true)
    expect(letters(whole)).toEqual([
      ...['html', 'json', 'pdf', 'txt'].map(end => `letter-2.${end}`),
      'memo.xml',
    ])
    expect(text(whole['letter-2.txt'])).toContain('Jeg glemmer tit')
    const log = await deps.store.audit('kolding', { after: 0, limit: 99 })
    const acts = log.map(({ actor, action }) => `${JSON.parse(actor).id} ${action}`).slice(-3)
    expect(acts).toEqual(['lars export_notice', 'bo open_need', 'bo export_notice'])
    expect(brokenAudit(deps.digest, log)).toBeUndefined()
  })

  it('has no draft before there is a letter', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const { bytes } = await exportNotice(deps, ida, {
      municipality: 'kolding',
      reference: receipt.reference,
      withNeed: false,
    })
    expect(Object.keys(unzipSync(bytes))).not.toContain('memo.xml')
  })
})
