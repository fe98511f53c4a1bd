import { describe, expect, it } from 'vitest'
import { ruleHere } from '../../../../src/app/conversation/rule-here.ts'
import { auditRows } from '../../../../src/app/records/audit-log.ts'
import { today } from '../../../deps.ts'
import { da, en, firstSentence } from '../../../said.ts'
import { hiddenFields, postForm, wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const administrator = async (at: StaffSite) => browserOf(at, await cookieOf(at, ['admin']))

const asked = async (on: StaffSite, text: string) => {
  const start = await (await on.app.request('/kolding')).text()
  return wordsOf(await (await postForm(on, '/kolding', { ...hiddenFields(start), text })).text())
}

const stopped = (at: StaffSite, subject: string, act: 'stop' | 'lift' = 'stop') =>
  administrator(at).then(browser => browser.post('/staff/kolding/stop', { subject, do: act }))

describe('an administrator takes an answer back', () => {
  it('and the next citizen gets the telephone number, until it is put back', async () => {
    const at = await staffSite()
    expect(await asked(at, 'Hvad er en bisidder?')).toContain(da('answers/bisidder:main.verdict.fact'))
    expect((await stopped(at, 'bisidder')).status).toBe(303)
    const without = await asked(at, 'Hvad er en bisidder?')
    expect(without).toContain('taget tilbage')
    expect(without).toContain('79 79 79 79')
    expect(without).not.toContain(da('answers/bisidder:main.verdict.fact'))
    await stopped(at, 'bisidder', 'lift')
    expect(await asked(at, 'Hvad er en bisidder?')).toContain(da('answers/bisidder:main.verdict.fact'))
  })

  it('and the log says who did it, and that it was undone', async () => {
    const at = await staffSite()
    await stopped(at, 'bisidder')
    await stopped(at, 'bisidder', 'lift')
    const rows = await auditRows(at.deps, 'kolding')
    expect(rows.map(({ action, subject }) => [action, subject]).slice(-2)).toEqual([
      ['withdraw_answer', 'bisidder'],
      ['restore_answer', 'bisidder'],
    ])
    const page = await (await (await administrator(at)).get('/staff/kolding/stop')).text()
    expect(wordsOf(page)).toContain(da('staff:stop.answers.none'))
  })

  it('by what it says, in the language of whoever chooses, also once it is taken back', async () => {
    const at = await staffSite()
    const page = async (path = '/staff/kolding/stop') =>
      wordsOf(await (await (await administrator(at)).get(path)).text())
    const name = `Lyd på møder: ${da('answers/audio_office:must_ask.verdict.ask.fact')} (must_ask)`
    expect(await page()).toContain(name)
    expect(await page()).toContain(
      `Bisidder: ${da('answers/bisidder:main.verdict.fact')} (${da('staff:stop.withdraw.plain')})`,
    )
    await stopped(at, 'audio_office.must_ask')
    expect(await page()).toContain(name)
  })

  it('at every authority, in both languages', async () => {
    const at = await staffSite()
    const { municipalities } = at.deps.settings
    const danish = browserOf(at, await cookieOf(at, ['admin'], { municipalities }))
    const switched = await danish.post('/staff/language', { language: 'en' })
    const english = browserOf(at, switched.headers.getSetCookie().at(-1)?.split(';')[0] ?? '')
    for (const municipality of municipalities) {
      const place = `/staff/${municipality}/stop`
      expect(wordsOf(await (await danish.get(place)).text())).toContain(
        `Bisidder: ${da('answers/bisidder:main.verdict.fact')} (`,
      )
      expect(wordsOf(await (await english.get(place)).text())).toMatch(
        new RegExp(`Support person: [^:]* \\(${en('staff:stop.withdraw.plain')}\\)`),
      )
    }
  })

  it('for this authority alone', async () => {
    const at = await staffSite()
    await stopped(at, 'bisidder')
    const { content } = at.deps
    expect(content.packs.kolding?.withdrawnAnswers).toEqual(['bisidder'])
    expect(content.packs.nyborg?.withdrawnAnswers).toEqual([])
  })

  it('but never help in a crisis, nor what is no answer', async () => {
    const at = await staffSite()
    expect((await stopped(at, 'crisis.self')).status).toBe(409)
    expect((await stopped(at, 'no_such_answer')).status).toBe(409)
    expect((await stopped(at, 'meta_bot.withdrawn')).status).toBe(409)
  })

  it('and neither staff nor the letter read its rule any more', async () => {
    const at = await staffSite()
    const about = {
      municipality: 'kolding',
      fields: { medium: 'audio', setting: 'office' },
      language: 'da',
    } as const
    expect(JSON.stringify(ruleHere(at.deps, about).blocks)).toContain('oftest ja')
    await stopped(at, 'audio_office')
    const rule = ruleHere(at.deps, about)
    expect(JSON.stringify(rule.blocks)).not.toContain('oftest ja')
    expect(rule.blocks).toEqual([expect.objectContaining({ text: expect.stringContaining('taget tilbage') })])
    expect(rule.fingerprint).toBe('audio_office withdrawn')
    await stopped(at, 'audio_office', 'lift')
    expect(JSON.stringify(ruleHere(at.deps, about).blocks)).toContain('oftest ja')
  })

  it('and nobody else may', async () => {
    const at = await staffSite()
    const ida = browserOf(at, await cookieOf(at, ['handle', 'read', 'audit']))
    expect((await ida.get('/staff/kolding/stop')).status).toBe(403)
    expect((await ida.post('/staff/kolding/stop', { subject: 'bisidder', do: 'stop' })).status).toBe(403)
    expect(await asked(at, 'Hvad er en bisidder?')).toContain(da('answers/bisidder:main.verdict.fact'))
  })
})

describe('an administrator pauses sending', () => {
  it('and every page says so, with the number to call, until it is opened again', async () => {
    const at = await staffSite()
    await stopped(at, 'sending')
    const page = wordsOf(await (await at.app.request('/kolding')).text())
    expect(page).toContain(da('pages:banner.paused'))
    expect(page).toContain('79 79 79 79')
    await stopped(at, 'sending', 'lift')
    expect(wordsOf(await (await at.app.request('/kolding')).text())).not.toContain(
      firstSentence(da('pages:banner.paused')),
    )
  })

  it('and another server follows within five seconds', async () => {
    let now = today
    const at = await staffSite({ clock: () => now })
    await at.app.request('/kolding')
    await at.deps.store.write([
      {
        into: 'stops',
        row: { municipality: 'kolding', subject: 'sending', at: now.toISOString(), stopped: 1 },
      },
    ])
    expect(wordsOf(await (await at.app.request('/kolding')).text())).not.toContain(
      firstSentence(da('pages:banner.paused')),
    )
    now = new Date(now.getTime() + 5_000)
    expect(wordsOf(await (await at.app.request('/kolding')).text())).toContain(da('pages:banner.paused'))
  })
})
