import { beforeEach, describe, expect, it } from 'vitest'
import { drawnIn, drawSamples } from '../../../../src/app/oversight/review-samples.ts'
import { brokenAudit } from '../../../../src/app/records/audit-log.ts'
import { send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const path = '/staff/kolding/review'
let at: StaffSite
let now: Date
let reference: string

const somebody = async (id: string, roles: Parameters<typeof cookieOf>[1]) =>
  browserOf(at, await cookieOf(at, roles, { id }))
const drawn = async () => {
  const found = await drawnIn(at.deps, 'kolding', '2026-11')
  if (found === undefined) throw new Error('no samples')
  return found
}

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00+01:00')
  const { deps } = await staffSite()
  const casework = { kolding: { review: { perMonth: 3, withinDays: 14 } } }
  at = await staffSite({ clock: () => now, settings: { ...deps.settings, casework } })
  reference = (await send(at.deps)).receipt.reference
  const ida = await somebody('ida', ['handle'])
  await ida.get(`/staff/kolding/notices/${reference}`)
  await ida.post(`/staff/kolding/notices/${reference}/need`)
  const bo = await somebody('bo', ['handle', 'audit'])
  for (let count = 0; count < 4; count += 1) await bo.get(`/staff/kolding/notices/${reference}`)
  now = new Date('2026-12-01T08:00:00+01:00')
})

describe('the random samples of the log', () => {
  it('are drawn once a month by chance from what staff looked at, and stand in the log', async () => {
    await drawSamples(at.deps)
    const first = await drawn()
    expect(first.lines).toHaveLength(3)
    await drawSamples(at.deps)
    await Promise.all([drawSamples(at.deps), drawSamples(at.deps)])
    expect((await drawn()).lines).toEqual(first.lines)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.filter(({ action }) => action === 'draw_samples')).toHaveLength(1)
    expect(brokenAudit(at.deps.digest, log)).toBeUndefined()
    for (const line of first.lines)
      expect(log.find(({ sequence }) => sequence === line)?.action).toMatch(/^open_/)
  })

  it('are not drawn where the municipality wants none', async () => {
    await drawSamples(at.deps)
    expect(await drawnIn(at.deps, 'nyborg', '2026-11')).toBeUndefined()
  })

  it('are looked at by somebody else than whoever they are about, and what was found is kept', async () => {
    await drawSamples(at.deps)
    const eva = await somebody('eva', ['audit'])
    const [line = 0] = (await drawn()).lines
    const page = wordsOf(await (await eva.get(path)).text())
    expect(page).toContain('Linjer fra november 2026')
    expect(page).toContain(da('staff:review.left', { count: 3, due: '15. december 2026' }))
    const fields = { month: '2026-11', line: String(line), note: '' }
    expect((await eva.post(path, { ...fields, outcome: 'look_into' })).status).toBe(422)
    expect((await eva.post(path, { ...fields, outcome: 'fine' })).status).toBe(303)
    expect((await eva.post(path, { ...fields, outcome: 'fine' })).status).toBe(409)
    expect(wordsOf(await (await eva.get(path)).text())).toContain(
      da('staff:review.left', { count: 2, due: '15. december 2026' }),
    )
    const figures = wordsOf(await (await eva.get('/staff/kolding/statistics')).text())
    expect(figures).toContain(da('staff:review.figures', { seen: 1, drawn: 3, toLookInto: 0 }))
    const open = wordsOf(await (await eva.get('/staff/kolding/statistics?public=1')).text())
    expect(open).not.toContain('Stikprøver')
    expect((await eva.post(path, { ...fields, line: '9999', outcome: 'fine' })).status).toBe(404)
  })

  it('cannot be looked at by whoever they are about', async () => {
    await drawSamples(at.deps)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    const whose = (sequence: number) => JSON.parse(log[sequence - 1]?.actor ?? '{}').id as string
    for (const line of (await drawn()).lines) {
      const own = await somebody(whose(line), ['audit'])
      const answer = await own.post(path, { month: '2026-11', line: String(line), outcome: 'fine', note: '' })
      expect(answer.status).toBe(403)
      expect(wordsOf(await (await own.get(path)).text())).toContain(da('staff:review.own'))
    }
  })

  it('are found by the first of two, and the other is told', async () => {
    await drawSamples(at.deps)
    const [eva, per] = [await somebody('eva', ['audit']), await somebody('per', ['audit'])]
    const [line = 0] = (await drawn()).lines
    const found = { month: '2026-11', line: String(line), outcome: 'look_into', note: 'Ingen grund i sagen' }
    const answers = await Promise.all([eva.post(path, found), per.post(path, found)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  it('are an alarm in the inbox and a mail, once, when their time is over', async () => {
    await drawSamples(at.deps)
    const inbox = async () =>
      wordsOf(await (await (await somebody('bo', ['handle', 'audit'])).get('/staff/kolding')).text())
    expect(await inbox()).not.toContain('stikprøver')
    now = new Date('2026-12-16T08:00:00+01:00')
    await drawSamples(at.deps)
    await drawSamples(at.deps)
    expect(await inbox()).toContain(da('staff:review.alarm'))
    const waiting = await at.deps.store.outboxDue('2027', 99)
    expect(waiting.filter(({ template }) => template === 'review_overdue')).toHaveLength(1)
    const eva = await somebody('eva', ['audit'])
    for (const line of (await drawn()).lines)
      await eva.post(path, { month: '2026-11', line: String(line), outcome: 'fine', note: '' })
    expect(await inbox()).not.toContain('stikprøver')
  })

  it('are for the role that looks after the log, which begins there when it signs in', async () => {
    expect((await (await somebody('ida', ['handle'])).get(path)).status).toBe(403)
    const eva = await somebody('eva', ['audit'])
    expect((await eva.get('/staff')).headers.get('location')).toBe('/staff/kolding/overview')
    const boss = await somebody('boss', ['admin'])
    expect((await boss.get('/staff')).headers.get('location')).toBe('/staff/kolding/overview')
  })
})
