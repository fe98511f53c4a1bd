import { describe, expect, it } from 'vitest'
import { da, en, firstSentence } from '../said.ts'
import { site, wordsOf } from './pages.ts'

const opened = async (path: string) => {
  const answer = await (await site()).app.request(path)
  return { status: answer.status, html: await answer.text() }
}

describe('an address that leads nowhere', () => {
  it('under an authority that is here says so, and nothing about numbers and codes', async () => {
    const { status, html } = await opened('/kolding/kits/nothing?lang=da')
    expect(status).toBe(404)
    expect(wordsOf(html)).toContain(da('pages:error.notFound'))
    expect(html).not.toContain(da('errors:detail.not_found'))
  })

  it.each([
    [
      'da',
      `${da('pages:status.find')} : ${firstSentence(da('pages:status.findIntro'))}`,
      da('pages:toChat'),
      'Ring 79 79 79 79',
    ],
    [
      'en',
      `${en('pages:status.find')} : ${firstSentence(en('pages:status.findIntro'))}`,
      en('pages:toChat'),
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
    expect(main).toMatch(new RegExp(`href="https:[^"]*">${da('pages:website')}`))
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
