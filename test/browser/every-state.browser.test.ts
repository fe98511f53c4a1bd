import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/language.ts'
import { rounds } from '../rounds.ts'
import { axeSource, faultsOf } from './browser.ts'
import { siteInBrowser } from './citizen-site.ts'
import { hidden, pageKinds } from './page-kinds.ts'

const on = siteInBrowser()

const looks = [
  { name: 'light', theme: 'neutral', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', theme: 'neutral', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', theme: 'neutral', colorScheme: 'light', forcedColors: 'active' },
  { name: 'kolding light', theme: 'kolding', colorScheme: 'light', forcedColors: 'none' },
  { name: 'kolding dark', theme: 'kolding', colorScheme: 'dark', forcedColors: 'none' },
] as const
type Looks = readonly (typeof looks)[number][]

/**
 * One style sheet gives every place and language its colours: `npm test` looks at all of them on the page in
 * Danish, and elsewhere at the first; `npm run prove` looks at all of them everywhere.
 */
const looksIn = (language: Language, { embedded, scripts }: Place): Looks =>
  looks.slice(0, language === 'da' && scripts && !embedded ? looks.length : rounds(1, looks.length))

/** What a theme can change; everything else is looked for once a page. */
const colourRules = ['color-contrast', 'link-in-text-block']

const faultsIn = async (page: Page, seen: Looks = looks): Promise<string[]> => {
  const faults: string[] = []
  for (const { name, theme, ...media } of seen) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await page.evaluate(chosen => {
      document.documentElement.dataset.theme = chosen
    }, theme)
    const found = await faultsOf(page, name === 'light' ? undefined : colourRules)
    faults.push(...found.map(fault => `${name}: ${fault}`))
  }
  return faults
}

type Place = { embedded: boolean; scripts: boolean }
const places: Record<string, Place> = {
  'as a page': { embedded: false, scripts: true },
  'in a frame': { embedded: true, scripts: true },
  'without JavaScript': { embedded: false, scripts: false },
}

/** A page that shows the given HTML. Axe is a script, so "without" means: with none of our own. */
const openPage = async (language: Language, scripts: boolean) => {
  const context = await on.browser.newContext({ viewport: { width: 768, height: 900 }, locale: language })
  await context.addInitScript(axeSource)
  const page = await context.newPage()
  if (!scripts) await page.route('**/assets/page.*', route => route.abort())
  const address = `${on.site.url}/shown`
  let html = ''
  await page.route(address, route => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  const show = async (body: string) => {
    html = body
    await page.goto(address)
  }
  return { page, show, close: () => context.close() }
}

/** The script can bring back an earlier conversation: then axe would look at another page than it should. */
const stateShown = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('input[name=state]')?.value ?? '')

describe('axe finds nothing in any state, language, theme and place', () => {
  for (const [where, place] of Object.entries(places))
    it.each(['da', 'en'] as const)(`${where}, in %s`, async language => {
      const { embedded, scripts } = place
      const kinds = await pageKinds({ url: on.site.url, language, embedded })
      const { page, show, close } = await openPage(language, scripts)
      const faults: string[] = []
      for (const [kind, html] of Object.entries(kinds)) {
        await show(html)
        expect(await stateShown(page), `${kind} is not what is shown`).toBe(hidden(html, 'state'))
        faults.push(...(await faultsIn(page, looksIn(language, place))).map(fault => `${kind}, ${fault}`))
      }
      await close()
      expect(faults).toEqual([])
    })

  it('and it would have found a pale colour that stands in one look alone', async () => {
    const { page, show, close } = await openPage('da', true)
    const html = await (await fetch(`${on.site.url}/kolding?lang=da`)).text()
    const pale =
      '@media (prefers-color-scheme: dark) { :root[data-theme=kolding] { --ink: #555 !important } }'
    await show(html.replace('</head>', `<style>${pale}</style></head>`))
    const faults = await faultsIn(page)
    expect(faults.map(fault => fault.slice(0, 28))).toEqual(['kolding dark: color-contrast'])
    await close()
  })

  it('and each state is the one it is called', async () => {
    const marks = {
      answer: 'value="notice.start"',
      clarify: 'card clarify',
      crisis: 'card crisis',
      question: 'class="step"',
      contact: 'data-kind="contact ',
      'contact with faults': 'class="alarm',
      check: 'data-kind="check ',
      'check with faults': 'class="alarm',
      receipt: 'data-kind="receipt ',
      status: 'data-kind="status ',
      'form with faults': 'class="alarm',
      draft: 'data-kind="draft ',
      resume: 'data-kind="resume ',
      'resume too old': 'class="alarm',
      report: 'data-kind="report ',
      'report too long': 'aria-invalid="true"',
      change: 'data-kind="change ',
      'change with faults': 'class="alarm',
      'mend contact': 'data-kind="mend-contact ',
      'mend contact with faults': 'class="alarm',
      withdraw: 'data-kind="withdraw ',
      withdrawn: 'data-kind="status ',
      delete: 'data-kind="delete ',
      error: 'data-kind="error ',
    }
    for (const embedded of [false, true])
      for (const language of ['da', 'en'] as const) {
        const kinds = await pageKinds({ url: on.site.url, language, embedded })
        for (const [kind, mark] of Object.entries(marks))
          expect(kinds[kind]?.includes(mark), `${kind}, ${language}, ${embedded}`).toBe(true)
        for (const [kind, html] of Object.entries(kinds))
          expect(html, kind).toContain(`<html lang="${language}"`)
      }
  })
})
