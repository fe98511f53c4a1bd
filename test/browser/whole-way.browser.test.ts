import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/language.ts'
import { da, en } from '../said.ts'
import { picture } from './browser.ts'
import { choose, expectNoFaults, giveContact, say, sendNotice, sidewaysScroll, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

const on = siteInBrowser()

const words = {
  da: {
    ask: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
    answer: 'krav på',
    yes: 'ja, lav anmodningen',
    sound: 'lyd',
    office: 'på kontoret',
    department: 'Jobcenteret',
  },
  en: {
    ask: 'May I record the meeting with my caseworker on Thursday at 10?',
    answer: 'entitled',
    yes: 'yes, write the request',
    sound: 'sound',
    office: 'at the office',
    department: 'Jobcenter',
  },
}

const contact = { name: 'Åse Prøvesen', email: 'aase@example.dk' }

const looked = async (page: Page, name: string) => {
  await expectNoFaults(page, on.browser, !name.includes('plain'))
  expect(await sidewaysScroll(page), `${name} scrolls sideways`).toBe(0)
  await picture(page, name)
}

const wholeWay = async (language: Language, javaScriptEnabled: boolean, width: number) => {
  const text = words[language]
  const says = { da, en }[language]
  const name = `citizen-${language}-${javaScriptEnabled ? 'script' : 'plain'}-${width}`
  const { page, complaints } = await visit(on.browser, `${on.site.url}/kolding?lang=${language}`, {
    language,
    javaScriptEnabled,
    viewport: { width, height: 900 },
  })
  await looked(page, `${name}-1-start`)
  await say(page, text.ask)
  expect(await page.locator('.card').last().innerText()).toContain(text.answer)
  expect(await page.locator('main button[value="notice.start"]').count()).toBe(1)
  await looked(page, `${name}-2-answer`)
  await say(page, text.yes)
  await looked(page, `${name}-3-asked`)
  await say(page, text.sound)
  await say(page, text.office)
  await say(page, text.department)
  await choose(page, 'notice.check')
  await looked(page, `${name}-4-contact`)
  await page.click('button[name=contact].main')
  await page.waitForSelector('.alarm')
  await looked(page, `${name}-5-faults`)
  await giveContact(page, contact)
  expect(await page.locator('h1').innerText()).toBe(says('pages:check.title'))
  await looked(page, `${name}-6-check`)
  await sendNotice(page, contact)
  const received = says('pages:receipt.title.request')
  expect(await page.locator('h1').innerText()).toBe(says('pages:trial', { what: received }))
  expect(await page.locator('main').innerText()).toContain(says('chat:receiptSentence.request'))
  await looked(page, `${name}-7-receipt`)
  const link = await page.locator('main a[href*="/status#"]').getAttribute('href')
  const code = await page.locator('.code').innerText()
  const reference = await page.locator('#reference').innerText()
  await on.site.deps.settled()
  await page.goto(javaScriptEnabled && link ? link : `${on.site.url}/status?lang=${language}`)
  if (!javaScriptEnabled) {
    await page.fill('#field-reference', reference)
    await page.fill('#field-code', code.toLowerCase())
    await page.click('main .button.main')
  }
  await page.waitForSelector('.points')
  expect(await page.locator('main').innerText()).toContain(reference)
  expect(page.url()).not.toContain('#')
  await looked(page, `${name}-8-status`)
  await changesAndWithdraws(page)
  expect(complaints).toEqual([])
  await page.context().close()
}

const pressAction = async (page: Page, action: string) => {
  await page.click(`main button[name=action][value=${action}]`)
  await page.waitForSelector(`main button[name=action][value=${action}]`, { state: 'detached' })
}

const changesAndWithdraws = async (page: Page) => {
  await pressAction(page, 'contact')
  expect(await page.inputValue('#field-email')).toBe(contact.email)
  await page.fill('#field-email', 'aase@eksempel.dk')
  await pressAction(page, 'contact_confirmed')
  expect(await page.locator('main').innerText()).toContain('aase@eksempel.dk')
  await pressAction(page, 'change')
  await page.fill('main [name=place]', 'Lokale 2')
  await pressAction(page, 'change_confirmed')
  await pressAction(page, 'change')
  expect(await page.inputValue('main [name=place]')).toBe('Lokale 2')
  await pressAction(page, 'change_confirmed')
  await pressAction(page, 'withdraw')
  await pressAction(page, 'withdraw_confirmed')
  expect(await page.locator('main button[name=action][value=change]').count()).toBe(0)
}

describe('the whole way of a citizen, from the question to the status page', () => {
  it('in Danish with scripts, on a tablet', () => wholeWay('da', true, 768))
  it('in Danish with scripts, on a narrow phone', () => wholeWay('da', true, 320))
  it('in English with scripts, on a wide screen', () => wholeWay('en', true, 1280))
  it('in English with scripts, on a narrow phone', () => wholeWay('en', true, 320))
  it('in Danish without scripts, on a tablet', () => wholeWay('da', false, 768))
  it('in Danish without scripts, on a narrow phone', () => wholeWay('da', false, 320))
})
