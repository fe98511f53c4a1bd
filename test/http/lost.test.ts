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

  it.each([
    [
      'da',
      'Se din status : Brug nummeret og koden fra din kvittering.',
      'Stil et spørgsmål',
      'Ring 79 79 79 79',
    ],
    [
      'en',
      'See your status : Use the number and the code from your receipt.',
      'Ask a question',
      'Call 79 79 79 79',
    ],
  ])(
    'says where the status is found, and leads to the chat and the telephone (%s)',
    async (lang, ...ways) => {
      const { html } = await opened(`/kolding/nothing/here?lang=${lang}`)
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
      for (const way of ways) expect(wordsOf(main)).toContain(way)
      for (const href of [
        `/status?lang=${lang}&amp;municipality=kolding`,
        `/kolding?lang=${lang}`,
        'tel:+4579797979',
      ])
        expect(main).toContain(`href="${href}"`)
    },
  )

  it('leads to the page of the authority where its number is not known', async () => {
    const { html } = await opened('/gladsaxe/nothing/here?lang=da')
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
    expect(main).toMatch(/href="https:[^"]*">Find telefonnummeret/)
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
