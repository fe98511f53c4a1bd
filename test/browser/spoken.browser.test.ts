import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/language.ts'
import { choose, giveContact, say, visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'
import type { VirtualReader } from './virtual-reader.ts'

declare const virtualReader: VirtualReader

const on = siteInBrowser()
let reader: string
const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/virtual-reader.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
beforeAll(async () => {
  reader = await bundled()
})

const transcript = (phrases: string[]): string => `${phrases.join('\n')}\n`

/** What the whole page says from top to end. What answers say is the editors' and left out. */
const read = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    for (const text of document.querySelectorAll('.card .text, #announce')) text.textContent = '…'
    for (const sources of document.querySelectorAll('.sources')) sources.remove()
  })
  return transcript(await page.evaluate(() => virtualReader.readAll()))
}

const words = {
  da: { ask: 'Må jeg optage mødet på torsdag kl. 10?', department: 'Jobcenteret' },
  en: { ask: 'May I record the meeting on Thursday at 10?', department: 'Jobcenter' },
}

const opened = async (language: Language): Promise<Page> => {
  const { page } = await visit(on.browser, 'about:blank', { language })
  await page.addInitScript({ content: reader })
  await page.goto(`${on.site.url}/kolding?lang=${language}`)
  return page
}

/** What was said since `listen`; of an answer only the last sentence, which counts what there is to choose. */
const heard = async (page: Page): Promise<string> => {
  // A busy machine can be late, and it is said that it is: no part of what a turn says.
  const slow = await page.getAttribute('#fault', 'data-slow')
  const late = [`assertive: ${slow}`, 'assertive: ']
  const phrases = (await page.evaluate(() => virtualReader.heard())).filter(phrase => !late.includes(phrase))
  await page.evaluate(() => virtualReader.stop())
  for (const phrase of phrases) expect(phrase).not.toMatch(/[.?!][A-ZÆØÅ]/)
  return transcript(phrases.map(phrase => phrase.replace(/^polite: .*(?<=[.?!] )/s, 'polite: … ')))
}

describe('what a screen reader says', () => {
  it.each(['da', 'en'] as const)(
    'of the first page, a turn and the last two pages with faults, in %s',
    async language => {
      const golden = (name: string) => `golden/spoken-${name}.${language}.txt`
      const page = await opened(language)
      await expect(await read(page)).toMatchFileSnapshot(golden('1-start'))
      await page.evaluate(() => virtualReader.listen())
      await say(page, words[language].ask)
      await expect(await heard(page)).toMatchFileSnapshot(golden('2-turn'))
      await choose(page, 'notice.start')
      await choose(page, 'field.medium.audio')
      await choose(page, 'field.setting.office')
      await say(page, words[language].department)
      await choose(page, 'notice.check')
      await page.click('button[name=contact].main')
      await page.waitForSelector('.alarm')
      await expect(await read(page)).toMatchFileSnapshot(golden('3-contact-with-faults'))
      await giveContact(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' })
      await page.click('button[name=send].main')
      await page.waitForSelector('.alarm')
      await expect(await read(page)).toMatchFileSnapshot(golden('4-check-with-faults'))
      await page.context().close()
    },
  )
})
