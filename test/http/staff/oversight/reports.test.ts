import { describe, expect, it } from 'vitest'
import { flushCounters } from '../../../../src/app/jobs/flush-counters.ts'
import { runScheduledJobs } from '../../../../src/app/jobs/run-scheduled-jobs.ts'
import { auditRows } from '../../../../src/app/records/audit-log.ts'
import type { Write } from '../../../../src/ports.ts'
import { today } from '../../../deps.ts'
import { da } from '../../../said.ts'
import { hiddenFields, postForm, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const count = (name: string, about: string, total: number): Write => ({
  into: 'counts',
  row: { municipality: 'kolding', day: '2026-11-24', name, about, total },
})

const told = async (on: StaffSite, wrong: string) => {
  const start = await (await on.app.request('/kolding')).text()
  const asked = await postForm(on, '/kolding', { ...hiddenFields(start), text: 'Hvad er en bisidder?' })
  const html = await asked.text()
  await postForm(on, '/kolding', { ...hiddenFields(html), wrongWith: 'bisidder', wrong })
}

describe('what citizens write about answers', () => {
  it('is read by those who answer for the words, masked, and the reading is in the log', async () => {
    const at = await staffSite()
    await told(at, 'Det passer ikke. Mit CPR er 010170-1234.')
    const editor = browserOf(at, await cookieOf(at, ['admin']))
    const html = await (await editor.get('/staff/kolding/reports')).text()
    expect(wordsOf(html)).toContain('Det passer ikke. Mit CPR er [CPR-nummer].')
    expect(wordsOf(html)).toContain('24. november 2026')
    expect((await auditRows(at.deps, 'kolding')).at(-1)).toMatchObject({ action: 'read_reports' })
  })

  it('is counted in the figures by the topic, in words and never as an id', async () => {
    const at = await staffSite()
    const start = await (await at.app.request('/kolding')).text()
    const asked = await postForm(at, '/kolding', { ...hiddenFields(start), text: 'Hvad er en bisidder?' })
    await postForm(at, '/kolding', { ...hiddenFields(await asked.text()), report: 'bisidder' })
    await flushCounters(at.deps)
    await at.deps.store.write([count('answer_reported', 'da secret_recording.left_running 1', 2)])
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    for (const path of ['statistics', 'statistics.csv']) {
      const text = await (await ida.get(`/staff/kolding/${path}`)).text()
      expect(text).toContain(da('staff:statistics.topic.secret_recording'))
      expect(text).toContain('Bisidder')
      expect(text).not.toMatch(/secret_recording|left_running/)
    }
  })

  it('is not for those who handle notices', async () => {
    const at = await staffSite()
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    expect((await ida.get('/staff/kolding/reports')).status).toBe(403)
  })

  it('goes when its days are over', async () => {
    let now = today
    const at = await staffSite({ clock: () => now })
    await told(at, 'Det passer ikke.')
    now = new Date(today.getTime() + 89 * 24 * 60 * 60_000)
    await runScheduledJobs(at.deps)
    expect(await at.deps.store.reports('kolding')).toHaveLength(1)
    now = new Date(today.getTime() + 91 * 24 * 60 * 60_000)
    await runScheduledJobs(at.deps)
    expect(await at.deps.store.reports('kolding')).toEqual([])
  })

  it('goes also when something else that is to be done cannot be', async () => {
    let now = today
    const at = await staffSite({ clock: () => now })
    await told(at, 'Det passer ikke.')
    now = new Date(today.getTime() + 91 * 24 * 60 * 60_000)
    const colleagues = () => Promise.reject(new Error('cannot be read'))
    await runScheduledJobs({ ...at.deps, store: { ...at.deps.store, colleagues } })
    expect(await at.deps.store.reports('kolding')).toEqual([])
  })
})
