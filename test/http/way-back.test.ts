import { describe, expect, it } from 'vitest'
import { da } from '../said.ts'
import { site } from './pages.ts'

const host = 'https://www.kommunen.example'

describe('whoever came by the button of another site', () => {
  it('is led back to it from every page of the way', async () => {
    const { app } = await site({ http: { embedOrigins: [host] } })
    const page = async (path: string) => (await app.request(path)).text()
    const chat = await page(`/kolding?lang=da&from=${encodeURIComponent(host)}`)
    const back = `<a class="wrap" href="${host}" data-back`
    expect(chat).toContain(back)
    expect(chat).toContain(da('pages:wayBack', { site: 'www.kommunen.example' }))
    const rules = /href="(\/kolding\/rules[^"]*)"/.exec(chat)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(await page(rules)).toContain(back)
  })

  it('is led to no site that may not show the pages, and to none where nobody came from', async () => {
    const { app } = await site({ http: { embedOrigins: [host] } })
    for (const from of ['https://evil.example', 'javascript:alert(1)', `${host}.evil.example`, ''])
      expect(await (await app.request(`/kolding?from=${encodeURIComponent(from)}`)).text()).not.toContain(
        'data-back',
      )
  })
})
