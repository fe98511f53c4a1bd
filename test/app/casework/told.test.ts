import { describe, expect, it } from 'vitest'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { endSheets, readSharedSheet, shareSheet } from '../../../src/app/casework/meeting-sheet.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { readStaffDocument } from '../../../src/app/casework/read-staff-document.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import type { StaffActor } from '../../../src/app/deps.ts'
import { chooseTelling, ownNews, readAllNews, unreadFor } from '../../../src/app/inbox/own-news.ts'
import { raiseAlarms } from '../../../src/app/jobs/raise-alarms.ts'
import { tellDigest } from '../../../src/app/jobs/tell-digest.ts'
import { deliverOutbox } from '../../../src/app/mail/deliver-outbox.ts'
import { replyNotice } from '../../../src/app/notice/reply-notice.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import { colleagueWrite, type OwnTelling } from '../../../src/app/staff/colleagues.ts'
import { emergencyId } from '../../../src/app/staff/staff-session.ts'
import { readCalendar, renewCalendar } from '../../../src/app/systems/calendar-feed.ts'
import { type TestDeps, testDeps, today } from '../../deps.ts'
import { da } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { bo, contact, fields, ida, refusalOf, send } from '../sending.ts'

const far = { ...fields, meetingAt: '2027-06-03T10:00:00+02:00' }
const lis: StaffActor = { ...ida, id: 'lis', name: 'Lis Prøvesen', roles: ['read', 'handle', 'release'] }

const withStaff = async (telling: OwnTelling, over: Parameters<typeof testDeps>[0] = {}) => {
  const deps = await testDeps({ read: readingOf({}), ...over })
  const mailed = (one: StaffActor) => ({ telling: { ...telling, email: `${one.id}@kolding.example` } })
  await deps.store.write([ida, bo, lis].map(one => colleagueWrite(deps, one, mailed(one))))
  return deps
}

/** One that Ida gives to Bo; what reaches the unit is out of the way. */
const givenToBo = async (deps: TestDeps, over = {}) => {
  const { receipt } = await send(deps, { fields: far, ...over })
  const about = { municipality: 'kolding', reference: receipt.reference }
  await doCasework(deps, ida, { ...about, act: 'give', to: 'bo' })
  await deliverOutbox(deps)
  return { ...receipt, ...about }
}

const toStaff = ({ mails }: TestDeps) => mails.filter(({ to }) => to.endsWith('@kolding.example'))

describe('what becomes somebody’s', () => {
  it('stands on their page until they have seen it, and whoever gave it is told nothing', async () => {
    const deps = await withStaff({ how: 'product' })
    const { reference } = await givenToBo(deps)
    expect(await ownNews(deps, bo, 'kolding')).toEqual([
      { reference, kind: 'assigned', at: today.toISOString(), read: false },
    ])
    expect(await ownNews(deps, ida, 'kolding')).toEqual([])
    expect(await unreadFor(deps, bo, { municipality: 'kolding' })).toBe(1)
    expect(await unreadFor(deps, bo, { municipality: 'kolding', reference })).toBe(0)
    expect(toStaff(deps)).toEqual([])
  })

  it('is mailed at once to whoever wants that, with a number and a link and nothing of what it is about', async () => {
    const deps = await withStaff({ how: 'at_once' })
    const { reference } = await givenToBo(deps)
    const [mail, ...more] = toStaff(deps)
    expect(more).toEqual([])
    expect(mail?.to).toBe('bo@kolding.example')
    expect(mail?.text).toContain(`http://localhost:8787/staff/kolding/notices/${reference}`)
    for (const secret of [
      contact.name,
      contact.email,
      fields.needText,
      fields.department,
      fields.place,
      'lyd',
    ])
      expect(`${mail?.subject} ${mail?.text}`, secret).not.toContain(secret)
  })

  it('comes in one mail in the morning to whoever wants that, and not at all once it is seen', async () => {
    const state = { now: new Date('2026-11-24T06:30:00+01:00') }
    const deps = await withStaff({ how: 'digest' }, { clock: () => state.now })
    await givenToBo(deps)
    await tellDigest(deps)
    await deliverOutbox(deps)
    expect(toStaff(deps)).toEqual([])
    state.now = new Date('2026-11-24T07:05:00+01:00')
    for (let time = 0; time < 3; time += 1) await tellDigest(deps)
    await deliverOutbox(deps)
    expect(toStaff(deps).map(({ to, subject }) => [to, subject])).toEqual([
      ['bo@kolding.example', da('told:mail.digest.subject', { count: 1 })],
    ])
    await readAllNews(deps, bo, 'kolding')
    state.now = new Date('2026-11-25T07:05:00+01:00')
    await tellDigest(deps)
    await deliverOutbox(deps)
    expect(toStaff(deps)).toHaveLength(1)
  })

  it('is mailed at once all the same when the meeting is within two working days', async () => {
    const deps = await withStaff({ how: 'digest' })
    await givenToBo(deps, { fields })
    expect(toStaff(deps).map(({ to }) => to)).toEqual(['bo@kolding.example'])
  })

  it('is not mailed when they have seen it before the mail went', async () => {
    const deps = await withStaff({ how: 'at_once' }, { mailer: failing })
    const { reference } = await givenToBo(deps)
    await unreadFor(deps, bo, { municipality: 'kolding', reference })
    const again = { ...deps, clock: () => new Date(today.getTime() + 60 * 60_000) }
    again.mailer = { kind: 'file', send: async email => void deps.mails.push(email) }
    await deliverOutbox(again)
    expect(toStaff(deps)).toEqual([])
  })

  it.each([
    ['asks back', { outcome: 'more_information', message: 'Hvornår er det?' }],
    ['answers', { outcome: 'accepted' }],
  ])('is from then on whoever %s what nobody has; nobody takes it from who has it', async (_what, answer) => {
    const deps = await withStaff({ how: 'product' })
    const { receipt } = await send(deps, { fields: far })
    const about = { municipality: 'kolding', reference: receipt.reference }
    const handler = async () => (await openNotice(deps, lis, about)).casework.assignee?.id
    await openNotice(deps, bo, about)
    expect(await handler()).toBeUndefined()
    await decideNotice(deps, bo, { ...about, version: 1, ...answer })
    expect(await handler()).toBe('bo')
    if (answer.outcome === 'accepted') return
    await replyNotice(deps, { ...receipt, version: 2, text: 'Det er på torsdag.' })
    expect((await ownNews(deps, bo, 'kolding')).map(({ kind }) => kind)).toEqual(['replied'])
    await decideNotice(deps, ida, { ...about, version: 3, outcome: 'accepted' })
    expect(await handler()).toBe('bo')
  })

  it('is nobody’s still where the emergency account answered: nothing comes back to somebody who is there an hour', async () => {
    const deps = await withStaff({ how: 'product' })
    const { receipt } = await send(deps, { fields: far })
    const about = { municipality: 'kolding', reference: receipt.reference }
    const anHour = { ...lis, id: emergencyId('1') }
    await decideNotice(deps, anHour, { ...about, version: 1, outcome: 'more_information', message: 'Hvor?' })
    expect((await openNotice(deps, lis, about)).casework.assignee).toBeUndefined()
  })

  it('goes to the deputy too while they are away', async () => {
    const deps = await withStaff({ how: 'product' })
    const absence = { from: '2026-11-20', to: '2026-11-30', deputy: 'lis' }
    await deps.store.write([colleagueWrite(deps, bo, { absence })])
    await givenToBo(deps)
    expect(await ownNews(deps, bo, 'kolding')).toHaveLength(1)
    expect(await ownNews(deps, lis, 'kolding')).toHaveLength(1)
  })

  it('is an answer that waits, for whoever may send it', async () => {
    const deps = await withStaff({ how: 'product' })
    deps.settings = { ...deps.settings, casework: { kolding: { fourEyes: ['accepted'] } } }
    const { municipality, reference } = await givenToBo(deps)
    const { version } = await openNotice(deps, bo, { municipality, reference })
    await decideNotice(deps, bo, { municipality, reference, version, outcome: 'accepted' })
    expect((await ownNews(deps, lis, 'kolding')).map(({ kind }) => kind)).toEqual(['to_release'])
    expect(await ownNews(deps, ida, 'kolding')).toEqual([])
  })

  it('is what the citizen does afterwards, and what time does', async () => {
    const state = { now: today }
    const deps = await withStaff({ how: 'product' }, { clock: () => state.now })
    const { code, reference } = await givenToBo(deps)
    state.now = new Date('2027-06-02T10:00:00+02:00')
    await raiseAlarms(deps)
    await raiseAlarms(deps)
    await withdrawNotice(deps, { reference, code, version: 1, address: 'a' })
    const kinds = (await ownNews(deps, bo, 'kolding')).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['assigned', 'due', 'withdrawn'])
  })

  it('needs an address to be mailed to', async () => {
    const deps = await withStaff({ how: 'product' })
    const choose = (how: string, email: string) =>
      refusalOf(chooseTelling(deps, bo, { municipality: 'kolding', how, email }))
    expect(await choose('digest', '')).toMatchObject({ code: 'invalid_fields' })
    expect(await choose('digest', 'bo')).toMatchObject({ code: 'invalid_fields' })
    expect(await choose('digest', 'bo@kolding.dk')).toBeUndefined()
    expect(await choose('product', '')).toBeUndefined()
  })
})

const failing = {
  kind: 'file' as const,
  send: async () => {
    throw new Error('no mail now')
  },
}

describe('meetings in a calendar program', () => {
  it('are when and a link: not who, not what, not where', async () => {
    const deps = await withStaff({ how: 'product' })
    const { reference } = await givenToBo(deps)
    const secret = await renewCalendar(deps, bo, { municipality: 'kolding', act: 'new' })
    const file = (await readCalendar(deps, secret ?? '')).replaceAll('\r\n ', '')
    expect(file).toContain('DTSTART:20270603T080000Z')
    expect(file).toContain(`URL:http://localhost:8787/staff/kolding/notices/${reference}`)
    for (const word of ['Åse', 'Jobcenter', 'Rådhuset', 'lyd', 'glemmer']) expect(file).not.toContain(word)
    const others = await renewCalendar(deps, ida, { municipality: 'kolding', act: 'new' })
    expect(await readCalendar(deps, others ?? '')).not.toContain('DTSTART')
  })

  it('are each of the meetings of a notice, also when the first is long over', async () => {
    const state = { now: today }
    const deps = await withStaff({ how: 'product' }, { clock: () => state.now })
    await givenToBo(deps, { fields: { ...far, severalMeetings: '17. juni kl. 9 og 1. september kl. 13' } })
    const secret = (await renewCalendar(deps, bo, { municipality: 'kolding', act: 'new' })) ?? ''
    const starts = async () =>
      [...(await readCalendar(deps, secret)).matchAll(/DTSTART:(\w+)/g)].map(([, at]) => at)
    expect(await starts()).toEqual(['20270603T080000Z', '20270617T070000Z', '20270901T110000Z'])
    state.now = new Date('2027-08-30T10:00:00+02:00')
    expect(await starts()).toEqual(['20270901T110000Z'])
  })

  it('are at an address that a new one ends, and that no file of the database gives back', async () => {
    const deps = await withStaff({ how: 'product' })
    const renew = (act: string) => renewCalendar(deps, bo, { municipality: 'kolding', act })
    const [first = '', second = ''] = [await renew('new'), await renew('new')]
    expect(await refusalOf(readCalendar(deps, first))).toMatchObject({ code: 'not_found' })
    expect(await readCalendar(deps, second)).toContain('VCALENDAR')
    expect(JSON.stringify(await deps.store.accessKeys('kolding'))).not.toContain(second)
    expect(await renew('end')).toBeUndefined()
    expect(await refusalOf(readCalendar(deps, second))).toMatchObject({ code: 'not_found' })
  })
})

describe('an answer that another department gives', () => {
  const departments = [{ id: 'boern', name: 'Børn og unge', mailbox: 'boern@kolding.example' }]

  it('is told to that department where it has a mailbox, and the letter claims no sending', async () => {
    const deps = await withStaff({ how: 'product' })
    deps.settings = { ...deps.settings, casework: { kolding: { departments } } }
    const { municipality, reference } = await givenToBo(deps)
    await doCasework(deps, bo, { municipality, reference, act: 'place', to: 'boern' })
    await deliverOutbox(deps)
    const before = toStaff(deps).length
    const { version } = await openNotice(deps, bo, { municipality, reference })
    const message = 'Børn og unge svarer.'
    await decideNotice(deps, bo, { municipality, reference, version, outcome: 'forwarded', message })
    await deliverOutbox(deps)
    expect(toStaff(deps)).toHaveLength(before + 1)
    expect(toStaff(deps).at(-1)?.to).toBe('boern@kolding.example')
    const letter = await readStaffDocument(deps, bo, {
      municipality,
      reference,
      name: 'decision',
      kind: 'text',
    })
    const text = new TextDecoder().decode(letter.bytes)
    expect(text).toContain(da('letters:letter.outcome.forwarded.request', { authority: 'Kolding Kommune' }))
    expect(text).not.toMatch(/sendt (din|den|sagen)/)
  })
})

describe('the sheet for whoever meets the citizen', () => {
  it('is opened by its link until the day after the meeting, without name and need, and that is in the log', async () => {
    const state = { now: today }
    const deps = await withStaff({ how: 'product' }, { clock: () => state.now })
    const { municipality, reference } = await givenToBo(deps)
    const { version } = await openNotice(deps, bo, { municipality, reference })
    const conditions = 'Optagelsen bliver mellem os.'
    const answer = { municipality, reference, version, outcome: 'accepted_with_conditions' }
    await openNeed(deps, bo, { municipality, reference })
    const reasons = { assessment: 'Mødet handler også om et barn.', ground: 'Barnet er ikke selv til stede.' }
    await decideNotice(deps, bo, { ...answer, ...reasons, conditions })
    const { secret } = await shareSheet(deps, bo, { municipality, reference })
    const { sheet } = await readSharedSheet(deps, secret)
    expect(sheet).toMatchObject({ stance: 'may_with_conditions', words: { da: conditions } })
    expect(JSON.stringify(sheet)).not.toMatch(/Åse|glemmer|remember/)
    const [seen] = (await deps.store.auditAbout({ municipality, subject: reference })).slice(-1)
    expect(seen?.action).toBe('read_sheet')
    state.now = new Date('2027-06-05T11:00:00+02:00')
    expect(await refusalOf(readSharedSheet(deps, secret))).toMatchObject({ code: 'not_found' })
  })

  it('is closed before that by whoever handles it', async () => {
    const deps = await withStaff({ how: 'product' })
    const { municipality, reference } = await givenToBo(deps)
    const { secret } = await shareSheet(deps, bo, { municipality, reference })
    await endSheets(deps, ida, { municipality, reference })
    expect(await refusalOf(readSharedSheet(deps, secret))).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(readSharedSheet(deps, 'x'.repeat(43)))).toMatchObject({ code: 'not_found' })
  })
})
