import { describe, expect, it } from 'vitest'
import { site, wordsOf } from './pages.ts'

const opened = async (path: string) => {
  const answer = await (await site()).app.request(path)
  return { status: answer.status, html: await answer.text() }
}

describe('an address that leads nowhere', () => {
  it('under an authority that is here says so, and nothing about numbers and codes', async () => {
    const { status, html } = await opened('/kolding/kits/nothing?lang=da')
    expect(status).toBe(404)
    expect(wordsOf(html)).toContain('Adressen findes ikke. Tjek, at den er skrevet rigtigt.')
    expect(html).not.toContain('nummer og kode')
  })

  it.each(['da', 'en'])(
    'of an authority that is not here names no other, calls no other, and leads to those that are (%s)',
    async lang => {
      const { status, html } = await opened(`/nope?lang=${lang}`)
      expect(status).toBe(404)
      expect(wordsOf(html)).not.toMatch(/Kolding/)
      expect(html).not.toContain('tel:')
      expect(html).toContain(`href="/?lang=${lang}"`)
    },
  )
})
