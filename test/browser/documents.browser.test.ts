import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toHtml } from '../../src/core/documents/formats/html.ts'
import { decisionLetter } from '../../src/core/documents/letters/decision-letter.ts'
import { blankForm } from '../../src/core/documents/papers/blank-form.ts'
import { noticeDocument } from '../../src/core/documents/papers/notice-document.ts'
import { phoneScript } from '../../src/core/documents/papers/phone-script.ts'
import { bigList } from '../core/documents/big-list.ts'
import { beyondTheFonts, naughty } from '../core/documents/naughty.ts'
import {
  citizenInput,
  citizenNotice,
  needAttachment,
  ordinaryFields,
  refusalInput,
  sheetInput,
  staffNotice,
} from '../core/documents/samples.ts'
import { closeContexts, expectAccessible, openBrowser, picture } from './browser.ts'

const documents = {
  staff: staffNotice(),
  citizen: citizenNotice(),
  need: needAttachment(),
  refusal: decisionLetter({ ...refusalInput, language: 'en' }),
  form: blankForm(sheetInput),
  script: phoneScript({ ...sheetInput, language: 'en' }),
}

/** Whatever the paper does besides being read: a dialog, or asking for anything. */
const surprisesOn = (page: Page): string[] => {
  const surprises: string[] = []
  page.on('dialog', dialog => {
    surprises.push(`dialog ${dialog.message()}`)
    return dialog.dismiss()
  })
  page.on('request', request => {
    if (request.url() !== 'https://document.test/') surprises.push(request.url())
  })
  return surprises
}

describe('documents in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => closeContexts(browser))

  const show = async (html: string, width = 1000) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.route('https://document.test/', route =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    )
    await page.goto('https://document.test/')
    return page
  }

  it.each(Object.entries(documents))('are accessible and fit a narrow screen: %s', async (name, model) => {
    const page = await show(toHtml(model))
    await expectAccessible(page)
    await picture(page, `document-${name}`)
    await page.setViewportSize({ width: 320, height: 900 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await picture(page, `document-${name}-narrow`)
    await page.close()
  })

  it('run nothing and ask for nothing, whatever a citizen wrote', async () => {
    const page = await show('<!doctype html><title>x</title>')
    const surprises = surprisesOn(page)
    for (const text of [...naughty, ...beyondTheFonts]) {
      const fields = { ...ordinaryFields, needText: text, place: text, scope: text, othersPresent: text }
      const html = toHtml(noticeDocument({ ...citizenInput, fields }))
      await page.unroute('https://document.test/')
      await page.route('https://document.test/', route =>
        route.fulfill({ body: html, contentType: 'text/html' }),
      )
      await page.goto('https://document.test/')
      const shown = await page.locator('blockquote p').textContent()
      expect(shown?.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '))
    }
    expect(surprises).toEqual([])
    await page.close()
  })

  it('run nothing of the big list either, all of it in one paper', async () => {
    const page = await show('<!doctype html><title>x</title>')
    const surprises = surprisesOn(page)
    const said = bigList.filter(text => text.trim() !== '')
    const replies = said.map(text => ({ at: citizenInput.receivedAt, text }))
    const html = toHtml(noticeDocument({ ...citizenInput, replies }))
    await page.unroute('https://document.test/')
    await page.route('https://document.test/', route =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    )
    await page.goto('https://document.test/')
    expect(await page.locator('blockquote').count()).toBeGreaterThanOrEqual(said.length)
    expect(await page.locator('script, iframe, img, object, embed, form').count()).toBe(0)
    expect(surprises).toEqual([])
    await page.close()
  })
})
