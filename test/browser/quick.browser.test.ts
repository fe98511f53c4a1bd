import { describe, expect, it } from 'vitest'
import { askAndSend, statusOf } from '../runtime/whole-way.ts'
import { da } from '../said.ts'
import { staffDesk } from './staff-desk.ts'

const desk = staffDesk('quick')

const openInbox = async () => {
  await desk.page.goto(`${desk.server.origin}/staff/kolding`)
  expect(await desk.page.textContent('h1')).toBe(da('staff:inbox.title'))
}
const firstIn = () => desk.page.textContent('table.queue tbody th a')
const pressed = async (key: string) => {
  await Promise.all([desk.page.waitForEvent('load'), desk.page.keyboard.press(key)])
}

describe('a plain yes', () => {
  it('takes four presses of the mouse, and the next notice is there', async () => {
    await desk.page.goto(`${desk.server.origin}${desk.server.signInPath()}`)
    const receipts = [await askAndSend(desk.server, 'one'), await askAndSend(desk.server, 'two')]
    receipts.push(await askAndSend(desk.server, 'three'))
    await openInbox()
    await desk.see('inbox')
    const answered = (await firstIn()) ?? ''
    await desk.follow('table.queue tbody th a')
    await desk.page.click('[value="accepted"]')
    await desk.follow(`text=${da('staff:decision.preview')}`)
    await desk.follow(`text=${da('staff:letter.send')}`)
    expect(await desk.page.textContent('.done')).toContain(`${answered}: ${da('staff:sent')}`)
    expect(desk.page.url()).toContain('/notices/')
    expect(desk.page.url()).not.toContain(`/notices/${answered}`)
    await desk.see('next')
    const receipt = receipts.find(({ reference }) => reference === answered)
    expect(receipt && (await statusOf(desk.server, receipt)).body.outcome).toBe('accepted')
  })

  it('takes three keys from the inbox, and two from the notice before', async () => {
    await openInbox()
    await pressed('o')
    await pressed('a')
    expect(await desk.page.textContent('h1')).toBe(da('staff:letter.title'))
    await pressed('Enter')
    expect(await desk.page.textContent('.done')).toContain(da('staff:sent'))
    await pressed('a')
    await pressed('Enter')
    expect(await desk.page.textContent('h1')).toBe(da('staff:inbox.title'))
  })
})

describe('an answer half written', () => {
  it('is kept by itself, and is there again', async () => {
    const receipt = await askAndSend(desk.server, 'four')
    await desk.page.goto(`${desk.server.origin}/staff/kolding/notices/${receipt.reference}`)
    await desk.page.check('[value="refused"]')
    await desk.page.fill('[name="assessment"]', 'Du vil gerne huske det, der bliver aftalt.')
    await desk.page.waitForSelector('#kept:not(:empty)')
    await desk.follow(`text=${da('staff:notice.backToInbox')}`)
    await desk.page.goto(`${desk.server.origin}/staff/kolding/notices/${receipt.reference}`)
    expect(await desk.page.inputValue('[name="assessment"]')).toContain('det, der bliver aftalt')
    await desk.see('draft')
  })

  it('is not wiped by what is pressed beside it', async () => {
    await desk.page.fill('[name="ground"]', 'Mødet handler også om to andre beboere.')
    await desk.follow(`text=${da('staff:casework.take')}`)
    expect(await desk.page.inputValue('[name="ground"]')).toContain('to andre beboere')
    expect(await desk.page.textContent('.assignment')).toContain(
      da('staff:casework.has', { name: 'Ida Prøvesen' }),
    )
  })
})

describe('the keys', () => {
  it('are listed on a question mark, do nothing while somebody types, and can be turned off', async () => {
    await openInbox()
    await desk.page.keyboard.press('?')
    expect(await desk.page.isVisible('#keys dl')).toBe(true)
    await desk.see('keys')
    await desk.page.keyboard.press('/')
    await desk.page.keyboard.type('jo')
    expect(await desk.page.inputValue('#field-q')).toBe('jo')
    await desk.page.check('#keys-off')
    await desk.page.evaluate('document.activeElement.blur()')
    await desk.page.keyboard.press('/')
    expect(await desk.page.evaluate('document.activeElement.id')).not.toBe('q')
  })
})

type Asked = { state: string; notice?: { asking?: string; complete: boolean } }

/** Somebody who writes English, has a long name and knows no day yet: the longest row there is. */
const longRow = async (): Promise<void> => {
  const asked = async (path: string, body: object, headers = {}): Promise<Asked> => {
    const answer = await desk.server.fetch(`/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    expect(answer.ok).toBe(true)
    return answer.json()
  }
  const turn = ({ state }: Asked, more: object) => asked('conversations/turns', { state, ...more })
  let at = await asked('conversations', { municipality: 'kolding', language: 'en' })
  for (const text of ['May I record the meeting with my caseworker?', 'yes, make the request'])
    at = await turn(at, { text })
  for (const choice of ['field.medium.audio', 'field.setting.office']) at = await turn(at, { choice })
  for (let tries = 0; tries < 4 && at.notice?.complete !== true; tries++)
    at = await turn(at, { text: "I don't know" })
  at = await turn(at, { text: 'I need an interpreter' })
  const contact = {
    name: 'Maximiliana Featherstonehaugh-Cholmondeley',
    reply: 'email',
    email: 'm@example.com',
  }
  await asked('notices', { state: at.state, contact, confirmed: true }, { 'idempotency-key': 'long' })
}

describe('the desk at 1280', () => {
  it('has one line a row but for two alarms, with every column in sight and every mark whole', async () => {
    await longRow()
    await desk.page.setViewportSize({ width: 1280, height: 800 })
    await openInbox()
    await desk.see('inbox-1280')
    expect(await desk.page.evaluate(cutMarks)).toEqual([])
    const [narrow = '', ...heights] = await desk.page.evaluate<string[]>(shapeOf)
    expect(narrow).toBe('fits')
    expect(new Set(heights).size).toBe(1)
    expect(await desk.page.textContent('table.queue .citizen .tag')).toBe('engelsk')
  })

  it('lets no key go past what else a citizen asked for', async () => {
    // They were turned off by somebody who had had enough of them.
    await desk.page.evaluate('localStorage.clear()')
    await desk.follow('table.queue tr:has(.citizen .tag) th a')
    await desk.page.keyboard.press('a')
    expect(await desk.page.isChecked('[value="accepted"]')).toBe(true)
    expect(await desk.page.evaluate('document.activeElement.name')).toBe('wish.interpreter')
  })
})

/** What of a mark lies outside the cell it stands in. */
const cutMarks = `[...document.querySelectorAll('table.queue td .tag')].filter(tag =>
  tag.getBoundingClientRect().right > tag.closest('td').getBoundingClientRect().right + 1).map(tag => tag.textContent)`
const shapeOf = `(() => {
  const box = document.querySelector('section.table')
  const rows = [...document.querySelectorAll('table.queue tbody tr:not(:has(.state .tag + .tag))')]
  return [box.scrollWidth <= box.clientWidth ? 'fits' : 'too wide', ...rows.map(row => String(row.offsetHeight))]
})()`

const topOf = (selector: string): string =>
  `document.querySelector('${selector}').getBoundingClientRect().top`

describe('the desk on a narrow screen', () => {
  it('shows what is wrong first, and nothing wider than the screen', async () => {
    await desk.page.setViewportSize({ width: 390, height: 800 })
    await openInbox()
    await desk.see('inbox-narrow')
    expect(await desk.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await desk.page.evaluate(topOf('table.queue tbody tr .state'))).toBeLessThan(800)
    await desk.follow('table.queue tbody th a')
    await desk.see('notice-narrow')
    expect(await desk.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const tops = await Promise.all(['#facts', '#answer', '#rule'].map(id => desk.page.evaluate(topOf(id))))
    expect(tops).toEqual(tops.toSorted((one, other) => Number(one) - Number(other)))
  })
})
