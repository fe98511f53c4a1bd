import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../../src/build/bundling/assets.ts'
import { da } from '../said.ts'
import { closeContexts, expectAccessible, openBrowser, patience, picture } from './browser.ts'
import { type CitizenSite, openSite } from './citizen-site.ts'

/** A municipality's own site with the worst manners: a closed content policy and a style sheet against everybody. */
const hostPage = (
  site: string,
  loader: { path: string; integrity: string },
) => `<!doctype html><html lang="da">
<head><title>Kommunen</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>Kommunens side</h1><p>Her står noget andet.</p>
<p><a href="${site}/kolding" data-lydhoer>Spørg her</a></p></main>
<script async src="${site}${loader.path}" integrity="${loader.integrity}" crossorigin="anonymous"
 data-municipality="kolding" data-language="da" data-setting="office"></script></body></html>`

const hostStyle = `* { all: unset !important; display: block !important; z-index: 2147483647 !important }
html, body { overflow: hidden !important; transform: scale(1) !important; height: 100vh !important }`

const rootFont = ({ url }: Request) =>
  `html { font-size: ${new URL(url).searchParams.get('root') ?? 'medium'} !important }`

let browser: Browser
let site: CitizenSite
let host: { url: string; close(): void }

const openHost = (site: string, loader: { path: string; integrity: string }): Promise<typeof host> =>
  new Promise(resolve => {
    const policy = `default-src 'none'; script-src ${site}; frame-src ${site}; style-src 'self'`
    const answer = (request: Request) =>
      new URL(request.url).pathname === '/host.css'
        ? new Response(hostStyle + rootFont(request), { headers: { 'content-type': 'text/css' } })
        : new Response(
            hostPage(site, loader).replace(
              '</head>',
              request.url.includes('hostile')
                ? `<link rel="stylesheet" href="/host.css${new URL(request.url).search}"></head>`
                : '</head>',
            ),
            { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } },
          )
    const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, info => {
      resolve({ url: `http://127.0.0.1:${(info as AddressInfo).port}`, close: () => server.close() })
    })
  })

beforeAll(async () => {
  const { widget } = await buildAssets()
  const origins: string[] = []
  ;[browser, site] = await Promise.all([openBrowser(), openSite({ embedOrigins: origins })])
  host = await openHost(site.url, widget)
  origins.push(host.url)
})
afterAll(async () => {
  await closeContexts(browser)
  host.close()
  await site.close()
})

const visitHost = async (path = '/', width = 1280) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK' })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('request', request => requests.push(request.url()))
  await page.goto(host.url + path)
  await page.waitForSelector('lydhoer-chat')
  return { page, complaints, requests }
}

const launcher = (page: Page) => page.getByRole('button', { name: da('pages:demo.linkText') })

const openChat = async (page: Page): Promise<Frame> => {
  await launcher(page).click()
  await page.waitForSelector('lydhoer-chat iframe')
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1]
  if (!frame) throw new Error('no frame')
  await frame.waitForSelector('#text')
  return frame
}

const say = async (frame: Frame, text: string) => {
  const before = await frame.locator('#log > li').count()
  await frame.fill('#text', text)
  await frame.click('button[name=send].main')
  await expect.poll(() => frame.locator('#log > li').count()).toBeGreaterThan(before)
}

describe('on another site', () => {
  it('asks for nothing but the loader, keeps nothing and moves nothing until somebody opens it', async () => {
    const { page, requests, complaints } = await visitHost()
    const shift = await page.evaluate(
      () =>
        new Promise(resolve => {
          let sum = 0
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
        }),
    )
    expect(shift).toBe(0)
    expect(requests.filter(url => !url.startsWith(host.url))).toEqual([
      expect.stringMatching(/\/widget\.[0-9a-f]+\.js$/),
    ])
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
    expect(complaints).toEqual([])
    await expectAccessible(page)
    await picture(page, 'embed-closed')
  })

  it('opens in a frame by the button, closes with Escape, and gives focus back', async () => {
    const { page, complaints } = await visitHost()
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('false')
    const frame = await openChat(page)
    await picture(page, 'embed-open')
    await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('text')
    await page.keyboard.press('Escape')
    await expect.poll(() => launcher(page).isVisible()).toBe(true)
    const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)
    expect(focused).toBe(da('pages:demo.linkText'))
    expect(complaints).toEqual([])
  })

  it('can be left with the keyboard: Tab goes on to the page, and Enter on the close button closes it', async () => {
    const { page } = await visitHost()
    await openChat(page)
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '')
    for (let steps = 0; steps < 60 && (await focused()) !== 'Luk'; steps++)
      await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('Luk')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).not.toBe('Luk')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Luk')
    await page.keyboard.press('Enter')
    await expect.poll(() => launcher(page).isVisible()).toBe(true)
  })

  it('puts the cursor where one writes, when it is opened and when it is opened again', async () => {
    const { page } = await visitHost()
    const frame = await openChat(page)
    const focused = () => frame.evaluate(() => document.hasFocus() && document.activeElement?.id)
    await expect.poll(focused).toBe('text')
    await page.keyboard.type('Må jeg optage?')
    expect(await frame.inputValue('#text')).toBe('Må jeg optage?')
    await page.keyboard.press('Escape')
    await launcher(page).click()
    await expect.poll(focused).toBe('text')
  })

  it('leads to a receipt inside the frame, and tells the host its number and nothing else', async () => {
    const { page } = await visitHost()
    await page.evaluate(() => {
      const told: unknown[] = []
      Object.assign(window, { told })
      addEventListener('message', event => told.push(event.data))
      addEventListener('lydhoer:sent', event => told.push((event as CustomEvent).detail))
    })
    const frame = await openChat(page)
    await page.evaluate(() => postMessage({ lydhoer: 1, type: 'case', number: '24/1234' }, location.origin))
    await expect.poll(() => frame.textContent('main')).toContain('24/1234')
    await say(frame, 'Må jeg optage mødet med min sagsbehandler på jobcenteret på torsdag kl. 10?')
    // The first page offers the same button.
    await frame.waitForSelector('.card.answer')
    await frame.click('main button[value="notice.start"]')
    await frame.waitForSelector('#step .step')
    await frame.click('main button[value="field.medium.audio"]')
    // How they meet the host has said, and the department stood in the question.
    await frame.waitForSelector('main button[value="notice.check"]')
    await frame.click('main button[value="notice.check"]')
    await frame.waitForSelector('#field-name')
    await frame.fill('#field-name', 'Åse Prøvesen')
    await frame.fill('#field-email', 'aase@example.dk')
    await frame.click('button[name=contact].main')
    await frame.waitForSelector('#field-confirmed')
    expect(await frame.textContent('main')).toContain('24/1234')
    await frame.check('#field-confirmed')
    await frame.click('button[name=send].main')
    await frame.waitForSelector('#reference')
    const reference = await frame.textContent('#reference')
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: object[] }).told))
      .toContainEqual({ reference })
    const told = JSON.stringify(await page.evaluate(() => (window as unknown as { told: object[] }).told))
    expect(told).not.toMatch(/Åse|aase|jobcenter|eyJ/i)
    await picture(page, 'embed-receipt')
  })

  it.each(['10px', '40px'])('is as large as it should where the site has a root font of %s', async root => {
    const { page } = await visitHost(`/?hostile&root=${root}`)
    const box = await launcher(page).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.height).toBeLessThanOrEqual(64)
    const font = await launcher(page).evaluate(button => getComputedStyle(button).fontSize)
    expect(font).toBe('16px')
  })

  it('stands where it should among hostile styles', async () => {
    const { page } = await visitHost('/?hostile')
    const box = await launcher(page).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1000)
    await openChat(page)
    await picture(page, 'embed-hostile')
  })

  it('does not listen to forged messages', async () => {
    const { page } = await visitHost()
    const frame = await openChat(page)
    await page.evaluate(() => {
      const forged = document.createElement('iframe')
      forged.srcdoc = ''
      document.body.append(forged)
      for (const data of [
        null,
        'x',
        { lydhoer: 1, type: '__proto__' },
        { lydhoer: 1, type: 'close' },
        { lydhoer: 1, type: 'sent', reference: '<b>' },
      ])
        postMessage(data, '*')
    })
    expect(await frame.locator('#text').isVisible()).toBe(true)
  })

  it('goes to the full page where the window is narrow', async () => {
    const { page } = await visitHost('/', 400)
    await launcher(page).click()
    await page.waitForURL(`${site.url}/kolding?**`)
    expect(await page.title()).toContain('Kolding Kommune')
  })

  it('and leads back from there to the page one came from, after several turns too', async () => {
    const { page } = await visitHost('/?page=2', 400)
    await launcher(page).click()
    await page.waitForURL(`${site.url}/kolding?**`)
    await page.fill('#text', 'lav en anmodning om at optage lyd på kontoret torsdag kl. 10 hos Borgerservice')
    await page.click('button[name=send].main')
    await page.click('main button[value="notice.check"]')
    await page.waitForSelector('#field-name')
    await page.click('[data-back]')
    await page.waitForURL(`${host.url}/?page=2`)
  })

  it('leads back from a tab of its own too, which has nothing behind it, also after a step and Back', async () => {
    const { page } = await visitHost('/?page=2', 400)
    const opened = page.waitForEvent('popup')
    await page.evaluate(
      address => {
        const link = Object.assign(document.createElement('a'), {
          href: address,
          target: '_blank',
          id: 'own',
        })
        link.textContent = 'Åbn på egen side'
        document.querySelector('main')?.append(link)
        link.click()
      },
      `${site.url}/kolding?${new URLSearchParams({ lang: 'da', from: host.url })}`,
    )
    const tab = await opened
    await tab.fill('#text', 'lav en anmodning om at optage lyd på kontoret torsdag kl. 10 hos Borgerservice')
    await tab.click('button[name=send].main')
    await tab.click('main button[value="notice.check"]')
    await tab.waitForSelector('#field-name')
    await tab.goBack()
    await tab.waitForSelector('#text')
    expect(await tab.evaluate(() => [document.referrer, history.length > 1])).toEqual([`${host.url}/`, true])
    await tab.click('[data-back]')
    await tab.waitForURL(`${host.url}/`)
  })

  it('leaves a plain link where scripts are stopped', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(host.url)
    await page.click('a[data-lydhoer]')
    await expect.poll(() => page.url()).toBe(`${site.url}/kolding`)
  })
})
