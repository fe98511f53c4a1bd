import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { da, firstSentence } from '../said.ts'
import { choose, giveContact, pressed, say, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

const on = siteInBrowser()
const phone = { width: 390, height: 844 }

const opened = async (javaScriptEnabled = true) =>
  (await visit(on.browser, `${on.site.url}/kolding?lang=da`, { viewport: phone, javaScriptEnabled })).page

const isInSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(wanted => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
  }, selector)

const begun = async (scripts: boolean) => {
  const page = await opened(scripts)
  await say(page, 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
  await choose(page, 'notice.start')
  return page
}

describe('while a notice is written', () => {
  it.each([true, false])('how far one is stands above each question (scripts %s)', async scripts => {
    const page = await begun(scripts)
    const steps = [
      () => choose(page, 'field.medium.audio'),
      () => choose(page, 'field.setting.office'),
      () => say(page, 'Jobcenteret'),
    ]
    for (const step of steps) {
      await step()
      expect(await isInSight(page, '.step-words'), await page.title()).toBe(true)
      expect(await isInSight(page, '#log > li:last-child .card.question')).toBe(true)
    }
  })

  it('going past a question does not look like an answer to it', async () => {
    const page = await begun(true)
    await choose(page, 'field.medium.audio')
    await choose(page, 'field.setting.office')
    await say(page, 'Jobcenteret')
    await page.check('[value="field.need.remember"]')
    await pressed(page, 'button[name=pick]')
    const looks = (selector: string) =>
      page.locator(selector).evaluateAll(buttons => buttons.map(({ className }) => className))
    expect(new Set(await looks('#choices [value^="field.listeners."]'))).toEqual(new Set(['button chip']))
    expect(await looks('#choices :is([value="command.skip"], [value="notice.check"])')).toEqual([
      'plain',
      'plain',
    ])
  })

  it('whoever mends an answer hears the question, and the cursor stands where it is answered', async () => {
    const page = await opened()
    await say(page, 'lav en anmodning om at optage lyd på kontoret torsdag kl. 10 hos Borgerservice')
    await choose(page, 'notice.check')
    await giveContact(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' })
    await choose(page, 'change.department')
    await expect
      .poll(() => page.textContent('#announce'))
      .toMatch(new RegExp(`^${firstSentence(da('notice:ask.department')).replace('?', '')}`))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
    expect(await isInSight(page, '#log > li:last-child .card.question')).toBe(true)
    expect(await page.title()).toContain('trin 2 af 6')
  })
})

describe('on a form', () => {
  it.each([
    ['da', 'mandag den 7. december 2026 kl. 10.00'],
    ['en', 'Monday 7 December 2026 at 10:00'],
  ])(
    'the day that is chosen is said in the words of the page, as the server says it (%s)',
    async (lang, words) => {
      const { page } = await visit(on.browser, `${on.site.url}/kolding/form?lang=${lang}`, {
        locale: 'en-US',
      })
      await page.fill('#field-meetingDay', '2026-12-07')
      await page.fill('#field-meetingTime', '10:00')
      expect(await page.textContent('#meeting-words')).toBe(words)
      await page.click('button[name=send].main')
      await page.waitForSelector('#faults')
      expect(await page.textContent('#meeting-words')).toBe(words)
      await page.fill('#field-meetingDay', '')
      expect(await page.textContent('#meeting-words')).toBe('')
    },
  )

  it('the day is said once, and not again with what is written elsewhere', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding/form?lang=da`)
    await page.evaluate(() => {
      const place = document.querySelector('#meeting-words')
      const note = (changes: MutationRecord[]) => {
        document.body.dataset.said = String(Number(document.body.dataset.said ?? 0) + changes.length)
      }
      if (place)
        new MutationObserver(note).observe(place, { childList: true, characterData: true, subtree: true })
    })
    const said = () => page.evaluate(() => Number(document.body.dataset.said ?? 0))
    await page.fill('#field-meetingDay', '2026-12-07')
    const once = await said()
    expect(once).toBeGreaterThan(0)
    await page.locator('#field-place').pressSequentially('Lokale 2')
    await page.fill('#field-meetingDay', '2026-12-07')
    expect(await said()).toBe(once)
  })
})
