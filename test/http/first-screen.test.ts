import { describe, expect, it } from 'vitest'
import { buildAssets } from '../../src/build/bundling/assets.ts'
import { site, wordsOf } from './pages.ts'

const part = (html: string, pattern: RegExp): string => wordsOf(pattern.exec(html)?.[0] ?? '').trim()

describe('the first screen', () => {
  it.each(['da', 'en'])(
    'has at most 60 words to read before one asks, and says what must be known (%s)',
    async language => {
      const { app } = await site()
      const html = await (await app.request(`/kolding?lang=${language}`)).text()
      const read = [/<h1>.*?<\/h1>/s, /<div class="about">.*?<\/div>/s, /<p class="label">.*?<\/p>/s].map(
        pattern => part(html, pattern),
      )
      expect(read.every(Boolean)).toBe(true)
      expect(read.join(' ').split(/\s+/).length).toBeLessThanOrEqual(60)
      const musts = {
        da: [/program/, /frivilligt/, /Kolding Kommune/, /ringe/, /uden CPR/, /ikke gemt/],
        en: [/program/, /voluntary/, /Kolding Municipality/, /call/, /no CPR/, /not keep/],
      }[language]
      for (const must of musts ?? []) expect(read.join(' ')).toMatch(must)
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
