import { describe, expect, it } from 'vitest'
import { send } from '../app/sending.ts'
import { expectNoFaults, sidewaysScroll, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

const on = siteInBrowser()

describe('a row of the status page', () => {
  it.each([
    ['place', true],
    ['medium', true],
    ['place', false],
    ['medium', false],
  ])(
    'leads to the field that changes it, seen and ready to be filled in: %s (scripts %s)',
    async (field, scripts) => {
      const { receipt } = await send(
        on.site.deps,
        { conversationId: `${field}-${scripts}` },
        `${field}-${scripts}`,
      )
      const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: scripts }
      const { page } = await visit(on.browser, `${on.site.url}/status?lang=da`, phone)
      await page.fill('#field-reference', receipt.reference)
      await page.fill('#field-code', receipt.code)
      await page.click('main button.main')
      await page.waitForSelector('.summary')
      expect(await sidewaysScroll(page)).toBe(0)
      await expectNoFaults(page, on.browser, scripts)
      await page.click(`button[value="change.${field}"]`)
      const place = page.locator(`#field-${field}`)
      await place.waitFor({ state: 'visible' })
      expect(await place.evaluate(({ ownerDocument, id }) => ownerDocument.activeElement?.id === id)).toBe(
        true,
      )
      const box = await place.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect(box?.y).toBeLessThan(844)
    },
  )
})
