import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { send } from '../app/sending.ts'
import { da } from '../said.ts'
import { expectAccessible } from './browser.ts'
import { choose, giveContact, say, sendNotice, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'
import { openMore } from './states.ts'

const on = siteInBrowser()

const opened = async () => (await visit(on.browser, `${on.site.url}/kolding?lang=da`)).page
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName)
const question = 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?'
const contact = { name: 'Åse Prøvesen', email: 'aase@example.dk' }

const atCheck = async () => {
  const page = await opened()
  await say(page, question)
  await choose(page, 'notice.start')
  await say(page, 'lyd')
  await say(page, 'på kontoret')
  await say(page, 'Jobcenteret')
  await choose(page, 'notice.check')
  await giveContact(page, contact)
  return page
}

describe('the script keeps its place', () => {
  it('leaves focus in the field when an answer comes, and says the answer once, as text', async () => {
    const page = await opened()
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const voice = document.getElementById('announce')
      if (voice)
        new MutationObserver(() => said.push(voice.textContent ?? '')).observe(voice, { childList: true })
    })
    await page.focus('#text')
    await page.keyboard.type(question)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card.answer')
    expect(await focused(page)).toBe('text')
    expect(await page.inputValue('#text')).toBe('')
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/krav på.* \d svarmuligheder\.$/s)
    expect(said[0]).not.toContain('Hvor står det?')
  })

  it('offers to keep a question that was not understood, keeps it when ticked, and takes the offer away', async () => {
    on.site.deps.settings.missedQuestions = { kolding: { days: 30 } }
    const page = await opened()
    await say(page, 'blå elefanter synger baglæns')
    expect(await page.isChecked('[name=keepQuestion]')).toBe(false)
    await expectAccessible(page)
    await page.check('[name=keepQuestion]')
    await page.click('button[name=missed]')
    await page.waitForSelector('#said .done')
    expect(await page.locator('[name=keepQuestion]').count()).toBe(0)
    expect(await focused(page)).toBe('text')
    expect(await on.site.deps.store.missed('kolding')).toHaveLength(1)
    delete on.site.deps.settings.missedQuestions
  })

  it('moves focus to the field when a button has been used, and shows the button as words', async () => {
    const page = await opened()
    await say(page, question)
    await choose(page, 'notice.start')
    expect(await focused(page)).toBe('text')
    expect(await page.locator('.from-citizen').last().textContent()).toContain(
      da('chat:choice.notice.start.request'),
    )
  })

  it('makes the answers shorter and whole again by the same button, and stays on it', async () => {
    const page = await opened()
    await say(page, question)
    await openMore(page)
    for (const [press, then] of [
      ['Kortere svar', 'whole'],
      ['Hele svar', 'short'],
    ]) {
      await page.click(`button[name=length] >> text=${press}`)
      await expect.poll(() => page.getAttribute('button[name=length]', 'value')).toBe(then)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('length')
    }
  })

  it('moves focus to the heading of a new page, and changes the title', async () => {
    const page = await atCheck()
    expect(await focused(page)).toBe('H1')
    expect(await page.title()).toContain(da('pages:check.title'))
  })

  it('comes back to the row whose change was asked for', async () => {
    const page = await atCheck()
    await choose(page, 'change.department')
    await say(page, 'Familieafdelingen')
    const row = await page.evaluate(() => document.activeElement?.closest('[id^=row-]')?.id)
    expect(row).toBe('row-department')
    expect(await page.locator('#row-department').textContent()).toContain('Familieafdelingen')
  })

  it('keeps the contact details while an answer is changed', async () => {
    const page = await atCheck()
    await choose(page, 'change.department')
    await say(page, 'Familieafdelingen')
    expect(await page.textContent('#row-contact')).toContain(contact.name)
  })

  it('comes back from the contact to its row, and by Back from the check page to its fields', async () => {
    const page = await atCheck()
    await page.goBack()
    await page.waitForSelector('#field-name')
    expect(await page.inputValue('#field-name')).toBe(contact.name)
    await page.click('button[name=contact].main')
    await page.click('#row-contact button')
    await page.fill('#field-name', 'Åse Prøvesen Holm')
    await page.click('button[name=contact].main')
    await page.waitForSelector('#row-contact')
    expect(await page.textContent('#row-contact')).toContain('Åse Prøvesen Holm')
    expect(await page.evaluate(() => document.activeElement?.closest('[id^=row-]')?.id)).toBe('row-contact')
  })
})

describe('a turn as one sees it', () => {
  /** Holds the answer back until it is let go. */
  const heldBack = async (page: Page) => {
    let go = () => {}
    const held = new Promise<void>(resolve => {
      go = resolve
    })
    await page.route('**/kolding*', async route => {
      await held
      await route.continue()
    })
    return go
  }

  it("shows the own words at once, then that an answer is under way, and puts the server's in their place", async () => {
    const page = await opened()
    const go = await heldBack(page)
    await page.fill('#text', question)
    await page.click('button[name=send].main')
    expect(await page.textContent('.waiting .said')).toBe(question)
    expect(await page.getAttribute('#main', 'aria-busy')).toBe('true')
    await page.waitForSelector('.waiting .dots')
    go()
    await page.waitForSelector('.card.answer')
    expect(await page.locator('.waiting').count()).toBe(0)
    expect(await page.getAttribute('#main', 'aria-busy')).toBeNull()
    expect(await page.locator('#log .said', { hasText: question }).count()).toBe(1)
  })

  it('moves nothing that is in sight when the answer comes', async () => {
    const page = await opened()
    await page.evaluate(() => {
      let moved = 0
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        })[])
          if (!entry.hadRecentInput) moved += entry.value
        Object.assign(window, { moved })
      }).observe({ type: 'layout-shift' })
    })
    const go = await heldBack(page)
    await page.fill('#text', question)
    await page.click('button[name=send].main')
    await page.waitForSelector('.waiting .dots')
    // Longer than half a second: what moves after it is no longer the doing of whoever pressed.
    await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(2_000)
    go()
    await page.waitForSelector('.card.answer')
    const moved = await page.evaluate(() => (window as unknown as { moved?: number }).moved ?? 0)
    expect(moved).toBeLessThanOrEqual(0.02)
  })

  it('says at the field that nothing was sent, and sends it by "Prøv igen"', async () => {
    const page = await opened()
    await page.context().setOffline(true)
    await page.fill('#text', question)
    await page.click('button[name=send].main')
    await expect.poll(() => page.textContent('#fault')).toContain(da('pages:script.offline'))
    expect(await page.inputValue('#text')).toBe(question)
    expect(await page.locator('.compose #fault .alarm').isVisible()).toBe(true)
    await page.context().setOffline(false)
    await page.click('#fault button')
    await page.waitForSelector('.card.answer')
    expect(await page.locator('#fault .alarm').count()).toBe(0)
  })

  it('asks before a notice is stopped, and takes it up again where it was', async () => {
    const page = await opened()
    await say(page, question)
    await choose(page, 'notice.start')
    await openMore(page)
    await page.click('button[value=stop]')
    await page.waitForSelector('body[data-kind^=stop]')
    await page.click('button[value="command.cancel"]')
    await page.waitForSelector('button:text-matches("^Fortryd")')
    expect(await page.locator('.step').count()).toBe(0)
    await page.click('button:text-matches("^Fortryd")')
    await page.waitForSelector('.step')
    expect(await page.locator('#told').textContent()).toContain('26. november')
  })

  it('takes several reasons at once, and shows them as one answer', async () => {
    const page = await opened()
    await say(page, question)
    await choose(page, 'notice.start')
    await choose(page, 'field.medium.audio')
    await choose(page, 'field.setting.office')
    await say(page, 'Jobcenteret')
    for (const reason of ['remember', 'stress']) await page.check(`[value="field.need.${reason}"]`)
    await page.click('button[name=pick]')
    await page.waitForSelector('button[value^="field.listeners"]')
    const told = await page.locator('#told').textContent()
    expect(told).toContain('huske')
    expect(told).toContain('presset')
    expect(await page.locator('.from-citizen').last().textContent()).toContain('huske')
  })
})

describe('nothing is lost', () => {
  it('by a reload: neither the conversation nor the half-written message', async () => {
    const page = await opened()
    await say(page, question)
    await page.fill('#text', 'og må min')
    await expect.poll(() => page.evaluate(() => history.state?.draft)).toBe('og må min')
    await page.reload()
    await page.waitForSelector('.card.answer')
    expect(await page.locator('#log').textContent()).toContain(question)
    expect(await page.inputValue('#text')).toBe('og må min')
  })

  it('by Back after sending: the question is there, and sending again gives the same number', async () => {
    const page = await atCheck()
    await sendNotice(page, contact)
    const first = await page.textContent('#reference')
    await page.goBack()
    await page.waitForSelector('#field-name')
    await sendNotice(page, contact)
    expect(await page.textContent('#reference')).toBe(first)
  })

  it('by two tabs: both go on from where they are', async () => {
    const [one, two] = [await opened(), await opened()]
    await say(one, question)
    await say(two, 'Hvad er en bisidder?')
    await say(one, 'ja, lav anmodningen')
    expect(await one.locator('.step').textContent()).toContain('Anmodning')
    expect(await two.locator('#log').textContent()).not.toContain(question)
  })

  it('by a paste of 10,000 characters: it stays, with how much there is room for', async () => {
    const page = await opened()
    const long = 'mødet '.repeat(1700)
    await page.fill('#text', long)
    await page.click('button[name=send].main')
    await page.waitForSelector('#fault .alarm')
    expect(await page.textContent('#fault')).toContain(da('errors:field.text.too_long'))
    expect(await page.inputValue('#text')).toBe(long)
  })

  it('by a program that translates the page: what it has changed stays changed', async () => {
    const page = await opened()
    await say(page, question)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('#log p')) {
        const font = document.createElement('font')
        font.textContent = `xx ${part.textContent}`
        part.replaceChildren(font)
      }
    })
    await say(page, 'Hvad er en bisidder?')
    const log = (await page.textContent('#log')) ?? ''
    expect(log.match(/xx Må jeg optage/g)).toHaveLength(1)
    expect(await page.locator('#log > li').count()).toBeGreaterThanOrEqual(5)
  })
})

describe('when the answer does not come', () => {
  const failing: [name: string, answer: (page: Page) => Promise<unknown>][] = [
    [
      'offline',
      page =>
        page.route('**/kolding*', route =>
          route.request().method() === 'POST' ? route.abort() : route.continue(),
        ),
    ],
    [
      'a proxy that has lost the server',
      page =>
        page.route('**/kolding*', route =>
          route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' }),
        ),
    ],
    [
      'an answer cut short',
      page =>
        page.route('**/kolding*', route =>
          route.fulfill({
            status: 200,
            body: '<!doctype html><body data-kind="chat da"><main><h1>Vil du',
            contentType: 'text/html',
          }),
        ),
    ],
  ]
  it.each(failing)('%s: says so calmly, tries once more, and keeps the words', async (_name, answer) => {
    const page = await opened()
    let tries = 0
    page.on('request', request => {
      if (request.method() === 'POST') tries += 1
    })
    await answer(page)
    await page.fill('#text', question)
    await page.click('button[name=send].main')
    await expect.poll(() => page.textContent('#fault')).toContain(da('pages:script.failed'))
    expect(tries).toBe(2)
    expect(await page.inputValue('#text')).toBe(question)
    await page.unrouteAll()
    await page.click('button[name=send].main')
    await page.waitForSelector('.card.answer')
    expect(await page.locator('#fault .alarm').count()).toBe(0)
  })

  it('a conversation that is too old: a new one begins, and the words are in the field', async () => {
    const page = await opened()
    await page.evaluate(() =>
      document.querySelector('#conversation [name=state]')?.setAttribute('value', 'old'),
    )
    await page.fill('#text', question)
    await page.click('button[name=send].main')
    await page.waitForSelector('#fault .alarm')
    expect(await page.textContent('#fault')).toContain(da('errors:title.state_invalid'))
    expect(await page.inputValue('#text')).toBe(question)
    await page.click('button[name=send].main')
    await page.waitForSelector('.card.answer')
  })
})

describe('the link of the receipt', () => {
  it('opens in a tab that shows the status page already, and its secret leaves the address', async () => {
    const { receipt } = await send(on.site.deps)
    const { page } = await visit(on.browser, `${on.site.url}/status`)
    for (const _again of [1, 2]) {
      await page.evaluate(address => location.assign(address), receipt.link)
      await page.waitForSelector('body[data-kind^=status]')
      await expect.poll(() => page.url()).not.toContain(receipt.reference)
      expect(await page.textContent('main')).toContain(receipt.reference)
    }
  })
})

describe('deleting everything', () => {
  it('asks, clears the conversation and every way back to it, and says so', async () => {
    const page = await atCheck()
    await page.goBack()
    await page.waitForSelector('#field-name')
    await page.goBack()
    await page.waitForSelector('#more')
    await openMore(page)
    await page.click('button[name=ask][value=delete]')
    await page.waitForSelector('[data-forget]')
    expect(await page.textContent('h1')).toBe(da('pages:delete.title'))
    await page.click('[data-forget]')
    await page.waitForSelector('.done')
    expect(await page.textContent('.done')).toContain(da('pages:delete.done'))
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
    await page.goBack()
    await page.waitForSelector('#log', { state: 'attached' })
    expect(await page.textContent('#log')).not.toContain(question)
  })
})
