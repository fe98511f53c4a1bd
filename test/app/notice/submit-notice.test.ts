import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/app/documents/read-document.ts'
import { submitNotice } from '../../../src/app/notice/submit-notice.ts'
import { followStops } from '../../../src/app/oversight/live-stops.ts'
import { testDeps } from '../../deps.ts'
import { contact, fields, refusalOf, sealed, send } from '../sending.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''

describe('sending a notice', () => {
  it('gives a receipt with reference, code, link and four documents', async () => {
    const { receipt, word, trial, mail } = await send(await testDeps())
    expect(receipt).toMatchObject({
      reference: expect.stringMatching(/^KOL-\w{4}-\w{4}$/),
      receivedAt: '2026-11-24T08:00:00.000Z',
      code: expect.stringMatching(/^\w{5} \w{5}$/),
      statusUrl: 'http://localhost:8787/status',
    })
    expect(receipt.link).toBe(
      `http://localhost:8787/status#${receipt.reference}.${receipt.link.split('.').at(-1)}`,
    )
    expect(receipt.documents.map(({ kind, sha256 }) => [kind, sha256?.length])).toEqual([
      ['html', 64],
      ['pdf', undefined],
      ['text', 64],
      ['json', 64],
    ])
    expect({ word, trial, mail }).toEqual({ word: 'request', trial: true, mail: 'file' })
  })

  it('gives the same receipt again under the same key, also from another sealing of the conversation', async () => {
    const deps = await testDeps()
    const first = await send(deps)
    const again = await send(deps)
    expect(again).toEqual(first)
    expect(await deps.store.queue('kolding', { limit: 10 })).toHaveLength(1)
  })

  it('gives the first receipt under another key for the same draft', async () => {
    const deps = await testDeps()
    const first = await send(deps)
    expect(await send(deps, {}, 'key-2')).toEqual(first)
  })

  it('refuses a key that has sent something else, whichever key sent it first', async () => {
    const deps = await testDeps()
    await send(deps)
    expect(await refusalOf(send(deps, { draft: 2 }))).toEqual({
      code: 'key_reused',
      fields: { 'Idempotency-Key': 'key_reused' },
    })
    await send(deps, {}, 'key-2')
    expect(await refusalOf(send(deps, { draft: 2 }, 'key-2'))).toEqual({
      code: 'key_reused',
      fields: { 'Idempotency-Key': 'key_reused' },
    })
  })

  it('is refused once the meeting is held, but what was sent before keeps its receipt', async () => {
    const meetingAt = '2026-11-24T11:00:00+01:00'
    const deps = await testDeps()
    const state = sealed(deps, { fields: { ...fields, meetingAt } })
    const after = { ...deps, clock: () => new Date(meetingAt) }
    const sending = { state, contact, confirmed: true, key: 'key-1' }
    expect(await refusalOf(submitNotice(after, sending))).toEqual({
      code: 'invalid_fields',
      fields: { meetingAt: 'past' },
    })
    const sent = await submitNotice(deps, sending)
    expect(await submitNotice(after, sending)).toEqual(sent)
  })

  it('is received on the day of a meeting whose time nobody knows', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps, { fields: { ...fields, meetingAt: '2026-11-24T00:00:00+01:00' } })
    expect(receipt.reference).toMatch(/^KOL-/)
  })

  it('refuses another content for a draft that was sent', async () => {
    const deps = await testDeps()
    await send(deps)
    const other = { fields: { ...fields, department: 'Borgerservice' } }
    expect(await refusalOf(send(deps, other, 'key-2'))).toMatchObject({ code: 'already_sent' })
  })

  it('sends the next draft of the same conversation as a notice of its own', async () => {
    const deps = await testDeps()
    const first = await send(deps)
    const second = await send(deps, { draft: 2 }, 'key-2')
    expect(second.receipt.reference).not.toBe(first.receipt.reference)
  })

  it('makes one notice of fifty sendings at once, and fifty equal receipts', async () => {
    const deps = await testDeps()
    const receipts = await Promise.all(Array.from({ length: 50 }, () => send(deps)))
    expect(new Set(receipts.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1)
    expect(await deps.store.queue('kolding', { limit: 10 })).toHaveLength(1)
  })

  it('makes one notice of fifty sendings at once under fifty keys', async () => {
    const deps = await testDeps()
    const receipts = await Promise.all(
      Array.from({ length: 50 }, (_, index) => send(deps, {}, `key-${index}`)),
    )
    expect(new Set(receipts.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1)
    expect(await deps.store.queue('kolding', { limit: 10 })).toHaveLength(1)
  })

  it('refuses what is not confirmed, not complete or without a way to answer, field by field', async () => {
    const deps = await testDeps()
    const attempt = (over: object) =>
      refusalOf(submitNotice(deps, { state: sealed(deps), contact, confirmed: true, key: 'k', ...over }))
    expect(await attempt({ confirmed: 'true' })).toEqual({
      code: 'invalid_fields',
      fields: { confirmed: 'required' },
    })
    expect(await attempt({ contact: { ...contact, email: 'nothing' } })).toEqual({
      code: 'invalid_fields',
      fields: { email: 'invalid' },
    })
    expect(await attempt({ contact: { ...contact, name: 'Åse 010190-1234' } })).toEqual({
      code: 'invalid_fields',
      fields: { name: 'cpr' },
    })
    expect(await attempt({ contact: undefined, confirmed: undefined })).toMatchObject({
      fields: { name: 'required', reply: 'required', confirmed: 'required' },
    })
    expect(await attempt({ state: sealed(deps, { fields: {} }) })).toMatchObject({
      fields: { medium: 'required', setting: 'required', meetingAt: 'required', department: 'required' },
    })
    expect(await attempt({ state: `${sealed(deps)}x` })).toEqual({ code: 'state_invalid' })
    expect(await attempt({ municipality: 'nyborg' })).toEqual({ code: 'state_invalid' })
  })

  it('does not send where a municipality has approved nothing, outside development', async () => {
    const settings = {
      mode: 'production',
      publicUrl: 'https://example.dk',
      municipalities: ['kolding'],
    } as const
    const deps = await testDeps({ settings: { ...settings, municipalities: ['kolding'] } })
    expect(await refusalOf(send(deps))).toEqual({ code: 'guidance_only' })
    expect(await deps.store.queue('kolding', { limit: 1 })).toEqual([])
  })

  it('does not send while an administrator has paused it, and names the number to call', async () => {
    const deps = await testDeps()
    const paused = { municipality: 'kolding', subject: 'sending', at: '2026-11-24T08:00:00.000Z', stopped: 1 }
    await deps.store.write([{ into: 'stops', row: paused }])
    await followStops(deps)
    await expect(send(deps)).rejects.toMatchObject({
      code: 'sending_paused',
      facts: { reason: '79 79 79 79' },
    })
    expect(await deps.store.queue('kolding', { limit: 1 })).toEqual([])
  })

  it('keeps what is known to be stopped while the database cannot be read', async () => {
    let now = new Date('2026-11-24T09:00:00+01:00')
    const deps = await testDeps({ clock: () => now })
    const paused = { municipality: 'kolding', subject: 'sending', at: now.toISOString(), stopped: 1 }
    await deps.store.write([{ into: 'stops', row: paused }])
    await followStops(deps)
    deps.store.stops = () => Promise.reject(new Error('SQLITE_IOERR'))
    now = new Date(now.getTime() + 60_000)
    await followStops(deps)
    expect(deps.content.packs.kolding?.sendingPaused).toBe(true)
  })

  it('shows no number when it could not be stored', async () => {
    const deps = await testDeps()
    const store = { ...deps.store, write: () => Promise.reject(new Error('SQLITE_FULL')) }
    await expect(send({ ...deps, store })).rejects.toThrow('SQLITE_FULL')
    expect((await send(deps)).receipt.reference).toMatch(/^KOL/)
  })
})

describe('the documents of a notice', () => {
  it('say what was sent, to whoever holds their address', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    for (const { kind, url, sha256 } of receipt.documents) {
      const document = await readDocument(deps, { municipality: 'kolding', token: tokenOf(url) })
      expect(deps.digest(document.bytes)).toBe(document.sha256)
      if (kind === 'pdf') expect(text(document.bytes.slice(0, 5))).toBe('%PDF-')
      else {
        expect(document.sha256).toBe(sha256)
        expect(text(document.bytes)).toContain('Jobcenter')
        expect(text(document.bytes)).toContain('Jeg glemmer tit')
      }
    }
  })

  it('are the same bytes for ever once made, also the PDF that two ask for at once', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const token = tokenOf(receipt.documents.find(({ kind }) => kind === 'pdf')?.url ?? '')
    const [first, second] = await Promise.all(
      [1, 2].map(() => readDocument(deps, { municipality: 'kolding', token })),
    )
    expect(first).toEqual(second)
    expect((await send(deps)).receipt.documents.find(({ kind }) => kind === 'pdf')?.sha256).toBe(
      first?.sha256,
    )
  })

  it('are not there for another municipality, another token or none', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const token = tokenOf(receipt.documents[0]?.url ?? '')
    expect(await refusalOf(readDocument(deps, { municipality: 'nyborg', token }))).toMatchObject({
      code: expect.stringMatching(/not_found|unknown_municipality/),
    })
    expect(await refusalOf(readDocument(deps, { municipality: 'kolding', token: `${token}A` }))).toEqual({
      code: 'not_found',
    })
    expect(await refusalOf(readDocument(deps, { municipality: 'kolding', token: '' }))).toEqual({
      code: 'not_found',
    })
  })
})
