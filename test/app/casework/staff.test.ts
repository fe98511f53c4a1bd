import { describe, expect, it } from 'vitest'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { readStaffDocument } from '../../../src/app/casework/read-staff-document.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { brokenAudit } from '../../../src/app/records/audit-log.ts'
import { brokenEvent, eventsIn } from '../../../src/app/records/event-log.ts'
import { rowOf, summaryOf } from '../../../src/app/records/notice-record.ts'
import { noticeFrom } from '../../../src/core/notice/lifecycle/notice.ts'
import { type TestDeps, testDeps } from '../../deps.ts'
import { refusal } from '../refusal.ts'
import { bo, fields, ida, refusalOf, send } from '../sending.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const kolding = { municipality: 'kolding' }
const all = { ...kolding, view: 'all', search: '', limit: 50 } as const
const actions = async (deps: TestDeps) =>
  (await deps.store.audit('kolding', { after: 0, limit: 100 })).map(
    row => `${JSON.parse(row.actor).id} ${row.action}`,
  )

describe('the queue', () => {
  it('lists one municipality by meeting time, and says so in the log', async () => {
    const deps = await testDeps()
    const late = await send(deps, { draft: 1, fields: { ...fields, meetingAt: '2026-12-01T10:00:00+01:00' } })
    const soon = await send(deps, { draft: 2 }, 'key-2')
    const { rows } = await findNotices(deps, ida, all)
    expect(rows.map(row => row.reference)).toEqual([soon.receipt.reference, late.receipt.reference])
    expect(rows[0]).toMatchObject({ name: 'Åse Prøvesen', status: 'waiting', opened: false, version: 1 })
    expect(JSON.stringify(rows)).not.toContain('glemmer')
    expect(await actions(deps)).toEqual(['ida list_notices'])
  })

  it('goes on where the page before ended', async () => {
    const deps = await testDeps()
    for (const draft of [1, 2, 3]) await send(deps, { draft }, `key-${draft}`)
    const first = await findNotices(deps, ida, { ...all, limit: 2 })
    const second = await findNotices(deps, ida, { ...all, limit: 2, after: first.next ?? '' })
    expect(first.rows).toHaveLength(2)
    expect(second.rows).toHaveLength(1)
    expect(second.next).toBeUndefined()
  })

  it('is closed to staff of another municipality', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const stranger = { ...ida, municipalities: ['nyborg'] }
    expect(await refusalOf(findNotices(deps, stranger, all))).toEqual({ code: 'not_allowed' })
    const about = { ...kolding, reference: receipt.reference }
    expect(await refusalOf(openNotice(deps, stranger, about))).toEqual({ code: 'not_allowed' })
    expect(await refusalOf(openNeed(deps, { ...ida, roles: ['read'] }, about))).toEqual({
      code: 'not_allowed',
    })
  })
})

describe('opening a notice', () => {
  it('shows it without the need and tells the citizen that it was opened, once', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference }
    const seen = await openNotice(deps, ida, about)
    expect(seen).toMatchObject({
      hasNeed: true,
      needOpened: false,
      contact: { name: 'Åse Prøvesen' },
      version: 1,
    })
    expect(JSON.stringify(seen)).not.toContain('glemmer')
    await openNotice(deps, bo, about)
    const { status } = await readStatus(deps, receipt)
    expect(status.points.find(({ point }) => point === 'opened')?.at).toBeDefined()
    expect(await actions(deps)).toEqual(['ida open_notice', 'bo open_notice'])
  })

  it('is not "opened" when somebody only reads', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    await openNotice(deps, { ...ida, roles: ['read'] }, { ...kolding, reference: receipt.reference })
    const { status } = await readStatus(deps, receipt)
    expect(status.points.find(({ point }) => point === 'opened')).toEqual({ point: 'opened' })
    expect(await actions(deps)).toEqual(['ida open_notice'])
  })

  it('gives the staff copy in every kind, without the need, each read logged', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference }
    for (const kind of ['html', 'text', 'json', 'pdf']) {
      const first = await readStaffDocument(deps, ida, { ...about, kind })
      expect(text(first.bytes)).not.toContain('glemmer')
      expect(await readStaffDocument(deps, ida, { ...about, kind })).toEqual(first)
    }
    expect(await actions(deps)).toHaveLength(8)
    expect(await refusalOf(readStaffDocument(deps, ida, { ...about, kind: 'exe' }))).toEqual({
      code: 'not_found',
    })
  })
})

describe('the need', () => {
  it('is opened by an act of its own, logged each time', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference }
    expect(await openNeed(deps, ida, about)).toMatchObject({
      need: ['remember'],
      needText: 'Jeg glemmer tit, hvad der bliver sagt',
    })
    await openNeed(deps, ida, about)
    expect(await actions(deps)).toEqual(['ida open_need', 'ida open_need'])
    expect((await openNotice(deps, ida, about)).needOpened).toBe(true)
    expect((await openNotice(deps, bo, about)).needOpened).toBe(false)
  })
})

describe('answering', () => {
  it('accepts in one act, and the citizen reads the letter', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference }
    const after = await decideNotice(deps, ida, {
      ...about,
      version: 1,
      outcome: 'accepted',
      assessment: ' ',
    })
    expect(after).toMatchObject({ status: 'answered', outcome: 'accepted', version: 2, canDecide: [] })
    const { status, letters } = await readStatus(deps, receipt)
    expect(status.outcome).toBe('accepted')
    expect(status.documents.filter(({ name }) => name === 'decision').map(({ kind }) => kind)).toEqual([
      'html',
      'pdf',
      'text',
      'json',
    ])
    expect(letters).toHaveLength(1)
    expect(JSON.stringify(letters[0]?.letter)).toContain('Ida Prøvesen')
    const pdf = await readStaffDocument(deps, ida, { ...about, name: 'decision', kind: 'pdf' })
    expect(text(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  })

  it('refuses only with the need opened, an assessment and a ground', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference, version: 1 }
    expect(await refusalOf(decideNotice(deps, ida, { ...about, outcome: 'refused' }))).toMatchObject({
      fields: { need: 'unopened', assessment: 'required', ground: 'required' },
    })
    await openNeed(deps, ida, about)
    const after = await decideNotice(deps, ida, { ...about, ...refusal })
    expect(after.decisions[0]).toMatchObject({ outcome: 'refused', by: { name: 'Ida Prøvesen' } })
  })

  it('lets one of two who answer at once through, and tells the other', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference, version: 1, outcome: 'accepted' }
    const results = await Promise.all([ida, bo].map(actor => refusalOf(decideNotice(deps, actor, about))))
    expect(results).toContain(undefined)
    expect(results).toContainEqual({ code: 'stale_version' })
  })

  it('does not answer what was withdrawn, nor with an outcome that does not exist', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference }
    expect(await refusalOf(decideNotice(deps, ida, { ...about, version: 1, outcome: 'withdrawn' }))).toEqual({
      code: 'invalid_fields',
      fields: { outcome: 'invalid' },
    })
    await withdrawNotice(deps, { ...receipt, version: 1 })
    expect(await refusalOf(decideNotice(deps, ida, { ...about, version: 2, outcome: 'accepted' }))).toEqual({
      code: 'not_possible',
    })
  })
})

describe('what is kept', () => {
  const handled = async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { ...kolding, reference: receipt.reference }
    await deps.settled()
    await openNotice(deps, ida, about)
    await openNeed(deps, ida, about)
    await decideNotice(deps, ida, { ...about, version: 1, ...refusal })
    const [row] = await deps.store.queue('kolding', { limit: 1 })
    if (!row) throw new Error('no notice')
    const key = { municipality: 'kolding', noticeId: row.id }
    return { deps, row, key, events: await deps.store.events(key) }
  }

  it('is the fold of what happened: the row can be made again from the events', async () => {
    const { deps, row, key, events } = await handled()
    const who = { name: 'Åse Prøvesen', reach: 'aase@example.dk' }
    const again = rowOf(deps, { key, notice: noticeFrom(eventsIn(deps, events)), ...who })
    expect({ ...again, summary: summaryOf(deps, again) }).toEqual({ ...row, summary: summaryOf(deps, row) })
    expect(events.map(({ type }) => type)).toEqual([
      'received',
      'words_read',
      'sent',
      'opened',
      'need_opened',
      'assigned',
      'decided',
    ])
  })

  it('shows it when an event was changed, removed or put in', async () => {
    const { deps, events } = await handled()
    expect(brokenEvent(deps.digest, events)).toBeUndefined()
    expect(
      brokenEvent(
        deps.digest,
        events.map(row => (row.sequence === 3 ? { ...row, actor: '{}' } : row)),
      ),
    ).toBe(3)
    expect(
      brokenEvent(
        deps.digest,
        events.filter(row => row.sequence !== 2),
      ),
    ).toBe(2)
    const bent = events.map(row =>
      row.sequence === 4 ? { ...row, data: row.data.map(byte => byte ^ 1) } : row,
    )
    expect(brokenEvent(deps.digest, bent)).toBe(4)
  })

  it('shows it when the log of reads was changed, shortened in the middle or put in order anew', async () => {
    const { deps } = await handled()
    const rows = await deps.store.audit('kolding', { after: 0, limit: 100 })
    expect(rows.length).toBeGreaterThan(2)
    expect(brokenAudit(deps.digest, rows)).toBeUndefined()
    expect(
      brokenAudit(
        deps.digest,
        rows.map(row => (row.sequence === 2 ? { ...row, action: 'open_notice' } : row)),
      ),
    ).toBe(2)
    expect(
      brokenAudit(
        deps.digest,
        rows.filter(row => row.sequence !== 2),
      ),
    ).toBe(2)
    expect(brokenAudit(deps.digest, [...rows].reverse())).toBe(1)
  })

  it('has no word of the citizen in the clear', async () => {
    const { deps, key } = await handled()
    const kept = JSON.stringify([
      await deps.store.notice(key),
      await deps.store.events(key),
      await deps.store.documents(key),
      await deps.store.audit('kolding', { after: 0, limit: 100 }),
    ])
    for (const word of ['glemmer', 'Åse', 'aase@', 'Jobcenter', 'Rådhuset']) expect(kept).not.toContain(word)
  })
})
