import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportNotice } from '../../../src/app/casework/export-notice.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import type { StaffActor } from '../../../src/app/deps.ts'
import { bytesWrite } from '../../../src/app/documents/document-row.ts'
import { storedDocument } from '../../../src/app/documents/stored-document.ts'
import { replyNotice } from '../../../src/app/notice/reply-notice.ts'
import { brokenAudit } from '../../../src/app/records/audit-log.ts'
import { type TestDeps, testDeps } from '../../deps.ts'
import { da, en } from '../../said.ts'
import { refusal } from '../refusal.ts'
import { fields, ida, refusalOf, send } from '../sending.ts'

/** The letter for staff as a release before 2 December 2026 kept it: with the assessment. */
const keptAsBefore = async (deps: TestDeps, reference: string) => {
  const [notice] = (await deps.store.queue('kolding', { limit: 9 })).filter(
    row => row.reference === reference,
  )
  const key = { municipality: 'kolding', noticeId: notice?.id ?? '' }
  const letters = (await deps.store.documents(key)).filter(
    ({ name, kind }) => name === 'decision' && kind === 'json',
  )
  for (const letter of letters) {
    const id = letter.id.replace('.citizen.', '.staff.')
    const { bytes = new Uint8Array() } = (await storedDocument(deps, key, letter.id)) ?? {}
    const row = { ...letter, id, audience: 'staff', tokenHash: `staff ${id}` }
    await deps.store.write([{ into: 'documents', row }, bytesWrite(deps, row, bytes)])
  }
}

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
      ...refusal,
    })
    const filesOf = async (actor: StaffActor, withNeed: boolean) =>
      unzipSync((await exportNotice(deps, actor, { ...about, withNeed })).bytes)
    const without = await filesOf({ ...ida, id: 'lars', roles: ['read'] }, false)
    const letters = (files: Record<string, unknown>) =>
      Object.keys(files).filter(name => /^(letter|memo)/.test(name))
    expect(letters(without)).toEqual(
      ['html', 'json', 'pdf', 'txt'].map(end => `letter-2-without-need.${end}`),
    )
    expect(text(without['letter-2-without-need.txt'])).toContain(refusal.ground)
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

  it('repeats the need nowhere: what is in it without the need is searched for every word of it', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps, { language: 'en' })
    const about = { municipality: 'kolding', reference: receipt.reference }
    const [question, reply] = [
      'Hvad skal optagelsen hjælpe dig med?',
      'Min hukommelse er dårlig efter et fald',
    ]
    await openNeed(deps, ida, about)
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'more_information', message: question })
    await replyNotice(deps, { ...receipt, version: 2, text: reply })
    await decideNotice(deps, ida, {
      ...about,
      version: 3,
      outcome: 'more_information',
      message: 'Hvor er det?',
    })
    await replyNotice(deps, { ...receipt, version: 4, text: 'På rådhuset i stuen' })
    await decideNotice(deps, ida, {
      ...about,
      version: 5,
      outcome: 'refused',
      assessment: 'Du glemmer tit, hvad der bliver sagt, og det kan et skriftligt referat afhjælpe.',
      assessmentEnglish: 'You tend to forget what is said, and written minutes can help with that.',
      ground: refusal.ground,
    })
    await keptAsBefore(deps, receipt.reference)
    const filesOf = async (withNeed: boolean) =>
      unzipSync((await exportNotice(deps, ida, { ...about, withNeed })).bytes)
    const [without, whole] = [await filesOf(false), await filesOf(true)]
    for (const [name, bytes] of Object.entries(without))
      expect([name, /glemmer tit|tend to forget|dårlig efter/.exec(text(bytes))?.[0]]).toEqual([
        name,
        undefined,
      ])
    expect(Object.keys(without)).toContain('notice-3-without-need.pdf')
    expect(text(without['notice-5-without-need.txt'])).not.toContain('På rådhuset i stuen')
    expect(text(without['notice-5-without-need.txt'])).toContain(da('letters:mark.replyApart'))
    expect(text(without['letter-6-without-need.txt'])).toContain(da('letters:mark.assessmentApart'))
    expect(text(without['letter-6-without-need.txt'])).toContain(en('letters:mark.assessmentApart'))
    expect(text(whole['notice-5.txt'])).toContain(reply)
    expect(text(whole['letter-6.txt'])).toContain('tend to forget')
    expect((await exportNotice(deps, ida, { ...about, withNeed: false })).bytes).toEqual(
      (await exportNotice(deps, ida, { ...about, withNeed: false })).bytes,
    )
  })

  it('with a reply, where no need was written before, is fetched whole only by an act of its own', async () => {
    const deps = await testDeps()
    const { need: _need, needText: _text, ...noNeed } = fields
    const { receipt } = await send(deps, { fields: noNeed })
    const about = { municipality: 'kolding', reference: receipt.reference }
    const message = 'Hvorfor vil du optage?'
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'more_information', message })
    expect((await openNotice(deps, ida, about)).hasReplies).toBe(false)
    await replyNotice(deps, { ...receipt, version: 2, text: 'Jeg er ordblind' })
    expect((await openNotice(deps, ida, about)).hasReplies).toBe(true)
    await exportNotice(deps, ida, { ...about, withNeed: true })
    const log = await deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.map(({ action }) => action).slice(-2)).toEqual(['open_need', 'export_notice'])
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
