import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { choose, giveContact, say, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

const on = siteInBrowser()

/** What Chromium hands to a screen reader, in its order. What answers say is the editors' and left out. */
const heard = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    for (const text of document.querySelectorAll('.card .text, #announce')) text.textContent = '…'
    for (const sources of document.querySelectorAll('.sources')) sources.remove()
  })
  return `${await page.locator('body').ariaSnapshot()}\n`
}

describe('what a screen reader is given', () => {
  it.each(['da', 'en'] as const)(
    'on the way from the first page to the check page, in %s',
    async language => {
      const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=${language}`, { language })
      const golden = (name: string) => `golden/${name}.${language}.txt`
      await expect(await heard(page)).toMatchFileSnapshot(golden('1-start'))
      await choose(page, 'notice.start')
      await expect(await heard(page)).toMatchFileSnapshot(golden('2-question'))
      await say(
        page,
        language === 'da'
          ? 'lyd på jobcenteret på torsdag kl. 10'
          : 'sound at the job centre on Thursday at 10',
      )
      while ((await page.locator('main button[value="notice.check"]').count()) === 0)
        await choose(page, (await page.locator('#choices button').first().getAttribute('value')) ?? '')
      await choose(page, 'notice.check')
      await page.click('button[name=contact].main')
      await page.waitForSelector('.alarm')
      await expect(await heard(page)).toMatchFileSnapshot(golden('3-contact-with-faults'))
      await giveContact(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' })
      await page.click('button[name=send].main')
      await page.waitForSelector('.alarm')
      await expect(await heard(page)).toMatchFileSnapshot(golden('4-check-with-faults'))
      await page.context().close()
    },
  )
})
