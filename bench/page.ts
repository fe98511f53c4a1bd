import { spawn } from 'node:child_process'
import { openBrowser } from '../test/browser/browser.ts'

/** How soon a citizen can use the page, and how soon an answer stands there, in Chromium against the built server. */
const port = 18_790
const address = `http://localhost:${port}`

const served = async () => {
  const server = spawn(process.execPath, ['dist/node.js'], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: address, DATA_DIR: 'data/bench-page' },
    stdio: 'ignore',
  })
  for (let wait = 0; wait < 100; wait += 1) {
    if (
      await fetch(`${address}/healthz`).then(
        response => response.ok,
        () => false,
      )
    )
      return server
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the server does not answer: build first')
}

const median = (numbers: number[]) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

const server = await served()
const browser = await openBrowser()

/** Slow 3G as Lighthouse has it: 400 ms there and back, 400 kbit/s; a phone four times slower than this machine. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

const firstUsable = async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', slow)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(`${address}/kolding`, { waitUntil: 'commit' })
  const at = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return paint && document.getElementById('text') ? paint.startTime : undefined
  })
  const time = (await at.jsonValue()) ?? 0
  await page.context().close()
  return time
}

const firstAnswer = async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${address}/kolding`)
  await page.fill('#text', 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?')
  const time = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const log = document.getElementById('log')
        const start = performance.now()
        if (log)
          new MutationObserver(() => requestAnimationFrame(() => resolve(performance.now() - start))).observe(
            log,
            {
              childList: true,
            },
          )
        document.querySelector<HTMLElement>('button[name=send].main')?.click()
      }),
  )
  await page.context().close()
  return time
}

const five = async (measure: () => Promise<number>) => {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) times.push(await measure())
  return Math.round(median(times))
}

try {
  console.log(`first usable on slow 3G, CPU four times slower: ${await five(firstUsable)} ms (at most 1300)`)
  console.log(`answer shown after sending, localhost:          ${await five(firstAnswer)} ms (at most 150)`)
} finally {
  await browser.close()
  server.kill()
}
