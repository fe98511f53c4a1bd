import { describe, expect, it } from 'vitest'
import { packIds } from '../../flows/policies/index.ts'
import { brandsOf, parseDeployment } from '../../src/adapters/config/deployment.ts'
import type { Brand } from '../../src/app/deps.ts'
import { brandFaults } from '../../src/http/pages/layout/brand.ts'
import { testDeps } from '../deps.ts'
import { da } from '../said.ts'
import { type Site, site } from './pages.ts'

const mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
const brand: Brand = {
  mark,
  light: { band: '#5a0a3c', onBand: '#ffffff', accent: '#7a1250' },
  dark: { band: '#2c0620', onBand: '#f7e9f2', accent: '#f0a8d2' },
}

/** Kolding with these looks, and its word for the pages or without it. */
const looking = async (approvedBy: { name: string; on: string } | null): Promise<Site> => {
  const { content, settings } = await testDeps()
  const { kolding } = content.packs
  if (kolding === undefined) throw new Error('no pack')
  const packs = { ...content.packs, kolding: { ...kolding, approvedBy } }
  return site({ content: { ...content, packs }, settings: { ...settings, brands: { kolding: brand } } })
}
const approval = { name: 'Kommunaldirektøren', on: '2026-11-20' }
const page = async (on: Site, path: string) => (await on.app.request(path)).text()

describe("a municipality's own mark and colours", () => {
  it('stand on its pages, in the tab and in its colours, light and dark, where it has approved them', async () => {
    const on = await looking(approval)
    for (const path of ['/kolding', '/embed/kolding', '/kolding/rules']) {
      const html = await page(on, path)
      expect(html).toContain('<img class="mark" src="/kolding/mark.svg" alt=""')
      expect(html).toContain('<link rel="icon" href="/kolding/mark.svg"')
      expect(html).toContain('media="(prefers-color-scheme: dark)" content="#2c0620"')
      expect(html).toMatch(
        /<style nonce="[^"]+">:root:root\{--brand:#5a0a3c;--on-brand:#ffffff;--link:#7a1250/,
      )
      expect(html).not.toContain(da('pages:choose.unofficial'))
    }
    expect(await page(on, '/nyborg')).not.toContain('#5a0a3c')
  })

  it('stand nowhere where it has not: the page is neutral and says that it is unofficial', async () => {
    const on = await looking(null)
    const html = await page(on, '/kolding')
    expect(html).toContain(`<small>${da('pages:choose.unofficial')}</small>`)
    expect(html).not.toContain('mark.svg')
    expect(html).not.toContain('#5a0a3c')
    expect((await on.app.request('/kolding/mark.svg')).status).toBe(404)
    expect(await page(on, '/?lang=da')).toContain(da('pages:choose.unofficial'))
  })

  it('is served as a picture that can do nothing', async () => {
    const answer = await (await looking(approval)).app.request('/kolding/mark.svg')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await answer.text()).toBe(mark)
  })

  it('is refused at start with each pair that cannot be read, light or dark', () => {
    expect(brandFaults(brand)).toEqual([])
    const pale = { ...brand, dark: { ...brand.dark, band: '#f0c0dd' } }
    expect(brandFaults(pale)).toEqual([
      'dark: onBrand #f7e9f2 on brand #f0c0dd is 1.35, and must be at least 4.5',
    ])
  })

  it('is refused at start where the mark is more than a drawing', () => {
    const given = (svg: string) =>
      parseDeployment(JSON.stringify({ kolding: { brand: { ...brand, mark: svg } } }), packIds)
    const fine = given(mark)
    if (!('deployment' in fine)) throw new Error(fine.wrong.join())
    expect(brandsOf(fine.deployment)).toEqual({ kolding: brand })
    for (const inside of [
      '<script>x()</script>',
      '<path onload="x()"/>',
      '<foreignObject/>',
      '<image href="https://x.example/a.png"/>',
      '<path fill="url(https://x.example/a)"/>',
    ])
      expect(given(mark.replace('<path d="M0 0h8v8z"/>', inside)), inside).toHaveProperty('wrong')
    expect(given('<html></html>')).toHaveProperty('wrong')
  })
})
