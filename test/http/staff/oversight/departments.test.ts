import { beforeEach, describe, expect, it } from 'vitest'
import { purgeNotices } from '../../../../src/app/jobs/purge-notices.ts'
import { deliverOutbox } from '../../../../src/app/mail/deliver-outbox.ts'
import type { Email } from '../../../../src/ports.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

let at: StaffSite
let mails: Email[]
let admin: ReturnType<typeof browserOf>
let ida: ReturnType<typeof browserOf>
const place = '/staff/kolding/departments'
const job = {
  id: '',
  version: '0',
  name: 'Jobcenter Kolding',
  called: 'Job centre\nJobcentret',
  mailbox: '',
  act: 'save',
}

beforeEach(async () => {
  mails = []
  const mailer = { kind: 'smtp' as const, send: async (mail: Email) => void mails.push(mail) }
  at = await staffSite({ read: readingOf({}), mailer })
  admin = browserOf(at, await cookieOf(at, ['admin'], { id: 'anne' }))
  ida = browserOf(at, await cookieOf(at, ['handle']))
})

const noticeIn = async (department: string, over: object = {}) => {
  const { receipt } = await send(
    at.deps,
    { fields: { ...fields, department }, ...over },
    `key ${JSON.stringify(over)}`,
  )
  return `/staff/kolding/notices/${receipt.reference}`
}

const letterOf = async (page: string) =>
  wordsOf(await (await ida.post(`${page}/letter`, { outcome: 'accepted', version: '1' })).text())

describe('the list of departments', () => {
  it('is kept by an administrator in the browser, version by version, with who and when', async () => {
    expect((await ida.post(place, job)).status).toBe(403)
    expect((await admin.post(place, job)).status).toBe(303)
    expect((await admin.post(place, { ...job, name: 'Borgerservice' })).status).toBe(409)
    expect((await admin.post(place, { ...job, version: '1' })).status).toBe(422)
    await admin.post(place, { ...job, id: 'jobcenter-kolding', version: '1', name: 'Jobcentret i Kolding' })
    const words = wordsOf(await (await admin.get(place)).text())
    const by = (version: number) =>
      da('staff:templates.by', { version, name: 'Ida Holm', when: 'tirsdag den 24. november 2026 kl. 09.00' })
    expect(words).toMatch(new RegExp(`${by(2)}.*Jobcentret i Kolding ${by(1)}`))
    expect(words).toContain(
      da('staff:departments.role', { municipality: 'kolding', id: 'jobcenter-kolding' }),
    )
    const log = await at.deps.store.auditAbout({ municipality: 'kolding', subject: 'departments 2' })
    expect(log.map(({ action }) => action)).toEqual(['keep_departments'])
    expect(await at.deps.store.templates('other')).toEqual([])
  })

  it('is what a letter names, however the citizen wrote it; what nobody knows is not named', async () => {
    const page = await noticeIn('Job centre')
    const unknown = await noticeIn('unknown', { conversationId: 'two' })
    await admin.post(place, job)
    expect(await letterOf(page)).toContain('Afdeling Jobcenter Kolding')
    expect(await letterOf(unknown)).not.toContain('Ved ikke')
    await ida.post(`${unknown}/casework`, { act: 'place', toDepartment: 'jobcenter-kolding', version: '1' })
    expect(await letterOf(unknown)).toContain('Afdeling Jobcenter Kolding')
  })

  it('is named as one to be told by hand where it has no mailbox and has to answer', async () => {
    const afterAnswer = async (mailbox: string, key: string) => {
      const version = key === 'nord' ? '0' : '1'
      await admin.post(place, { ...job, version, name: `Jobcenter ${key}`, called: key, mailbox })
      const page = await noticeIn('unknown', { conversationId: key })
      await ida.post(`${page}/casework`, { act: 'place', toDepartment: `jobcenter-${key}`, version: '1' })
      const sent = await ida.post(`${page}/decision`, {
        outcome: 'forwarded',
        message: 'Jobcentret svarer',
        version: '1',
      })
      expect(sent.status).toBe(303)
      return wordsOf(await (await ida.get(sent.headers.get('location') ?? '')).text())
    }
    expect(await afterAnswer('', 'nord')).toContain(da('staff:after.passOn'))
    expect(await afterAnswer('syd@example.dk', 'syd')).not.toContain(da('staff:after.passOn'))
  })

  it('is known to a purge in another process too: what its mailbox was told of waits for nobody to give it on', async () => {
    await admin.post(place, { ...job, mailbox: 'job@example.dk' })
    const page = await noticeIn('unknown')
    await ida.post(`${page}/casework`, { act: 'place', toDepartment: 'jobcenter-kolding', version: '1' })
    await ida.post(`${page}/decision`, { outcome: 'forwarded', message: 'Jobcentret svarer', version: '1' })
    const elsewhere = { ...at.deps, store: { ...at.deps.store } }
    const purged = await purgeNotices(elsewhere, 'kolding', { days: 30, dryRun: true, remove: () => {} })
    expect(purged.map(({ keeping }) => keeping)).toEqual(['not_reached'])
  })

  it('is where notices are placed, and its mailbox is told', async () => {
    await admin.post(place, { ...job, mailbox: 'job@example.dk' })
    const page = await noticeIn('unknown')
    expect(await (await ida.get(page)).text()).toContain('<option value="jobcenter-kolding"')
    await ida.post(`${page}/casework`, { act: 'place', toDepartment: 'jobcenter-kolding', version: '1' })
    await at.deps.settled()
    await deliverOutbox(at.deps)
    expect(mails.map(({ to }) => to)).toContain('job@example.dk')
  })

  it('loses none of it when one is no longer used: it is not chosen, and what lies there keeps its name', async () => {
    await admin.post(place, job)
    const page = await noticeIn('unknown')
    const other = await noticeIn('unknown', { conversationId: 'two' })
    await ida.post(`${page}/casework`, { act: 'place', toDepartment: 'jobcenter-kolding', version: '1' })
    await admin.post(place, { ...job, id: 'jobcenter-kolding', version: '1', act: 'retire' })
    expect(await letterOf(page)).toContain('Afdeling Jobcenter Kolding')
    expect(await (await ida.get(other)).text()).not.toContain('value="jobcenter-kolding"')
  })

  it('is no text that is put into a letter', async () => {
    await admin.post(place, job)
    expect(wordsOf(await (await ida.get('/staff/kolding/templates')).text())).not.toContain(
      'Jobcenter Kolding',
    )
    expect((await ida.get('/staff/kolding/templates?id=departments')).status).toBe(200)
  })
})
