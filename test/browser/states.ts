import type { Page } from 'playwright-core'
import type { Language } from '../../src/core/language.ts'
import { choose, giveContact, say, sendNotice } from './citizen.ts'

export const words = {
  da: {
    ask: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
    unclear: 'blå bananer',
    danger: 'Jeg vil ikke leve mere',
    department: 'Jobcenteret',
  },
  en: {
    ask: 'May I record the meeting with my caseworker on Thursday at 10?',
    unclear: 'blue bananas',
    danger: 'I do not want to live any more',
    department: 'Jobcenter',
  },
} as const

type Going = { page: Page; site: string; language: Language; embedded: boolean }

const press = async (page: Page, selector: string, then: string) => {
  await page.click(selector)
  await page.waitForSelector(then)
}

const begin = async ({ page, site, language, embedded }: Going) => {
  await page.goto(`${site}${embedded ? '/embed' : ''}/kolding?lang=${language}`)
}

/** `More` is folded where there is no room beside the conversation. */
export const openMore = async (page: Page) => {
  if ((await page.getAttribute('#more', 'open')) === null) await page.click('#more > summary')
}

/** The states a citizen comes through, each from where the one before ended. */
export const states: [name: string, go: (going: Going) => Promise<unknown>][] = [
  ['welcome', begin],
  ['answer', ({ page, language }) => say(page, words[language].ask)],
  ['clarify', ({ page, language }) => say(page, words[language].unclear)],
  ['recording', ({ page }) => choose(page, 'notice.start')],
  [
    'department',
    async ({ page }) => {
      await choose(page, 'field.medium.audio')
      await choose(page, 'field.setting.office')
    },
  ],
  ['reason', ({ page, language }) => say(page, words[language].department)],
  [
    'stop',
    async ({ page }) => {
      await openMore(page)
      await press(page, 'button[value=stop]', 'body[data-kind^=stop]')
    },
  ],
  [
    'reasons given',
    async ({ page }) => {
      await press(page, 'button[name=show]', '[name=picked]')
      for (const reason of ['remember', 'stress']) await page.check(`[value="field.need.${reason}"]`)
      await press(page, 'button[name=pick]', 'button[value^="field.listeners"]')
    },
  ],
  ['contact', ({ page }) => choose(page, 'notice.check')],
  ['contact wrong', ({ page }) => press(page, 'button[name=contact].main', '.alarm')],
  ['check', ({ page }) => giveContact(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' })],
  ['faults', ({ page }) => press(page, 'button[name=send].main', '.alarm')],
  ['receipt', ({ page }) => sendNotice(page, { name: 'Åse Prøvesen', email: 'aase@example.dk' })],
  [
    'status',
    async ({ page }) => {
      const link = (await page.getAttribute('main a[href*="/status#"]', 'href')) ?? ''
      await page.goto(link)
      await page.waitForSelector('body[data-kind^=status] .points')
    },
  ],
  [
    'crisis',
    async going => {
      await begin(going)
      await say(going.page, words[going.language].danger)
    },
  ],
]
