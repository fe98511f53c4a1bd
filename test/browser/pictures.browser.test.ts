import { mkdirSync } from 'node:fs'
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
}
type Size = keyof typeof sizes

/** `npm test` walks where there is least room and where there is most; `npm run prove` and `npm run pictures` walk all. */
const all = Object.keys(sizes) as Size[]
const few: Size[] = ['320x568', '400x640-framed', '1280x800']
const walked = isDrawing || rounds(0, 1) === 1 ? all : few

describe('in every state what asks, the field and what went wrong are in sight', () => {
  for (const javaScriptEnabled of isDrawing ? [true] : [true, false])
    it.each(walked.filter(named))(`at %s, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async size => {
      const { page } = await visit(on.browser, on.site.url, {
        viewport: sizes[size],
        javaScriptEnabled,
        reducedMotion: 'reduce',
        deviceScaleFactor: 1,
      })
      const going = {
        page,
        site: on.site.url,
        language: 'da',
        embedded: size.includes('framed'),
      } as const
      const faults: string[] = []
      for (const [at, [name, go]] of states.entries()) {
        if (name === 'status' && !javaScriptEnabled) continue
        await go(going)
        if (isDrawing && javaScriptEnabled) {
          mkdirSync(folder, { recursive: true })
          await page.screenshot({ path: `${folder}/${String(at + 1).padStart(2, '0')}-${name}-${size}.png` })
        }
        faults.push(...(await inSight(page)).map(fault => `${name}: ${fault}`))
      }
      expect(faults).toEqual([])
    })
})
