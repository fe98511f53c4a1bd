import { describe, expect, it } from 'vitest'
import { packs } from '../../flows/policies/index.ts'
import { buildAssets } from '../../src/build/bundling/assets.ts'
import { da, en } from '../said.ts'
import { site, wordsOf } from './pages.ts'

const part = (html: string, pattern: RegExp): string => wordsOf(pattern.exec(html)?.[0] ?? '').trim()

describe('the first screen', () => {
  it.each([
    ['da', da],
    ['en', en],
  ] as const)(
    'has at most 60 words to read before one asks, and says what must be known (%s)',
    async (language, say) => {
      const { app } = await site()
      const html = await (await app.request(`/kolding?lang=${language}`)).text()
      const read = [/<h1>.*?<\/h1>/s, /<div class="about">.*?<\/div>/s, /<p class="label">.*?<\/p>/s].map(
        pattern => part(html, pattern),
      )
      expect(read.every(Boolean)).toBe(true)
      expect(read.join(' ').split(/\s+/).length).toBeLessThanOrEqual(60)
      const { name } = packs.kolding ?? {}
      const who = say('pages:about.who.trial', { authority: name?.[language] ?? '' })
      for (const must of [
        say('pages:about.program'),
        who,
        say('pages:about.data'),
        say('pages:chat.hint.cpr'),
      ])
        expect(read.join(' ')).toContain(must)
      expect(html.match(/class="button (main )?starter"/g)).toHaveLength(4)
    },
  )
})

describe('the script of the pages', () => {
  it('calls nothing that the oldest phones of duties 32 do not have', async () => {
    const { page, widget } = await buildAssets()
    const younger = /\.(findLast|findLastIndex|at|replaceAll|replaceChildren|toSorted)\(|Object\.hasOwn/
    for (const { body } of [page, widget]) expect(body).not.toMatch(younger)
  })
})
