import { describe, expect, it } from 'vitest'
import { openNeed } from '../../src/app/casework/open-need.ts'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { readPdf } from '../adapters/read-pdf.ts'
import { refusal } from '../app/refusal.ts'
import { ida, send } from '../app/sending.ts'
import { da } from '../said.ts'
import { choose, say, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'

const on = siteInBrowser()

describe('the status page on paper', () => {
  it('begins the letter where there is room for it, and leaves out what is only to be filled in', async () => {
    const { receipt } = await send(on.site.deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await openNeed(on.site.deps, ida, about)
    await decideNotice(on.site.deps, ida, {
      ...about,
      version: 1,
      ...refusal,
    })
    const { page } = await visit(on.browser, receipt.link)
    await page.waitForSelector('article.letter')
    const printed = async (pageRanges = '') =>
      (await readPdf(new Uint8Array(await page.pdf({ format: 'A4', pageRanges })))).allText
    expect(await printed('1')).toContain(
      da('letters:letter.outcome.refused', {
        act: da('letters:act.audio'),
        occasion: da('letters:occasion.office'),
      }),
    )
    expect(await printed()).not.toContain(da('pages:status.digits'))
  })
})

describe('a conversation on paper', () => {
  it('has all that was said, also what the screen has folded away', async () => {
    const { page } = await visit(on.browser, `${on.site.url}/kolding?lang=da`)
    await say(page, 'Må jeg optage mødet?')
    await choose(page, 'notice.start')
    await choose(page, 'field.medium.audio')
    const folded = page.locator('.log > .earlier:not(:first-child)')
    expect(await folded.count()).toBeGreaterThan(0)
    expect(await folded.last().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await folded.last().isVisible()).toBe(true)
    await page.context().close()
  })
})
