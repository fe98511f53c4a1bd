import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { raiseAlarms } from '../../../src/app/jobs/raise-alarms.ts'
import { tellOverdue } from '../../../src/app/jobs/tell-overdue.ts'
import { deliverOutbox } from '../../../src/app/mail/deliver-outbox.ts'
import { type Alarm, alarmsOf } from '../../../src/core/notice/lifecycle/alarms.ts'
import { testDeps, today } from '../../deps.ts'
import { browserOf, cookieOf, staffSite } from '../../http/staff/staff-site.ts'
import { da } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { fields, ida, send } from '../sending.ts'

/** How the subject of a mail to a unit begins, before the number. */
const subjectOf = (mail: string) => da(`mail:unit.${mail}.subject`, { reference: '' }).replace(/: $/, '')

const read = readingOf({})
const meetingAt = '2026-11-26T10:00:00+01:00'
const daysAfter = (days: number) => new Date(Date.parse(meetingAt) + days * 24 * 60 * 60_000 + 60_000)

const desk = async () => {
  const state = { now: today }
  const deps = await testDeps({ store: memoryStore(), read, clock: () => state.now })
  const say = async () => {
    deps.mails.length = 0
    await raiseAlarms(deps)
    await tellOverdue(deps)
    await deps.settled()
    await deliverOutbox(deps)
    return deps.mails.map(({ subject }) => subject.replace(/: KOL.*/, ''))
  }
  return { deps, state, say }
}

describe('a notice that nobody has answered', () => {
  it('has an alarm at every hour from two days before the meeting until it is answered, also when asked back', () => {
    const quiet: string[] = []
    for (const status of ['waiting', 'asked'])
      for (const openedAt of [undefined, today.toISOString()])
        for (let hours = -24; hours < 24 * 400; hours += 7) {
          const now = new Date(Date.parse(meetingAt) + hours * 60 * 60_000)
          const facts = {
            status,
            openedAt,
            meetingAt,
            department: 'Jobcenter',
            receivedAt: today.toISOString(),
          }
          const alarms = alarmsOf(facts, now)
          const wanted: Alarm[] = hours >= 0 ? ['overdue'] : ['unopened', 'unanswered', 'not_replied']
          if (!alarms.some(alarm => wanted.includes(alarm))) quiet.push(`${status} ${openedAt} ${hours}`)
        }
    expect(quiet).toEqual([])
  })

  it('stays not assigned, where its department is unknown, until somebody has it: opening gives it no owner', () => {
    for (const status of ['waiting', 'asked'])
      for (const openedAt of [undefined, today.toISOString()])
        for (const department of [undefined, 'ved ikke', 'Jobcenter'])
          for (const assignee of [undefined, { away: false }])
            for (const days of [-20, -1, 2]) {
              const facts = {
                status,
                openedAt,
                meetingAt,
                department,
                assignee,
                receivedAt: today.toISOString(),
              }
              const isNobodys = department !== 'Jobcenter' && assignee === undefined
              const said = alarmsOf(facts, daysAfter(days)).includes('department_unknown')
              expect([facts, days, said]).toEqual([facts, days, isNobodys])
            }
  })

  it('is overdue too where there is no meeting', () => {
    const facts = { status: 'waiting', department: 'Jobcenter', receivedAt: today.toISOString() }
    expect(alarmsOf(facts, daysAfter(30))).toEqual(['overdue'])
  })

  it('is written about every day, with how many and since when', async () => {
    const { deps, state, say } = await desk()
    await send(deps, { fields })
    await send(
      deps,
      { conversationId: 'two', fields: { ...fields, meetingAt: '2026-11-27T10:00:00+01:00' } },
      'two',
    )
    await deps.settled()
    state.now = daysAfter(2)
    expect((await say()).sort()).toEqual([
      da('mail:news.overdue.subject', { count: 2 }),
      subjectOf('overdue'),
      subjectOf('overdue'),
    ])
    expect(deps.mails.find(({ subject }) => subject.startsWith('2'))?.text).toContain('den 26. november 2026')
    expect(await say()).toEqual([])
    for (const days of [3, 4, 70]) {
      state.now = daysAfter(days)
      expect(await say()).toEqual([da('mail:news.overdue.subject', { count: 2 })])
    }
  })

  it('is told of before the meeting where the citizen was asked and has not replied, and no more once answered', async () => {
    const { deps, state, say } = await desk()
    const { receipt } = await send(deps, { fields: { ...fields, meetingAt: '2026-12-10T10:00:00+01:00' } })
    const about = { municipality: 'kolding', reference: receipt.reference }
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'more_information', message: 'Hvor?' })
    await deps.settled()
    state.now = new Date('2026-12-09T09:00:00+01:00')
    expect(await say()).toEqual([subjectOf('not_replied')])
    await decideNotice(deps, ida, { ...about, version: 2, outcome: 'accepted' })
    await deps.settled()
    state.now = new Date('2026-12-11T09:00:00+01:00')
    expect(await say()).toEqual([subjectOf('unreached')])
  })

  it('stands in red in its row and above the inbox once the meeting is over', async () => {
    const state = { now: today }
    const at = await staffSite({ read, clock: () => state.now })
    await send(at.deps, { fields })
    state.now = daysAfter(5)
    const browser = browserOf(at, await cookieOf(at, ['handle']))
    const html = await (await browser.get('/staff/kolding')).text()
    expect(html).toContain(da('staff:overdue.notice', { count: 1, since: '26. november 2026' }))
    expect(html).toContain(`<span class="tag today">${da('staff:alarm.overdue')}</span>`)
  })
})
