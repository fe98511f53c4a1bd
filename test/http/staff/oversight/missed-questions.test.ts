import { describe, expect, it } from 'vitest'
import { runScheduledJobs } from '../../../../src/app/jobs/run-scheduled-jobs.ts'
import { auditRows } from '../../../../src/app/records/audit-log.ts'
import { testDeps, today } from '../../../deps.ts'
import { da } from '../../../said.ts'
import { hiddenFields, postForm, type Site, site, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const unclear = 'blå elefanter synger baglæns'
const offer = da('pages:missed.title')
const tick = { missed: '1', keepQuestion: '1' }

const { settings } = await testDeps()
const on = { settings: { ...settings, missedQuestions: { kolding: { days: 30 } } } }

/** The page after these messages, one after another. */
const saying = async (at: Site, ...texts: string[]): Promise<string> => {
  let html = await (await at.app.request('/kolding')).text()
  for (const text of texts)
    html = await (await postForm(at, '/kolding', { ...hiddenFields(html), text, send: 'text' })).text()
  return html
}

const press = async (at: Site, html: string, fields: Record<string, string>): Promise<string> =>
  (await postForm(at, '/kolding', { ...hiddenFields(html), ...fields })).text()

const readBy = async (at: StaffSite, municipality: string, of = 'kolding') => {
  const editor = browserOf(at, await cookieOf(at, ['admin'], { municipalities: [municipality] }))
  return editor.get(`/staff/${of}/reports`)
}

describe('a question that was not understood', () => {
  it('is neither offered nor kept where the municipality has not turned it on', async () => {
    const at = await site()
    const html = await saying(at, unclear)
    expect(wordsOf(html)).not.toContain(offer)
    await press(at, html, tick)
    expect(await at.deps.store.missed('kolding')).toEqual([])
    const privacy = await (await at.app.request('/kolding/privacy')).text()
    expect(wordsOf(privacy)).not.toContain('sætte kryds')
  })

  it('is offered where it is turned on: unticked, word for word, with how long', async () => {
    const at = await site(on)
    const html = await saying(at, unclear)
    expect(wordsOf(html)).toContain(offer)
    expect(html).toMatch(/<blockquote[^>]*>blå elefanter synger baglæns<\/blockquote>/)
    expect(wordsOf(html)).toContain(da('pages:missed.days', { count: 30 }))
    expect(html).toContain('name="keepQuestion"')
    expect(html).not.toMatch(/name="keepQuestion"[^>]*checked/)
    const privacy = await (await at.app.request('/kolding/privacy')).text()
    expect(wordsOf(privacy)).toContain('gemmes i 30 dage')
  })

  it('is not what was understood', async () => {
    expect(wordsOf(await saying(await site(on), 'Hvad er en bisidder?'))).not.toContain(offer)
  })

  it('is never offered in a crisis or after one', async () => {
    const at = await site(on)
    const danger = 'jeg vil slå mig selv ihjel'
    for (const said of [
      [danger],
      [danger, unclear],
      [danger, 'Det var ikke det, jeg mente', unclear],
      [danger, 'Hvad er en bisidder?', unclear],
    ]) {
      const html = await saying(at, ...said)
      expect(wordsOf(html)).not.toContain(offer)
      await press(at, html, tick)
    }
    expect(await at.deps.store.missed('kolding')).toEqual([])
  })

  it.each([
    `${unclear} 010170-1234`,
    `${unclear} ring på 20 30 40 50`,
    `${unclear} siger Karen Nielsen`,
    `${unclear} og jeg har kræft`,
    `${unclear} og jeg har skizofreni`,
  ])('is never offered with anything personal in it: %s', async text => {
    const at = await site(on)
    const html = await saying(at, text)
    expect(wordsOf(html)).not.toContain(offer)
    await press(at, html, tick)
    expect(await at.deps.store.missed('kolding')).toEqual([])
  })

  it('is never offered in a conversation where something personal was told', async () => {
    const html = await saying(await site(on), 'mit CPR er 010170-1234', unclear)
    expect(wordsOf(html)).not.toContain(offer)
  })

  it('is never offered from a notice', async () => {
    const at = await site(on)
    const begun = await press(at, await saying(at), { choice: 'notice.start' })
    const html = await press(at, begun, { text: unclear, send: 'text' })
    expect(wordsOf(html)).not.toContain(offer)
  })

  it('is not kept unticked, nor when it is sent on with another question, and says so', async () => {
    const at = await site(on)
    const html = await saying(at, unclear)
    expect(wordsOf(await press(at, html, { missed: '1' }))).toContain(da('pages:missed.unticked'))
    await press(at, html, { text: 'Hvad er en bisidder?', send: 'text' })
    expect(await at.deps.store.missed('kolding')).toEqual([])
  })

  it('is the one in the conversation and no other', async () => {
    const at = await site(on)
    await press(at, await saying(at), { ...tick, text: 'noget andet' })
    expect(await at.deps.store.missed('kolding')).toEqual([])
  })

  it('is kept ticked, by day, encrypted and about nobody, and not offered again', async () => {
    const at = await site(on)
    const words = wordsOf(await press(at, await saying(at, unclear), tick))
    expect(words).toContain(da('pages:missed.kept', { count: 30 }))
    expect(words).not.toContain(offer)
    const [row, ...more] = await at.deps.store.missed('kolding')
    expect(more).toEqual([])
    expect(row).toMatchObject({ day: '2026-11-24', goesOn: '2026-12-24', language: 'da' })
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'bytes',
      'day',
      'goesOn',
      'id',
      'keyId',
      'language',
      'municipality',
    ])
    expect(new TextDecoder().decode(row?.bytes)).not.toContain('elefanter')
  })

  it('is not kept when there are as many as can be read', async () => {
    const at = await site(on)
    const kept = { municipality: 'kolding', day: '2026-11-24', goesOn: '2026-12-24', language: 'da' }
    await at.deps.store.write(
      Array.from({ length: 200 }, (_, at) => ({
        into: 'missed',
        row: { ...kept, id: `${at}`, keyId: 'test', bytes: new Uint8Array(1) },
      })),
    )
    expect(wordsOf(await press(at, await saying(at, unclear), tick))).toContain(da('pages:missed.full'))
    expect(await at.deps.store.missed('kolding')).toHaveLength(200)
  })

  it('is read by those who answer for the words, and the reading is in the log', async () => {
    const at = await staffSite(on)
    await press(at, await saying(at, unclear), tick)
    expect(wordsOf(await (await readBy(at, 'kolding')).text())).toContain(unclear)
    expect((await auditRows(at.deps, 'kolding')).at(-1)).toMatchObject({ action: 'read_missed' })
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    expect((await ida.get('/staff/kolding/reports')).status).toBe(403)
  })

  it('is counted, by language', async () => {
    const at = await staffSite(on)
    await press(at, await saying(at, unclear), tick)
    await runScheduledJobs(at.deps)
    const editor = browserOf(at, await cookieOf(at, ['admin']))
    const words = wordsOf(await (await editor.get('/staff/kolding/statistics')).text())
    expect(words).toMatch(new RegExp(`${da('staff:statistics.list.missed')}.*Dansk 1`))
  })

  it('is not for another municipality', async () => {
    const at = await staffSite(on)
    await press(at, await saying(at, unclear), tick)
    expect((await readBy(at, 'nyborg')).status).toBe(404)
    expect(wordsOf(await (await readBy(at, 'nyborg', 'nyborg')).text())).not.toContain(unclear)
  })

  it('goes on the day that was told, also where it has been turned off since', async () => {
    let now = today
    const at = await site({ ...on, clock: () => now })
    await press(at, await saying(at, unclear), tick)
    const later = { ...at.deps, settings: { ...settings, missedQuestions: { kolding: { days: 90 } } } }
    now = new Date(today.getTime() + 29 * 24 * 60 * 60_000)
    await runScheduledJobs(later)
    expect(await at.deps.store.missed('kolding')).toHaveLength(1)
    now = new Date(today.getTime() + 30 * 24 * 60 * 60_000)
    await runScheduledJobs({ ...at.deps, settings })
    expect(await at.deps.store.missed('kolding')).toEqual([])
  })
})
