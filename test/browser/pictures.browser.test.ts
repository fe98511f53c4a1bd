import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { rounds } from '../rounds.ts'
import { visit } from './citizen.ts'
import { siteInBrowser } from './citizen-site.ts'
import { inSight } from './in-sight.ts'
import { states } from './states.ts'

const on = siteInBrowser()

const folder = 'test-output/states'
/** Which sizes are drawn: all, or those named. */
const drawn = process.env.PICTURES
const isDrawing = drawn !== undefined
const named = (size: string) => !drawn || drawn === '1' || drawn.includes(size)

const sizes = {
  '320x568': { width: 320, height: 568 },
  '390x844': { width: 390, height: 844 },
  '400x640-framed': { width: 400, height: 640 },
  '768x1024': { width: 768, height: 1024 },
  '1280x800': { width: 1280, height: 800 },
  // As in a browser whose font is set to so many px: 32 is text of 200 %.
  '390x844-32px': { width: 390, height: 844 },
  '320x568-32px': { width: 320, height: 568 },
  '400x640-framed-32px': { width: 400, height: 640 },
  '390x844-10px': { width: 390, height: 844 },
  '390x844-40px': { width: 390, height: 844 },
}
type Size = keyof typeof sizes

const fontOf = (size: Size): number => Number(/-(\d+)px/.exec(size)?.[1] ?? 16)
const isLarge = (size: Size): boolean => fontOf(size) > 16

/** `npm test` walks where there is least room and where there is most; `npm run prove` and `npm run pictures` walk all. */
const all = Object.keys(sizes) as Size[]
const few: Size[] = ['320x568', '400x640-framed', '1280x800', '390x844-32px']
const isLong = isDrawing || rounds(0, 1) === 1
const walked = (isLong ? all : few).filter(named)
const darkAt: Size[] = isDrawing ? ['320x568', '390x844', '1280x800'] : []

type Walk = { size: Size; scripts: boolean; colorScheme: 'light' | 'dark' }
const walks: Walk[] = [
  ...walked.map((size): Walk => ({ size, scripts: true, colorScheme: 'light' })),
  ...walked.filter(() => !isDrawing).map((size): Walk => ({ size, scripts: false, colorScheme: 'light' })),
  ...darkAt.filter(named).map((size): Walk => ({ size, scripts: true, colorScheme: 'dark' })),
]

const setFont = async (page: Page, px: number) => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: px } })
}

describe('in every state what asks, the field and what went wrong are in sight', () => {
  it.each(walks)('at $size, scripts $scripts, $colorScheme', async ({ size, scripts, colorScheme }) => {
    const { page } = await visit(on.browser, on.site.url, {
      viewport: sizes[size],
      javaScriptEnabled: scripts,
      reducedMotion: 'reduce',
      deviceScaleFactor: 1,
      colorScheme,
    })
    await setFont(page, fontOf(size))
    const going = { page, site: on.site.url, language: 'da', embedded: size.includes('framed') } as const
    const faults: string[] = []
    for (const [at, [name, go]] of states.entries()) {
      if (name === 'status' && !scripts) continue
      await go(going)
      if (isDrawing) {
        mkdirSync(folder, { recursive: true })
        const file = `${String(at + 1).padStart(2, '0')}-${name}-${size}-${colorScheme}.png`
        await page.screenshot({ path: `${folder}/${file}` })
      }
      faults.push(...(await inSight(page, isLarge(size))).map(fault => `${name}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

/** Beside the way: where one chooses, reads, is lost, or has paper. */
const pages = {
  choose: '/?lang=da',
  rules: '/kolding/rules?lang=da',
  compare: '/compare?lang=da&with=kolding&with=silkeborg&with=nyborg&with=gladsaxe',
  form: '/kolding/form?lang=da',
  privacy: '/kolding/privacy?lang=da',
  kit: '/kolding/kits/bisidder?lang=da',
  demo: '/demo?lang=da',
  lost: '/nowhere?lang=da',
  'status find': '/status?lang=da',
}
const widths = isLong ? ([320, 390, 1280] as const) : ([320] as const)

describe('the pages beside the way are read without scrolling sideways, and no button is broken', () => {
  it.each(widths)('at %i px', async width => {
    const { page } = await visit(on.browser, on.site.url, { viewport: { width, height: 800 } })
    const faults: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`${on.site.url}${path}`)
      faults.push(...(await inSight(page)).map(fault => `${name}: ${fault}`))
      if (!isDrawing) continue
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: `${folder}/beside-${name}-${width}.png`, fullPage: true })
      if (width !== 390) continue
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.screenshot({ path: `${folder}/beside-${name}-dark.png` })
      await page.emulateMedia({ colorScheme: 'light' })
    }
    expect(faults).toEqual([])
  })
})
