import { describe, expect, it } from 'vitest'
import { memoryLimiter } from '../../../src/adapters/http-server/limiter.ts'
import { memoryStore } from '../../../src/adapters/memory/memory-store.ts'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { raiseAlarms } from '../../../src/app/jobs/raise-alarms.ts'
import { tellUndelivered } from '../../../src/app/jobs/tell-undelivered.ts'
import { deliverOutbox } from '../../../src/app/mail/deliver-outbox.ts'
import { stopMail } from '../../../src/app/mail/stop-mail.ts'
import { sendAgain, undeliveredMail } from '../../../src/app/mail/undelivered-mail.ts'
import { mendContact } from '../../../src/app/notice/mend-contact.ts'
import { proveEmail } from '../../../src/app/notice/prove-email.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { renewDigits } from '../../../src/app/notice/renew-digits.ts'
import { replyNotice } from '../../../src/app/notice/reply-notice.ts'
import { wishOneMail } from '../../../src/app/notice/wish-one-mail.ts'
import { withdrawNotice } from '../../../src/app/notice/withdraw-notice.ts'
import type { NoticeFields } from '../../../src/core/notice/fields/field-schema.ts'
import { type TestDeps, testDeps, today } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { fields, ida, refusalOf, send } from '../sending.ts'

/** How the subject of a mail to a unit begins, before the number. */
const subjectOf = (mail: string) => da(`mail:unit.${mail}.subject`, { reference: '' }).replace(/: $/, '')

const minutes = (count: number) => new Date(today.getTime() + count * 60_000)

/** Deps whose clock can be set and whose mail server can be down. */
const postOffice = async () => {
  const state = { now: today, down: false }
  const mails: { key: string; to: string; subject: string; text: string }[] = []
  const deps: TestDeps = await testDeps({
    // What is read in a text is asked in danger-in-what-is-sent.test.ts.
    read: readingOf({}),
    store: memoryStore(),
    clock: () => state.now,
    mailer: {
      kind: 'smtp',
      send: async email => {
        if (state.down) throw new Error(`550 <${email.to}>: connection refused`)
        mails.push(email)
      },
    },
  })
  return { deps, state, mails }
}

/** The six digits of the newest mail that has any. */
const digitsIn = (mails: { text: string }[]) =>
  mails.flatMap(({ text }) => /\b(\d{6})\b/.exec(text)?.[1] ?? []).at(-1) ?? ''

const point = async (deps: TestDeps, receipt: { reference: string; code: string }, name: string) =>
  (await readStatus(deps, receipt)).status.points.find(({ point }) => point === name)?.at

describe('the outbox', () => {
  it('tells the unit and the citizen, once each, with reference and link and nothing else', async () => {
    const { deps, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    await deliverOutbox(deps)
    expect(mails).toHaveLength(2)
    const all = JSON.stringify(mails)
    for (const word of ['Jobcenter', 'glemmer', 'Åse', receipt.code, 'optag']) expect(all).not.toContain(word)
    expect(all).toContain(`/staff/kolding/notices/${receipt.reference}`)
    expect(await point(deps, receipt, 'sent')).toBe(today.toISOString())
    expect(await point(deps, receipt, 'delivered')).toBeUndefined()
  })

  it('does not say "sent" while the mail server is down, tries again later and loses nothing', async () => {
    const { deps, state, mails } = await postOffice()
    state.down = true
    const { receipt } = await send(deps)
    await deps.settled()
    expect(mails).toHaveLength(0)
    expect(await point(deps, receipt, 'sent')).toBeUndefined()
    state.down = false
    expect(await deliverOutbox(deps)).toMatchObject({ sent: 0, failed: 0 })
    state.now = minutes(2)
    expect(await deliverOutbox(deps)).toMatchObject({ sent: 2, failed: 0 })
    expect(await point(deps, receipt, 'sent')).toBe(minutes(2).toISOString())
  })

  it('sends each message once when two deliver at the same time', async () => {
    const { deps, mails } = await postOffice()
    await send(deps)
    await Promise.all([deliverOutbox(deps), deliverOutbox(deps), deps.settled()])
    expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length)
    expect(mails).toHaveLength(2)
  })

  it('lets those who are sending have their receipt first, and goes out all the same when they never stop', async () => {
    for (const others of [3, Number.POSITIVE_INFINITY]) {
      const { deps, mails } = await postOffice()
      let sent = 0
      const pause = async () => {
        expect(mails).toHaveLength(0)
        if (sent > others) return
        sent += 1
        await send(busy, { conversationId: `other-${sent}` }, `other-${sent}`)
      }
      const busy: TestDeps = { ...deps, pause }
      await pause()
      await deps.settled()
      expect(mails).toHaveLength(2 * sent)
    }
  })

  it('takes along what is written while it goes out: no timer has to come for that', async () => {
    const { deps, mails } = await postOffice()
    let others = 1
    const mailer: TestDeps['mailer'] = {
      kind: 'smtp',
      send: async email => {
        mails.push(email)
        if (others-- > 0) await send(busy, { conversationId: 'other' }, 'other')
      },
    }
    const busy: TestDeps = { ...deps, mailer }
    await send(busy)
    await deps.settled()
    expect(mails).toHaveLength(4)
  })

  it('leaves a moment between two batches to whoever sends meanwhile, and none when nobody does', async () => {
    // The other one's own mail waits for a moment too.
    for (const [others, moments] of [
      [1, 2],
      [0, 0],
    ] as const) {
      const { deps, mails } = await postOffice()
      let [coming, paused] = [others, 0]
      const mailer: TestDeps['mailer'] = {
        kind: 'smtp',
        send: async email => {
          mails.push(email)
          if (coming-- > 0) await send(quiet, { conversationId: 'other' }, 'other')
        },
      }
      const pause = async () => {
        paused += 1
      }
      const quiet: TestDeps = { ...deps, mailer, pause, later: () => {} }
      for (let number = 0; number < 11; number += 1)
        await send(
          { ...quiet, store: { ...deps.store, outboxDue: async () => [] } },
          { conversationId: `c${number}` },
          `k${number}`,
        )
      paused = 0
      await deliverOutbox(quiet)
      expect([paused, mails.length]).toEqual([moments, 22 + 2 * others])
    }
  })

  it('takes over from somebody who died while sending', async () => {
    const { deps, state, mails } = await postOffice()
    let begun = 0
    const never = () => {
      begun += 1
      return new Promise<void>(() => {})
    }
    const stuck = { ...deps, mailer: { kind: 'smtp' as const, send: never } }
    await send({ ...deps, later: () => {}, store: { ...deps.store, outboxDue: async () => [] } })
    void deliverOutbox(stuck)
    while (begun < 2) await Promise.resolve()
    state.now = minutes(1)
    await deliverOutbox(deps)
    expect(mails).toHaveLength(0)
    state.now = minutes(6)
    await deliverOutbox(deps)
    expect(mails).toHaveLength(2)
  })

  it('gives up after twelve tries and leaves the message to be seen', async () => {
    const { deps, state } = await postOffice()
    state.down = true
    await send(deps)
    await deps.settled()
    let dead = 0
    for (let day = 1; day < 20; day += 1) {
      state.now = minutes(day * 24 * 60)
      dead += (await deliverOutbox(deps)).dead
    }
    expect(dead).toBe(2)
  })

  it('sends the code that proves the address first, and nothing else before it is proven', async () => {
    const { deps, mails } = await postOffice()
    const { receipt } = await send(deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
    await deps.settled()
    await deliverOutbox(deps)
    const toCitizen = () => mails.filter(({ to }) => to === 'aase@example.dk')
    expect(toCitizen()).toHaveLength(1)
    const digits = /\d{6}/.exec(toCitizen()[0]?.text ?? '')?.[0] ?? ''
    expect((await readStatus(deps, receipt)).email).toBe('asked')
    expect(await refusalOf(proveEmail(deps, { ...receipt, digits: '000000' }))).toMatchObject({
      fields: { digits: 'invalid' },
    })
    expect((await proveEmail(deps, { ...receipt, digits: ` ${digits} ` })).email).toBe('proven')
    await deps.settled()
    await deliverOutbox(deps)
    expect(toCitizen()).toHaveLength(2)
    expect(toCitizen()[1]?.text).toContain('/status')
    for (const { subject, text } of toCitizen())
      expect(`${subject}\n${text}`).not.toMatch(/accept|optag|\bJa\b/)
  })

  describe('to an address nobody has proven', () => {
    const answered = async (ticked: boolean) => {
      const office = await postOffice()
      const { deps } = office
      const { receipt } = await send(deps)
      const about = { municipality: 'kolding', reference: receipt.reference }
      if (ticked) await wishOneMail(deps, { ...receipt, on: true })
      await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
      await deps.settled()
      await deliverOutbox(deps)
      const others = () =>
        office.mails.filter(
          ({ to, subject }) => to === 'aase@example.dk' && subject !== da('mail:citizen.prove.subject'),
        )
      const again = async (version: number) => {
        await decideNotice(deps, ida, { ...about, version, outcome: 'accepted', replaces: true })
        await deps.settled()
        await deliverOutbox(deps)
      }
      const stop = () => /status\/stop\/(\S+)/.exec(others()[0]?.text ?? '')?.[1] ?? ''
      return { ...office, receipt, about, others, again, stop }
    }

    it('goes one mail where the citizen ticked it, with a day, an address and a way to end it', async () => {
      const { deps, receipt, others, again, stop } = await answered(true)
      expect(others()).toMatchObject([
        {
          subject: da('mail:citizen.unproven.subject', { sent: '24. november 2026' }),
          text: da('mail:citizen.unproven.text', {
            url: `${deps.settings.publicUrl}/status`,
            stop: `${deps.settings.publicUrl}/status/stop/${stop()}`,
          }),
        },
      ])
      for (const word of [receipt.reference, receipt.code, 'kolding', 'aase'])
        expect(`${others()[0]?.subject} ${others()[0]?.text}`.toLowerCase()).not.toContain(word.toLowerCase())
      await again(2)
      expect(others()).toHaveLength(1)
    })

    it('goes none where it was not ticked, and one as soon as it is', async () => {
      const { deps, receipt, others, again } = await answered(false)
      await again(2)
      expect(others()).toEqual([])
      await wishOneMail(deps, { ...receipt, on: true })
      await deps.settled()
      await deliverOutbox(deps)
      expect(others()).toHaveLength(1)
    })

    it('goes nothing more once whoever got it says stop, and that stands in the log', async () => {
      const { deps, receipt, about, stop, mails } = await answered(true)
      await stopMail(deps, stop())
      await stopMail(deps, stop())
      const stopped = (
        await deps.store.auditAbout({ municipality: 'kolding', subject: receipt.reference })
      ).filter(({ action }) => action === 'stop_mail')
      expect(stopped).toHaveLength(1)
      expect((await readStatus(deps, receipt)).oneMail).toBe('stopped')
      expect(await refusalOf(renewDigits(deps, receipt))).toMatchObject({ code: 'not_possible' })
      expect(await refusalOf(wishOneMail(deps, { ...receipt, on: true }))).toMatchObject({
        code: 'not_possible',
      })
      const before = mails.length
      await decideNotice(deps, ida, { ...about, version: 2, outcome: 'accepted', replaces: true })
      await deps.settled()
      await deliverOutbox(deps)
      expect(mails).toHaveLength(before)
    })

    it('has an end that is no other address’s: one the citizen has mended gets its mail', async () => {
      const { deps, receipt, stop } = await answered(true)
      const contact = { name: 'Åse Prøvesen', reply: 'email', email: 'aase@eksempel.dk' }
      await mendContact(deps, { ...receipt, version: 2, contact })
      await stopMail(deps, stop())
      expect((await readStatus(deps, receipt)).oneMail).toBe('off')
      expect(await refusalOf(stopMail(deps, `${stop().slice(0, -4)}AAAA`))).toMatchObject({
        code: 'not_found',
      })
    })
  })

  it('calls a question of staff a question, and not an answer', async () => {
    const { deps, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    await proveEmail(deps, { ...receipt, digits: digitsIn(mails) })
    const about = { municipality: 'kolding', reference: receipt.reference, version: 1 }
    await decideNotice(deps, ida, { ...about, outcome: 'more_information', message: 'Hvilket møde?' })
    await deps.settled()
    expect(mails.at(-1)).toMatchObject({ to: 'aase@example.dk', subject: da('mail:citizen.asked.subject') })
  })

  it('still calls it a question when the mail is late and the citizen has replied without it', async () => {
    const { deps, state, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    await proveEmail(deps, { ...receipt, digits: digitsIn(mails) })
    state.down = true
    const about = { municipality: 'kolding', reference: receipt.reference, version: 1 }
    await decideNotice(deps, ida, { ...about, outcome: 'more_information', message: 'Hvilket møde?' })
    await deps.settled()
    await replyNotice(deps, { ...receipt, version: 2, text: 'Det på torsdag.' })
    state.down = false
    state.now = minutes(5)
    await deliverOutbox(deps)
    const toCitizen = mails.filter(({ to }) => to === 'aase@example.dk')
    expect(toCitizen.map(({ subject }) => subject)).toEqual([
      da('mail:citizen.prove.subject'),
      da('mail:citizen.asked.subject'),
    ])
  })

  it('lets nobody guess the six digits', async () => {
    const { deps } = await postOffice()
    const limited = { ...deps, limiter: memoryLimiter({ digits: { most: 5, seconds: 3600 } }) }
    const { receipt } = await send(deps)
    for (let tries = 0; tries < 5; tries += 1)
      await refusalOf(proveEmail(limited, { ...receipt, digits: '000000' }))
    expect(await refusalOf(proveEmail(limited, { ...receipt, digits: '000000' }))).toEqual({
      code: 'too_many',
    })
  })

  it('lets the six digits live ten minutes from when they were sent, however long the mail waited', async () => {
    const { deps, state, mails } = await postOffice()
    state.down = true
    const { receipt } = await send(deps)
    await deps.settled()
    state.down = false
    state.now = minutes(30)
    await deliverOutbox(deps)
    state.now = minutes(39)
    expect((await proveEmail(deps, { ...receipt, digits: digitsIn(mails) })).email).toBe('proven')
    const late = await postOffice()
    const { receipt: other } = await send(late.deps)
    await late.deps.settled()
    late.state.now = minutes(10)
    expect(await refusalOf(proveEmail(late.deps, { ...other, digits: digitsIn(late.mails) }))).toMatchObject({
      fields: { digits: 'expired' },
    })
  })

  it('sends new digits to whoever asks, and those of the mail before are worth nothing', async () => {
    const { deps, state, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    const first = digitsIn(mails)
    state.now = minutes(11)
    expect((await renewDigits(deps, receipt)).email).toBe('asked')
    await deps.settled()
    const second = digitsIn(mails)
    expect(second).not.toBe(first)
    expect(await refusalOf(proveEmail(deps, { ...receipt, digits: first }))).toMatchObject({
      fields: { digits: 'invalid' },
    })
    expect((await proveEmail(deps, { ...receipt, digits: second })).email).toBe('proven')
    expect(await refusalOf(renewDigits(deps, receipt))).toEqual({ code: 'not_possible' })
  })

  it('sends five mails with digits a day for one notice, and to one address, whoever names it', async () => {
    const { deps, state, mails } = await postOffice()
    const { receipt } = await send(deps)
    await deps.settled()
    for (let more = 1; more < 5; more += 1) {
      state.now = minutes(more)
      await renewDigits(deps, receipt)
      await deps.settled()
    }
    expect(await refusalOf(renewDigits(deps, receipt))).toEqual({ code: 'too_many' })
    const limited = { ...deps, limiter: memoryLimiter({ codeMails: { most: 5, seconds: 24 * 3600 } }) }
    const toCitizen = () => mails.filter(({ to }) => to === 'aase@example.dk').length
    const before = toCitizen()
    for (let more = 0; more < 7; more += 1) {
      await send(limited, { conversationId: `another-${more}` }, `another-${more}`)
      await limited.settled()
    }
    expect(toCitizen() - before).toBe(5)
  })

  it('shows what was given up to those who run it, and tries again when asked', async () => {
    const { deps, state, mails } = await postOffice()
    state.down = true
    await send(deps)
    await deps.settled()
    for (let day = 1; day < 20; day += 1) {
      state.now = minutes(day * 24 * 60)
      await deliverOutbox(deps)
    }
    expect(await deps.store.outboxState()).toMatchObject({ pending: 0, dead: 2 })
    const given = await undeliveredMail(deps, ida, { municipality: 'kolding' })
    const [first] = given
    expect(first).toMatchObject({ attempts: 12, error: 'failed' })
    expect(given).toHaveLength(2)
    expect(JSON.stringify(given)).not.toContain('aase')
    state.down = false
    await sendAgain(deps, ida, { municipality: 'kolding', key: first?.key ?? '' })
    await deliverOutbox(deps)
    expect(mails).toHaveLength(1)
  })
})

describe('a department with a mailbox of its own', () => {
  const jobcenter = { id: 'jobcenter', name: 'Jobcenter', mailbox: 'jobcenter@example.dk' }
  const family = { id: 'familie', name: 'Familieafdelingen', mailbox: 'familie@example.dk' }
  const units = (mails: { to: string; subject: string }[]) =>
    mails.filter(({ to }) => to !== 'aase@example.dk').map(({ to, subject }) => [to, subject.split(':')[0]])

  const officeWith = async (departments: object[]) => {
    const { deps, mails, state } = await postOffice()
    const casework = { kolding: { departments: departments as never } }
    return { deps: { ...deps, settings: { ...deps.settings, casework } }, mails, state }
  }

  it('gets what is about its notices, alarms too, and the municipality gets the rest', async () => {
    const { deps, mails, state } = await officeWith([jobcenter, { id: 'skole', name: 'Skolen' }])
    await send(deps)
    await send(deps, { conversationId: 'two', fields: { ...fields, department: 'Skolen' } }, 'two')
    await deps.settled()
    state.now = new Date('2026-11-25T09:00:00+01:00')
    await raiseAlarms(deps)
    await deps.settled()
    await deliverOutbox(deps)
    expect(units(mails).map(String).sort()).toEqual([
      `jobcenter@example.dk,${subjectOf('unopened')}`,
      `jobcenter@example.dk,${subjectOf('received')}`,
      `kolding@lydhoer.invalid,${subjectOf('unopened')}`,
      `kolding@lydhoer.invalid,${subjectOf('received')}`,
    ])
    expect(JSON.stringify(mails.map(({ subject, text }) => [subject, text]))).not.toContain('Jobcenter')
  })

  it('is told when a notice is placed in it, and gets what comes after', async () => {
    const { deps, mails } = await officeWith([jobcenter, family])
    const { receipt } = await send(deps)
    await deps.settled()
    mails.length = 0
    const about = { municipality: 'kolding', reference: receipt.reference }
    await doCasework(deps, ida, { ...about, act: 'place', to: 'familie' })
    await deps.settled()
    await withdrawNotice(deps, { ...receipt, version: 1 })
    await deps.settled()
    expect(units(mails)).toEqual([
      ['familie@example.dk', subjectOf('received')],
      ['familie@example.dk', subjectOf('withdrawn')],
    ])
  })
})

describe('messages that were given up', () => {
  it('are told to the unit once the day they were, in a mail that names nobody', async () => {
    const { deps, state, mails } = await postOffice()
    state.down = true
    await send(deps)
    await deps.settled()
    for (let day = 1; day <= 12; day += 1) {
      state.now = minutes(day * 24 * 60)
      await deliverOutbox(deps)
    }
    state.down = false
    for (const hour of [0, 1, 5, 24, 48]) {
      state.now = minutes((12 * 24 + hour) * 60)
      await tellUndelivered(deps)
      await deps.settled()
    }
    expect(mails.map(({ subject }) => subject)).toEqual([da('mail:news.undelivered.subject')])
    expect(JSON.stringify(mails)).not.toMatch(/aase|KOL-|optag/)
  })
})

describe('alarms', () => {
  const meetingIn = async (fields: NoticeFields) => {
    const office = await postOffice()
    const { receipt } = await send(office.deps, { fields })
    await office.deps.settled()
    office.mails.length = 0
    return { ...office, receipt, about: { municipality: 'kolding', reference: receipt.reference } }
  }
  const subjects = (mails: { subject: string }[]) => mails.map(({ subject }) => subject.split(':')[0])

  it('are raised once when the meeting is near and nobody has opened the notice, and again when nobody has answered', async () => {
    const { deps, state, mails, about } = await meetingIn({
      ...fields,
      meetingAt: '2026-12-10T10:00:00+01:00',
    })
    expect(await raiseAlarms(deps)).toBe(0)
    state.now = new Date('2026-12-08T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(1)
    expect(await raiseAlarms(deps)).toBe(0)
    await openNotice(deps, ida, about)
    expect(await raiseAlarms(deps)).toBe(1)
    await deps.settled()
    await deliverOutbox(deps)
    expect(subjects(mails)).toEqual([subjectOf('unopened'), subjectOf('unanswered')])
    expect(JSON.stringify(mails)).not.toContain('Jobcenter')
  })

  it('say that nobody has taken what is opened and not answered, and no more when somebody has', async () => {
    for (const taken of [false, true]) {
      const { deps, state, mails, about } = await meetingIn({
        ...fields,
        meetingAt: '2026-12-10T10:00:00+01:00',
      })
      state.now = new Date('2026-12-08T09:00:00+01:00')
      await openNotice(deps, ida, about)
      if (taken) await doCasework(deps, ida, { ...about, act: 'take' })
      await raiseAlarms(deps)
      await deps.settled()
      await deliverOutbox(deps)
      const [mail] = mails.filter(({ subject }) => subject.startsWith(subjectOf('unanswered')))
      const unassigned = withAny(da, 'mail:unit.unanswered.textUnassigned', 'reference', 'url')
      expect(unassigned.test(mail?.text ?? '')).toBe(!taken)
    }
  })

  it('are raised on the day of a meeting whose time of day nobody knows', async () => {
    const { deps, state } = await meetingIn({ ...fields, meetingAt: '2026-12-10T00:00:00+01:00' })
    state.now = new Date('2026-12-10T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(1)
  })

  it('are not raised for what is answered and has been seen', async () => {
    const { deps, state, about, receipt } = await meetingIn({
      ...fields,
      meetingAt: '2026-12-10T10:00:00+01:00',
    })
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
    await readStatus(deps, receipt)
    await deps.settled()
    state.now = new Date('2026-12-09T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(0)
  })

  it('are raised once for an answer that has reached nobody when the meeting is near', async () => {
    const { deps, state, mails, about } = await meetingIn({
      ...fields,
      meetingAt: '2026-12-10T10:00:00+01:00',
    })
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
    expect(await raiseAlarms(deps)).toBe(0)
    state.now = new Date('2026-12-09T09:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(1)
    expect(await raiseAlarms(deps)).toBe(0)
    await deps.settled()
    await deliverOutbox(deps)
    expect(subjects(mails)).toContain(subjectOf('unreached'))
  })

  it('come some working days after receipt where there is no meeting, and at once where there is no department', async () => {
    const { meetingAt: _meetingAt, ...rest } = fields
    const { deps, state } = await meetingIn({ ...rest, meetingUnknown: true, department: 'ved ikke' })
    expect(await raiseAlarms(deps)).toBe(1)
    state.now = new Date('2026-12-01T12:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(0)
    state.now = new Date('2026-12-02T12:00:00+01:00')
    expect(await raiseAlarms(deps)).toBe(1)
  })
})
