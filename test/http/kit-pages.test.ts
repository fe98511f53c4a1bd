import { describe, expect, it } from 'vitest'
import { kitIds } from '../../flows/answers/answer.ts'
import { da } from '../said.ts'
import { site } from './pages.ts'

const opened = async (path: string) => {
  const { app } = await site()
  const answer = await app.request(path)
  return { status: answer.status, html: await answer.text() }
}

describe('a kit to print', () => {
  it.each(kitIds)('%s is a page of its own in both languages', async kit => {
    for (const lang of ['da', 'en']) {
      const { status, html } = await opened(`/kolding/kits/${kit}?lang=${lang}`)
      expect(status).toBe(200)
      expect(html).toMatch(/<h1/)
      expect(html).not.toMatch(/\{\{/)
    }
  })

  it('holds a text for a fuldmagt to fill in', async () => {
    const { html } = await opened('/silkeborg/kits/fuldmagt?lang=da')
    for (const line of da('answers/partsrep:fuldmagt_text.more.form.lines').split('\n'))
      expect(html).toContain(line)
  })

  it('asks nobody to write in it what only the conversation can answer', async () => {
    for (const [lang, words] of [
      ['da', /skriv »/],
      ['en', /write “/],
    ] as const)
      expect((await opened(`/kolding/kits/bisidder?lang=${lang}`)).html).not.toMatch(words)
  })

  it('that nobody has written is not found', async () => {
    expect((await opened('/kolding/kits/nothing')).status).toBe(404)
  })

  it('is reached from the answer, beside the conversation', async () => {
    const { html } = await opened('/kolding/kits/bisidder?lang=da')
    expect(html).not.toContain(da('answers/common:print_kit'))
  })
})
