import { describe, expect, it } from 'vitest'
import { memoryLimiter } from '../../../src/adapters/http-server/limiter.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { readStaffDocument } from '../../../src/app/casework/read-staff-document.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { readDocument } from '../../../src/app/documents/read-document.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { replyNotice } from '../../../src/app/notice/reply-notice.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { testDeps, today } from '../../deps.ts'
import { ida, refusalOf, send } from '../sending.ts'

describe('the status', () => {
  it('opens with the code as it is typed, and with the link', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    await deps.settled()
    const { reference, code, link } = receipt
    const typed = await readStatus(deps, {
      reference: reference.toLowerCase(),
      code: code.replace(' ', '').toLowerCase(),
    })
    expect(typed.status).toMatchObject({
      reference,
      version: 1,
      can: { change: true, withdraw: true, reply: false },
    })
    expect(typed.status.points[0]).toEqual({ point: 'received', at: receipt.receivedAt })
    expect(await readStatus(deps, { token: link.split('#').at(-1) ?? '' })).toEqual(typed)
  })

  it('gives a wrong reference and a wrong code the same answer', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const attempts = [
      { reference: receipt.reference, code: 'AAAAA AAAAA' },
      { reference: receipt.reference, code: '' },
      { reference: 'KOL-AAAA-AAAA', code: receipt.code },
      { reference: 'XXX-AAAA-AAAA', code: receipt.code },
      { reference: '', code: receipt.code },
      { token: '' },
      { token: `${receipt.reference}.` },
    ]
    for (const attempt of attempts)
      expect(await refusalOf(readStatus(deps, attempt))).toEqual({ code: 'not_found' })
  })

  it('stops the sixth wrong try in an hour for one reference from one address, and nobody else', async () => {
    const deps = await testDeps({ limiter: memoryLimiter({ code: { most: 5, seconds: 3600 } }) })
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    for (let tries = 0; tries < 5; tries += 1)
      await refusalOf(readStatus(deps, { reference, code: 'AAAAA AAAAA', address: '10.0.0.1' }))
    expect(await refusalOf(readStatus(deps, { reference, code, address: '10.0.0.1' }))).toEqual({
      code: 'too_many',
    })
    expect((await readStatus(deps, { reference, code, address: '10.0.0.2' })).status.reference).toBe(
      reference,
    )
  })
})

describe('changing', () => {
  it('makes a new version with documents of its own and keeps what was not changed', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    const view = await changeNotice(deps, {
      reference,
      code,
      version: 1,
      fields: { department: 'Borgerservice', place: null },
    })
    expect(view.status.version).toBe(2)
    expect(view.fields).toMatchObject({ department: 'Borgerservice', medium: 'audio' })
    expect(view.fields).not.toHaveProperty('place')
    const urls = view.status.documents.map(({ url }) => url)
    expect(receipt.documents.filter(({ url }) => urls.includes(url))).toEqual([])
  })

  it('tells the later of two that it is late', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    const change = (department: string) =>
      changeNotice(deps, { reference, code, version: 1, fields: { department } })
    const results = await Promise.all([refusalOf(change('A')), refusalOf(change('B'))])
    expect(results).toContainEqual({ code: 'stale_version' })
    expect(results).toContain(undefined)
  })

  it('refuses unknown, invalid, missing and past', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    const change = (fields: Record<string, unknown>) =>
      refusalOf(changeNotice(deps, { reference, code, version: 1, fields }))
    expect(await change({ colour: 'red' })).toEqual({ code: 'invalid_fields', fields: { colour: 'unknown' } })
    expect(await change({ medium: 'smell' })).toEqual({
      code: 'invalid_fields',
      fields: { medium: 'invalid' },
    })
    expect(await change({ department: null })).toEqual({
      code: 'invalid_fields',
      fields: { department: 'required' },
    })
    expect(await change({ needText: 'x'.repeat(501) })).toEqual({
      code: 'invalid_fields',
      fields: { needText: 'too_long' },
    })
    expect(await change({ meetingAt: '2026-11-23T10:00:00+01:00' })).toEqual({
      code: 'invalid_fields',
      fields: { meetingAt: 'past' },
    })
    expect(await change({ meetingAt: '2026-02-31T10:00:00+01:00' })).toMatchObject({ code: 'invalid_fields' })
  })

  it('takes "I do not know when" for an answer in place of the time', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    const view = await changeNotice(deps, { reference, code, version: 1, fields: { meetingUnknown: true } })
    expect(view.fields).not.toHaveProperty('meetingAt')
  })
})

describe('withdrawing', () => {
  it('is possible once, also after a yes', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const { reference, code } = receipt
    await decideNotice(deps, ida, { municipality: 'kolding', reference, version: 1, outcome: 'accepted' })
    const view = await withdrawNotice(deps, { reference, code, version: 2 })
    expect(view.status).toMatchObject({
      outcome: 'withdrawn',
      version: 3,
      can: { change: false, withdraw: false },
    })
    // The answer was given, and taking the notice back does not undo that.
    expect(view.status.points.find(({ point }) => point === 'answered')?.at).toBe(today.toISOString())
    expect(await refusalOf(withdrawNotice(deps, { reference, code, version: 3 }))).toEqual({
      code: 'not_possible',
    })
    expect(await refusalOf(withdrawNotice(deps, { reference, code, version: 2 }))).toEqual({
      code: 'stale_version',
    })
  })
})

describe('a question from staff', () => {
  const asked = async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await decideNotice(deps, ida, {
      ...about,
      version: 1,
      outcome: 'more_information',
      message: 'Hvilket møde?',
    })
    return { deps, about, receipt }
  }

  it('is not an answer: that point is not reached, nor after the reply', async () => {
    const { deps, receipt } = await asked()
    const answered = { point: 'answered' }
    expect((await readStatus(deps, receipt)).status.points).toContainEqual(answered)
    const replied = await replyNotice(deps, { ...receipt, version: 2, text: 'Mødet den 3.' })
    expect(replied.status.points).toContainEqual(answered)
    const taken = await withdrawNotice(deps, { ...receipt, version: 3 })
    expect(taken.status.points).toContainEqual(answered)
  })

  it('is answered by the citizen, and the notice waits for its answer again', async () => {
    const { deps, about, receipt } = await asked()
    expect((await readStatus(deps, receipt)).status).toMatchObject({
      outcome: 'more_information',
      can: { reply: true },
    })
    const view = await replyNotice(deps, {
      ...receipt,
      version: 2,
      text: 'Mødet om min plan. CPR 010190-1234.',
    })
    expect(view.status).toMatchObject({ version: 3, can: { reply: false, change: true } })
    expect(view.status).not.toHaveProperty('outcome')
    const seen = await openNotice(deps, ida, about)
    expect(seen.history.map(({ what }) => what)).toEqual(['received', 'decided', 'replied'])
    expect(seen.history[2]).toMatchObject({ text: 'Mødet om min plan. CPR [CPR-nummer].' })
    expect(seen.canDecide).toContain('accepted')
    const paper = await readStaffDocument(deps, ida, { ...about, kind: 'text' })
    expect(new TextDecoder().decode(paper.bytes)).toContain('Mødet om min plan. CPR [CPR-nummer].')
    const later = await changeNotice(deps, { ...receipt, version: 3, fields: { place: 'Hjemme' } })
    const text = later.status.documents.find(({ name, kind }) => name === 'notice' && kind === 'text')
    const copy = await readDocument(deps, {
      municipality: 'kolding',
      token: text?.url.split('/').at(-1) ?? '',
    })
    expect(new TextDecoder().decode(copy.bytes)).toContain('Mødet om min plan.')
  })

  it('takes no empty, no endless and no late reply', async () => {
    const { deps, receipt } = await asked()
    const reply = (version: number, text: string) =>
      refusalOf(replyNotice(deps, { ...receipt, version, text }))
    expect(await reply(2, '  ')).toMatchObject({ fields: { text: 'required' } })
    expect(await reply(2, 'x'.repeat(2001))).toMatchObject({ fields: { text: 'too_long' } })
    expect(await reply(1, 'svar')).toEqual({ code: 'stale_version' })
    expect(await reply(2, 'svar')).toBeUndefined()
    expect(await reply(3, 'svar')).toEqual({ code: 'not_possible' })
  })
})

describe('what staff see of a change', () => {
  it('is each field before and after, and that the need is another, not what it is', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    await changeNotice(deps, {
      ...receipt,
      version: 1,
      fields: { department: 'Borgerservice', place: null, needText: 'Jeg hører dårligt' },
    })
    const { history } = await openNotice(deps, ida, { municipality: 'kolding', reference: receipt.reference })
    expect(history[1]).toMatchObject({
      what: 'changed',
      version: 2,
      need: true,
      fields: [
        { field: 'department', before: 'Jobcenter', after: 'Borgerservice' },
        { field: 'place', before: 'Rådhuset' },
      ],
    })
    expect(JSON.stringify(history)).not.toContain('hører')
  })
})
