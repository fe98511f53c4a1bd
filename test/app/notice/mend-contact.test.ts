import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { readDocument } from '../../../src/app/documents/read-document.ts'
import { mendContact } from '../../../src/app/notice/mend-contact.ts'
import { proveEmail } from '../../../src/app/notice/prove-email.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { eventsIn } from '../../../src/app/records/event-log.ts'
import { type TestDeps, testDeps, today } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { contact, ida, refusalOf, send } from '../sending.ts'

const byPhone = { name: 'Åse Prøvesen', reply: 'phone', phone: '12 34 56 78' }
const mended = { ...contact, email: 'aase@eksempel.dk' }

/** A notice whose mail goes out, and the digits of each mail by whom it went to. */
const posted = async () => {
  const mails: { to: string; text: string }[] = []
  const deps: TestDeps = await testDeps({
    read: readingOf({}),
    store: memoryStore(),
    clock: () => today,
    mailer: { kind: 'smtp', send: async email => void mails.push(email) },
  })
  const { receipt } = await send(deps)
  await deps.settled()
  const digits = (to: string) =>
    mails.flatMap(mail => (mail.to === to ? (/\b(\d{6})\b/.exec(mail.text)?.[1] ?? []) : [])).at(-1) ?? ''
  const version = async () => (await readStatus(deps, receipt)).status.version
  return { deps, receipt, mails, digits, version }
}

describe('who sent a notice and how they are answered', () => {
  it('is seen by whoever has its number and code', async () => {
    const { deps, receipt } = await posted()
    expect((await readStatus(deps, receipt)).status.contact).toEqual(contact)
  })

  it('can be put right: a new version, in the log as an event without the address, and on the papers', async () => {
    const { deps, receipt } = await posted()
    const view = await mendContact(deps, { ...receipt, version: 1, contact: byPhone })
    expect(view.status).toMatchObject({ version: 2, contact: byPhone })
    expect(view.email).toBeUndefined()
    expect(view.history.at(-1)).toMatchObject({ what: 'contact_changed', version: 2 })
    const { reference } = receipt
    const row = await deps.store.noticeByReference({ municipality: 'kolding', reference })
    const key = { municipality: 'kolding', noticeId: row?.id ?? '' }
    const events = eventsIn(deps, await deps.store.events(key))
    const event = events.find(({ type }) => type === 'contact_changed')
    expect(event).toEqual({
      type: 'contact_changed',
      at: today.toISOString(),
      reply: 'phone',
      hasNewEmail: true,
    })
    const copy =
      view.status.documents
        .find(({ kind }) => kind === 'text')
        ?.url.split('/')
        .at(-1) ?? ''
    const { bytes } = await readDocument(deps, { municipality: 'kolding', token: copy })
    expect(new TextDecoder().decode(bytes)).toContain('12 34 56 78')
  })

  it('has a new address proven anew, and only by the mail that went there', async () => {
    const { deps, receipt, digits, version } = await posted()
    await proveEmail(deps, { ...receipt, digits: digits(contact.email) })
    const old = digits(contact.email)
    const view = await mendContact(deps, { ...receipt, version: await version(), contact: mended })
    expect(view.email).toBe('asked')
    await deps.settled()
    expect(await refusalOf(proveEmail(deps, { ...receipt, digits: old }))).toMatchObject({
      code: 'invalid_fields',
    })
    expect((await proveEmail(deps, { ...receipt, digits: digits(mended.email) })).email).toBe('proven')
  })

  it('keeps an address proven when only the name was wrong', async () => {
    const { deps, receipt, digits, version } = await posted()
    await proveEmail(deps, { ...receipt, digits: digits(contact.email) })
    const renamed = { ...contact, name: 'Åse Prøvesen Holm' }
    const view = await mendContact(deps, { ...receipt, version: await version(), contact: renamed })
    expect(view).toMatchObject({ email: 'proven', status: { contact: renamed } })
  })

  it('can be put right after the answer too, which stands; not when it was taken back', async () => {
    const { deps, receipt, version } = await posted()
    const decision = {
      municipality: 'kolding',
      reference: receipt.reference,
      version: 1,
      outcome: 'accepted',
    }
    await decideNotice(deps, ida, decision)
    const view = await mendContact(deps, { ...receipt, version: await version(), contact: byPhone })
    expect(view.status).toMatchObject({ outcome: 'accepted', contact: byPhone })
    expect(view.letters).toHaveLength(1)
    await withdrawNotice(deps, { ...receipt, version: view.status.version })
    const late = { ...receipt, version: await version(), contact: mended }
    expect(await refusalOf(mendContact(deps, late))).toEqual({ code: 'not_possible' })
  })

  it('is refused where something is wrong, where it is old, and to whoever has not the code', async () => {
    const { deps, receipt } = await posted()
    const wrong = { name: '', reply: 'email', email: 'aase' }
    expect(await refusalOf(mendContact(deps, { ...receipt, version: 1, contact: wrong }))).toEqual({
      code: 'invalid_fields',
      fields: { name: 'invalid', email: 'invalid' },
    })
    const stale = { ...receipt, version: 0, contact: byPhone }
    expect(await refusalOf(mendContact(deps, stale))).toMatchObject({ code: 'stale_version' })
    const other = { reference: receipt.reference, code: 'AAAAA AAAAA', version: 1, contact: byPhone }
    expect(await refusalOf(mendContact(deps, other))).toEqual({ code: 'not_found' })
    expect((await readStatus(deps, receipt)).status.version).toBe(1)
  })

  it('makes nothing new where nothing is', async () => {
    const { deps, receipt, mails } = await posted()
    const before = mails.length
    const view = await mendContact(deps, { ...receipt, version: 1, contact })
    await deps.settled()
    expect([view.status.version, mails.length]).toEqual([1, before])
  })

  it('sends a code to no more than five addresses a day', async () => {
    const { deps, receipt, version } = await posted()
    for (let nth = 1; nth < 5; nth += 1) {
      const next = { ...contact, email: `aase${nth}@eksempel.dk` }
      await mendContact(deps, { ...receipt, version: await version(), contact: next })
      await deps.settled()
    }
    const sixth = { ...receipt, version: await version(), contact: mended }
    expect(await refusalOf(mendContact(deps, sixth))).toMatchObject({ code: 'too_many' })
  })
})
