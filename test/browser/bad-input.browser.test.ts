import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { da, en } from '../said.ts'
import { choose, giveContact, say, stateOf, visit } from './citizen.ts'
import { openSite, siteInBrowser } from './citizen-site.ts'
import { inSight } from './in-sight.ts'

const on = siteInBrowser()

const languages = ['da', 'en'] as const
type Spoken = (typeof languages)[number]
const says = { da, en }

const question = {
  da: 'Må jeg optage mødet med min sagsbehandler?',
  en: 'May I record the meeting with my caseworker?',
}
const sendButton = 'button[name=send].main'

const opened = async (language: Spoken, javaScriptEnabled = true, at = on.site) =>
  (await visit(on.browser, `${at.url}/kolding?lang=${language}`, { language, javaScriptEnabled })).page

/** Said at the field, in sight, and nothing is lost. */
const expectCalm = async (page: Page, words: RegExp | string, kept: string) => {
  await expect.poll(() => page.textContent('.compose #fault')).toMatch(words)
  expect(await inSight(page)).toEqual([])
  // A long text comes in pieces: the page is shown before its last.
  await expect.poll(() => page.inputValue('#text')).toBe(kept)
}

describe('the server in trouble: said calmly, in their language, and their words are still there', () => {
  it.each(languages)('a fault inside it (%s)', async language => {
    const page = await opened(language)
    const apology = await (await fetch(`${on.site.url}/nowhere?lang=${language}`)).text()
    await page.route('**/kolding*', route =>
      route.fulfill({ status: 500, body: apology, contentType: 'text/html; charset=utf-8' }),
    )
    await page.fill('#text', question[language])
    await page.click(sendButton)
    await expectCalm(page, { da: /findes ikke/, en: /not here/ }[language], question[language])
    await page.unrouteAll()
    await say(page, question[language])
    expect(await page.locator('.card.answer').count()).toBe(1)
  })

  it.each([
    ['da', true],
    ['en', true],
    ['da', false],
    ['en', false],
  ] as const)('too many at once (%s, scripts %s)', async (language, scripts) => {
    const limited = await openSite({ rateLimits: { turns: 1, notices: 1, status: 1 } })
    const page = await opened(language, scripts, limited)
    await say(page, question[language])
    await page.fill('#text', question[language])
    await page.click(sendButton)
    // At the field, and for how long.
    const said = { da: /Vent \d+ sekunder/, en: /Wait \d+ seconds/ }[language]
    await expect.poll(() => page.textContent(scripts ? '.compose #fault' : 'main')).toMatch(said)
    expect(await inSight(page)).toEqual([])
    expect(await page.inputValue('#text')).toBe(question[language])
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    await limited.close()
  })

  it.each(languages)('no connection (%s): said at the field, with a way to try again', async language => {
    const page = await opened(language)
    await page.context().setOffline(true)
    await page.fill('#text', question[language])
    await page.click(sendButton)
    await expectCalm(page, says[language]('pages:script.offline'), question[language])
    await page.context().setOffline(false)
    await page.click('#fault button')
    await page.waitForSelector('.card.answer')
    expect(await page.textContent('#fault')).toBe('')
  })

  it('gone altogether: says so at the second try, and goes on when it is back', async () => {
    const own = await openSite()
    const page = await opened('da', true, own)
    const port = Number(new URL(own.url).port)
    await own.close()
    await page.fill('#text', question.da)
    await page.click(sendButton)
    await expectCalm(page, da('pages:script.failed'), question.da)
    const again = await openSite({}, port)
    await page.click(sendButton)
    await page.waitForSelector('.card.answer')
    await again.close()
  })

  it.each(languages)('a very slow answer (%s): says so, and a second press sends nothing', async language => {
    const page = await opened(language)
    await page.clock.install()
    let answer = () => {}
    const asked = new Promise<void>(resolve => {
      answer = resolve
    })
    let posts = 0
    await page.route('**/kolding*', async route => {
      posts += 1
      await asked
      await route.continue()
    })
    await page.fill('#text', question[language])
    await page.click(sendButton)
    await page.clock.fastForward(7_000)
    await expectCalm(page, says[language]('pages:script.slow'), question[language])
    await page.click(sendButton)
    answer()
    await page.waitForSelector('.card.answer')
    expect(posts).toBe(1)
    expect(await page.textContent('#fault')).toBe('')
  })
})

describe('more than can be taken', () => {
  it.each([
    ['da', false],
    ['en', false],
    ['da', true],
  ] as const)(
    'stays in the field, and can be made shorter there (%s, scripts %s)',
    async (language, scripts) => {
      const page = await opened(language, scripts)
      const long = `${question[language]} ${'og mere endnu '.repeat(6000)}`
      // As a browser sends it that does not know how long the field may be.
      await page.locator('#text').evaluate(field => field.removeAttribute('maxlength'))
      await page.fill('#text', long)
      await page.click(sendButton)
      await expectCalm(page, says[language]('errors:detail.too_large'), long)
      await say(page, question[language])
      expect(await page.locator('.card.answer').count()).toBe(1)
    },
  )
})

describe('a conversation that cannot go on: a new one begins, and the words are in its field', () => {
  it.each([
    ['da', 'damaged', false],
    ['en', 'damaged', false],
    ['en', 'damaged', true],
    ['da', '', false],
  ] as const)('%s, "%s", scripts %s', async (language, state, scripts) => {
    const page = await opened(language, scripts)
    await page.locator('#conversation [name=state]').evaluate((input, value) => {
      input.setAttribute('value', value)
    }, state)
    await page.fill('#text', question[language])
    await page.click(sendButton)
    await expect
      .poll(() => page.textContent('#fault'))
      .toContain(says[language]('errors:title.state_invalid'))
    expect(await page.inputValue('#text')).toBe(question[language])
    await say(page, question[language])
    expect(await page.locator('.card.answer').count()).toBe(1)
  })
})

describe('what comes into the page otherwise', () => {
  it.each(languages)('a file let go over it stays outside, and the talk stays (%s)', async language => {
    const page = await opened(language)
    await page.fill('#text', question[language])
    const wasStopped = await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'brev.pdf', { type: 'application/pdf' }))
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      return !document.getElementById('text')?.dispatchEvent(drop)
    })
    expect(wasStopped).toBe(true)
    await expectCalm(page, says[language]('pages:script.file'), question[language])
  })

  it('what a browser fills in is sent like what is typed, and each field says what it is for', async () => {
    const page = await opened('da')
    await say(page, 'lav en anmodning om at optage lyd på kontoret torsdag kl. 10 hos Borgerservice')
    await choose(page, 'notice.check')
    expect(
      await page.evaluate(() =>
        ['name', 'email', 'phone', 'address'].map(
          name => document.querySelector(`#field-${name}`)?.getAttribute('autocomplete') ?? '',
        ),
      ),
    ).toEqual(['name', 'email', 'tel', 'street-address'])
    await page.evaluate(() => {
      for (const [name, value] of [
        ['name', 'Åse Prøvesen'],
        ['email', 'aase@example.dk'],
      ]) {
        const input = document.querySelector<HTMLInputElement>(`#field-${name}`)
        if (input && value) input.value = value
      }
    })
    await page.click('button[name=contact].main')
    await page.check('#field-confirmed')
    await page.click(sendButton)
    await page.waitForSelector('#reference')
  })

  it('words from right to left stand so, in the field and in the conversation, and are answered so', async () => {
    const page = await opened('da')
    const words = 'أريد تسجيل الاجتماع'
    await page.fill('#text', words)
    const direction = (selector: string) =>
      page
        .locator(selector)
        .last()
        .evaluate(element => getComputedStyle(element).direction)
    expect(await direction('#text')).toBe('rtl')
    await say(page, words)
    expect(await direction('.from-citizen p[dir=auto]')).toBe('rtl')
    expect(await page.locator('.card.handover [lang=ar][dir=rtl]').count()).toBeGreaterThan(0)
  })

  it('an old page sent again by Back in the browser, without scripts, goes on from there', async () => {
    const page = await opened('da', false)
    await say(page, question.da)
    const answered = await stateOf(page)
    await say(page, 'Hvad er en bisidder?')
    await page.goBack()
    expect(await stateOf(page)).toBe(answered)
    await choose(page, 'notice.start')
    expect(await page.locator('#log').textContent()).not.toContain('Hvad er en bisidder?')
  })
})

describe('"Ret" on the check page, without scripts', () => {
  it('comes back to its own row', async () => {
    const page = await opened('da', false)
    await say(page, 'lav en anmodning om at optage lyd på kontoret torsdag kl. 10 hos Borgerservice')
    await choose(page, 'notice.check')
    await giveContact(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' })
    expect(await page.locator('#newest').count()).toBe(0)
    await choose(page, 'change.department')
    await say(page, 'Familieafdelingen')
    expect(page.url()).toMatch(/#newest$/)
    expect(await page.locator('#row-department:has(#newest)').textContent()).toContain('Familieafdelingen')
  })
})

describe('"Dette svar er forkert"', () => {
  it.each([
    ['da', true],
    ['en', true],
    ['da', false],
    ['en', false],
  ] as const)(
    'asks what is wrong, and goes back to the conversation (%s, scripts %s)',
    async (language, scripts) => {
      const page = await opened(language, scripts)
      await say(page, question[language])
      await page.click('button[name=report]')
      await page.waitForSelector('#field-wrong')
      await page.fill('#field-wrong', 'Det passer ikke. 010170-1234')
      await page.click('button[name=wrongWith]')
      await page.waitForSelector('#log')
      await expect.poll(() => page.textContent('#said')).toMatch(/noteret det|counted/)
      expect(await page.textContent('#log')).toContain(question[language])
    },
  )
})
