import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildAssets } from '../../src/build/bundling/assets.ts'
import { contrast, contrastFaults } from '../../src/http/styles/contrast.ts'
import { launcherColours } from '../../src/http/styles/launcher-colours.ts'
import { themes } from '../../src/http/styles/tokens.ts'
import { site } from './pages.ts'

const packed = (text: string) => gzipSync(text).length

describe('what a phone has to fetch', () => {
  it('a loader of 2.5 kB, a chat in a frame of 20 kB, and no page over 30 kB', async () => {
    const { app, deps } = await site()
    const assets = await buildAssets()
    const shared = packed(assets.css.body) + packed(assets.page.body)
    const weight = async (path: string) => shared + packed(await (await app.request(path)).text())
    expect(packed(assets.widget.body)).toBeLessThanOrEqual(2_500)
    expect(await weight('/embed/kolding')).toBeLessThanOrEqual(20_000)
    const paths = ['', '/form', '/rules', '/privacy', '/accessibility'].map(path => `/kolding${path}`)
    for (const path of [
      ...paths,
      `/compare?${deps.settings.municipalities
        .slice(0, 4)
        .map(id => `with=${id}`)
        .join('&')}`,
    ])
      expect(await weight(path), path).toBeLessThanOrEqual(30_000)
  })
})

describe('the style sheets', () => {
  it("leave the staff's out of a citizen's pages", async () => {
    const { css, staffCss } = await buildAssets()
    for (const mark of ['.staff', '.queue']) expect(css.body).not.toContain(mark)
    expect(staffCss.body).toContain('.staff')
  })
})

describe('colours', () => {
  it('can be read in every theme, light and dark', () => {
    expect(contrastFaults(themes)).toEqual([])
  })

  it('stop the build with a clear line when they cannot', () => {
    const pale = {
      light: { ...themes.neutral.light, link: '#9ab8d8' },
      dark: { ...themes.neutral.dark, ink: 'white' },
    }
    expect(contrastFaults({ pale })).toEqual([
      'pale light: link #9ab8d8 on paper #ffffff is 2.05, and must be at least 4.5',
      'pale light: link #9ab8d8 on soft #f5f5f5 is 1.88, and must be at least 4.5',
      'pale light: link #9ab8d8 on warningSoft #ffeecc is 1.80, and must be at least 4.5',
      'pale light: link #9ab8d8 on errorSoft #ffe0e0 is 1.66, and must be at least 4.5',
      'pale light: link #9ab8d8 on page #f3f6f9 is 1.89, and must be at least 4.5',
      'pale light: link #9ab8d8 on tint #e8f1f9 is 1.80, and must be at least 4.5',
      'pale dark: ink is white, and must be written as #rrggbb',
    ])
  })

  it('of the launcher are those of the themes', () => {
    for (const [name, theme] of Object.entries(themes)) {
      expect(launcherColours[name]).toBe(theme.light.primary)
      expect(contrast(theme.light.primary, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    }
  })
})
